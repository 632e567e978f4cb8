import { OfJob } from '@guildhall/features/jobs/contract/job.events';
import { defineTask } from '@guildhall/platform/outbox/task';
import { IsIn } from 'class-validator';
import { ApplicationMoved, InterviewCancelled, OfApplication, OfInterview } from './hiring.events';

/** How long before an interview both sides are reminded of it. */
export const REMINDER_HOURS = [24, 1] as const;

export class InterviewReminder extends OfInterview {
  @IsIn(REMINDER_HOURS)
  hoursBefore!: (typeof REMINDER_HOURS)[number];
}

/** Rejects, in portions, who is left when the last opening of a job was filled. */
export const rejectTheRest = defineTask({
  name: 'hiring.reject-the-rest',
  queue: 'maintenance',
  payload: OfJob,
  priority: 3,
  timeoutMs: 10 * 60_000,
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
  payload: OfInterview,
  priority: 3,
});
export const tellOfCancellation = defineTask({
  name: 'hiring.tell-of-cancellation',
  queue: 'push',
  payload: InterviewCancelled,
  priority: 3,
});
