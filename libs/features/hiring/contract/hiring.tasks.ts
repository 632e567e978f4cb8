import { CompanyMemberLeft, CompanyRoleChanged } from '@guildhall/features/companies/contract/company.events';
import { MemberLeft, RoleChanged } from '@guildhall/features/guilds/contract/guild.events';
import { OfJob } from '@guildhall/features/jobs/contract/job.events';
import { defineTask } from '@guildhall/platform/outbox/task';
import { IsIn } from 'class-validator';
import {
  ApplicationMoved,
  InterviewCancelled,
  InterviewHandedOver,
  InterviewRescheduled,
  OfApplication,
  OfInterview,
} from './hiring.events';

/** How long before an interview both sides are reminded of it. */
export const REMINDER_HOURS = [24, 1] as const;

export class InterviewReminder extends OfInterview {
  @IsIn(REMINDER_HOURS)
  hoursBefore!: (typeof REMINDER_HOURS)[number];
}

/** Rejects, in portions, who is left when the last opening of a job was filled, or nobody acts for it any more. */
export const rejectTheRest = defineTask({
  name: 'hiring.reject-the-rest',
  queue: 'maintenance',
  payload: OfJob,
  priority: 3,
  timeoutMs: 10 * 60_000,
});

/** Calls off what was agreed on for a job that was closed. */
export const callOffInterviews = defineTask({
  name: 'hiring.call-off-interviews',
  queue: 'maintenance',
  payload: OfJob,
  priority: 2,
  timeoutMs: 10 * 60_000,
});

/** Hands on the interviews of somebody whose place with an employer has changed: a task for each kind of event. */
export const followCompanyParting = defineTask({
  name: 'hiring.follow-company-parting',
  queue: 'maintenance',
  payload: CompanyMemberLeft,
  priority: 2,
});
export const followCompanyRole = defineTask({
  name: 'hiring.follow-company-role',
  queue: 'maintenance',
  payload: CompanyRoleChanged,
  priority: 2,
});
export const followGuildParting = defineTask({
  name: 'hiring.follow-guild-parting',
  queue: 'maintenance',
  payload: MemberLeft,
  priority: 2,
});
export const followGuildRole = defineTask({
  name: 'hiring.follow-guild-role',
  queue: 'maintenance',
  payload: RoleChanged,
  priority: 2,
});

/** Reminds both sides of an interview that is still as it was when this was enqueued. Delayed until then. */
export const remindOfInterview = defineTask({
  name: 'hiring.remind-of-interview',
  queue: 'push',
  payload: InterviewReminder,
  priority: 2,
});

/** Telling those whom an event concerns: a task for each kind of event. */
export const tellOfSubmission = defineTask({
  name: 'hiring.tell-of-submission',
  queue: 'push',
  payload: OfApplication,
});
export const tellOfMove = defineTask({
  name: 'hiring.tell-of-move',
  queue: 'push',
  payload: ApplicationMoved,
  priority: 3,
});
/** Counts what is late when it runs, so that one reminder is enough for several that are under way. */
export const tellOfOverdueAnswers = defineTask({
  name: 'hiring.tell-of-overdue-answers',
  queue: 'push',
  payload: OfJob,
  deduplicationKey: ({ jobId }) => jobId,
});
export const tellOfClosing = defineTask({
  name: 'hiring.tell-of-closing',
  queue: 'push',
  payload: OfJob,
  timeoutMs: 10 * 60_000,
});
export const tellOfExpiry = defineTask({
  name: 'hiring.tell-of-expiry',
  queue: 'push',
  payload: OfJob,
  timeoutMs: 10 * 60_000,
});
/** Gives those who wait for an answer a new clock, and tells them. */
export const tellOfReopening = defineTask({
  name: 'hiring.tell-of-reopening',
  queue: 'push',
  payload: OfJob,
  timeoutMs: 10 * 60_000,
});
export const tellOfCompletion = defineTask({
  name: 'hiring.tell-of-completion',
  queue: 'push',
  payload: OfJob,
  timeoutMs: 10 * 60_000,
});
export const tellOfInterviewOffer = defineTask({
  name: 'hiring.tell-of-interview-offer',
  queue: 'push',
  payload: OfInterview,
  priority: 3,
});
export const tellOfConfirmation = defineTask({
  name: 'hiring.tell-of-confirmation',
  queue: 'push',
  payload: OfInterview,
  priority: 3,
});
export const tellOfRescheduling = defineTask({
  name: 'hiring.tell-of-rescheduling',
  queue: 'push',
  payload: InterviewRescheduled,
  priority: 3,
});
export const tellOfHandingOver = defineTask({
  name: 'hiring.tell-of-handing-over',
  queue: 'push',
  payload: InterviewHandedOver,
  priority: 3,
});
export const tellOfCancellation = defineTask({
  name: 'hiring.tell-of-cancellation',
  queue: 'push',
  payload: InterviewCancelled,
  priority: 3,
});
