import { defineTask } from '@guildhall/platform/outbox/task';
import {
  CompanyMemberLeft,
  CompanyRoleChanged,
  CompanyVerificationChanged,
  OfCompanyAndUser,
} from './company.events';

/** Telling those whom an event concerns: a task for each kind of event. */
export const tellOfCompanyInvitation = defineTask({
  name: 'companies.tell-of-invitation',
  queue: 'push',
  payload: OfCompanyAndUser,
});
export const tellOfCompanyRole = defineTask({
  name: 'companies.tell-of-role',
  queue: 'push',
  payload: CompanyRoleChanged,
});
export const tellOfLeavingCompany = defineTask({
  name: 'companies.tell-of-leaving',
  queue: 'push',
  payload: CompanyMemberLeft,
});
export const tellOfCompanyVerification = defineTask({
  name: 'companies.tell-of-verification',
  queue: 'push',
  payload: CompanyVerificationChanged,
});
