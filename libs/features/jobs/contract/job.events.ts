import { DomainEvent } from '@guildhall/platform/outbox/domain-event';
import { IsUUID } from 'class-validator';

export class OfJob {
  @IsUUID()
  jobId!: string;
}

/** It can be found for the first time. */
export const jobPublished = new DomainEvent<OfJob>('job.published');
/** What it says was changed, while it was open. Edits of drafts are nobody's affair. */
export const jobEdited = new DomainEvent<OfJob>('job.edited');
export const jobClosed = new DomainEvent<OfJob>('job.closed');
export const jobExpired = new DomainEvent<OfJob>('job.expired');
/** It was closed or expired, and can be found again. */
export const jobReopened = new DomainEvent<OfJob>('job.reopened');
/** Its last opening was filled: work begins, and nobody else is looked for. */
export const jobFilled = new DomainEvent<OfJob>('job.filled');
/** Whoever it was posted for is gone: as a rule nobody acts for it any more, and it is over. */
export const jobDeserted = new DomainEvent<OfJob>('job.deserted');
export const jobCompleted = new DomainEvent<OfJob>('job.completed');
