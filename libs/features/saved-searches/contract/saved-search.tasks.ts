import { OfCompany } from '@guildhall/features/companies/contract/company.events';
import { OfJob } from '@guildhall/features/jobs/contract/job.events';
import { defineTask } from '@guildhall/platform/outbox/task';
import { IsUUID } from 'class-validator';

export class OfSavedSearch {
  @IsUUID()
  searchId!: string;
}

/** Finds the searches that a job matches. */
export const matchJob = defineTask({
  name: 'saved-searches.match-job',
  queue: 'maintenance',
  payload: OfJob,
});

/** Ends the searches that are about a company that is gone, of which nobody will be told anything any more. */
export const endSearchesOfCompany = defineTask({
  name: 'saved-searches.end-those-of-company',
  queue: 'maintenance',
  payload: OfCompany,
});

/** So long after its first match an instant alert goes out, with all that has come meanwhile. */
export const BUNDLED_FOR_MS = 60_000;

/** Tells the owner of a search what it has found and they were not told yet. */
export const reportMatches = defineTask({
  name: 'saved-searches.report-matches',
  queue: 'push',
  payload: OfSavedSearch,
  deduplicationKey: ({ searchId }) => searchId,
});
