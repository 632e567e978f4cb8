import { OfCompany } from '@guildhall/features/companies/contract/company.events';
import { OfGuild } from '@guildhall/features/guilds/contract/guild.events';
import { defineTask } from '@guildhall/platform/outbox/task';
import { OfJob } from './job.events';

/** Telling those who act for a job what became of it without them: a task for each kind of event. */
export const tellOfExpiry = defineTask({ name: 'jobs.tell-of-expiry', queue: 'push', payload: OfJob });
export const tellOfTakedown = defineTask({ name: 'jobs.tell-of-takedown', queue: 'push', payload: OfJob });
export const warnOfDraftPurge = defineTask({
  name: 'jobs.warn-of-draft-purge',
  queue: 'push',
  payload: OfJob,
});

/** Ends what a deleted guild has posted, and gives it to the last owner, for the day on which the guild is purged. */
export const settleJobsOfGuild = defineTask({
  name: 'jobs.settle-jobs-of-guild',
  queue: 'maintenance',
  payload: OfGuild,
});

/** Ends what a company has posted that nobody belongs to any more. */
export const settleJobsOfCompany = defineTask({
  name: 'jobs.settle-jobs-of-company',
  queue: 'maintenance',
  payload: OfCompany,
});
