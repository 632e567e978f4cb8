import type {
  CompanyMemberLeft,
  CompanyRoleChanged,
  OfCompany,
  OfCompanyAndUser,
} from '@guildhall/features/companies/contract/company.events';
import type {
  MemberLeft,
  OfGuild,
  OwnershipTransferred,
  RoleChanged,
} from '@guildhall/features/guilds/contract/guild.events';
import { TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { JobRooms } from '../application/job-rooms';
import * as tasks from '../contract/job-room.tasks';

/** Brings what happens between employers and candidates to their rooms. */
@Injectable()
export class FollowHiring {
  constructor(rooms: JobRooms, handlers: TaskHandlers) {
    handlers.register(tasks.followApplication, {
      handle: ({ jobId, applicationId }, { context }) =>
        rooms.followApplication(context, { jobId, applicationId }),
    });
    const ofCompany = {
      handle: ({ companyId }: OfCompany, { context }: TaskRun) =>
        rooms.followEmployer(context, { companyId }),
    };
    handlers.register<OfCompanyAndUser>(tasks.followCompanyJoining, ofCompany);
    handlers.register<CompanyMemberLeft>(tasks.followCompanyParting, ofCompany);
    handlers.register<CompanyRoleChanged>(tasks.followCompanyRole, ofCompany);
    const ofGuild = {
      handle: ({ guildId }: OfGuild, { context }: TaskRun) => rooms.followEmployer(context, { guildId }),
    };
    handlers.register<MemberLeft>(tasks.followGuildParting, ofGuild);
    handlers.register<RoleChanged>(tasks.followGuildRole, ofGuild);
    handlers.register<OwnershipTransferred>(tasks.followGuildOwnership, ofGuild);
  }
}
