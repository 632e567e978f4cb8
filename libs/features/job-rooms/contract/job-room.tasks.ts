import {
  CompanyMemberLeft,
  CompanyRoleChanged,
  OfCompanyAndUser,
} from '@guildhall/features/companies/contract/company.events';
import {
  MemberLeft,
  OwnershipTransferred,
  RoleChanged,
} from '@guildhall/features/guilds/contract/guild.events';
import { ApplicationMoved } from '@guildhall/features/hiring/contract/hiring.events';
import { defineTask } from '@guildhall/platform/outbox/task';

/** An application that moves opens its room, or changes who is in it. */
export const followApplication = defineTask({
  name: 'job-rooms.follow-application',
  queue: 'maintenance',
  payload: ApplicationMoved,
  priority: 2,
});

/** Who acts for a company or a guild has changed, and with it who is in the rooms of its jobs: a task for each kind of event. */
export const followCompanyJoining = defineTask({
  name: 'job-rooms.follow-company-joining',
  queue: 'maintenance',
  payload: OfCompanyAndUser,
});
export const followCompanyParting = defineTask({
  name: 'job-rooms.follow-company-parting',
  queue: 'maintenance',
  payload: CompanyMemberLeft,
  priority: 1,
});
export const followCompanyRole = defineTask({
  name: 'job-rooms.follow-company-role',
  queue: 'maintenance',
  payload: CompanyRoleChanged,
  priority: 1,
});
export const followGuildParting = defineTask({
  name: 'job-rooms.follow-guild-parting',
  queue: 'maintenance',
  payload: MemberLeft,
  priority: 1,
});
export const followGuildRole = defineTask({
  name: 'job-rooms.follow-guild-role',
  queue: 'maintenance',
  payload: RoleChanged,
  priority: 1,
});
export const followGuildOwnership = defineTask({
  name: 'job-rooms.follow-guild-ownership',
  queue: 'maintenance',
  payload: OwnershipTransferred,
  priority: 1,
});
