import type { Application } from '../contract/application';
import { endsAt } from './job-ends';

/** An application, named as `Application` names its fields, read from {@link APPLICATION_SOURCE}. */
export const APPLICATION_COLUMNS = `a.id, a.job_id AS "jobId", j.title AS "jobTitle", a.candidate_id AS "candidateId",
  u.display_name AS "candidateName", a.stage, a.bid_amount AS "bidAmount", j.currency, a.created_at AS "createdAt",
  a.changed_at AS "changedAt", a.respond_by AS "respondBy", a.responded_at AS "respondedAt",
  ${endsAt('j')} AS "jobEndsAt"`;

export const APPLICATION_SOURCE = `applications a
  JOIN jobs j ON j.id = a.job_id
  LEFT JOIN users u ON u.id = a.candidate_id`;

/** As `pg` hands it over: `bigint` comes as text. */
export type ApplicationRow<Kind extends Application = Application> = Omit<Kind, 'bidAmount'> & {
  readonly bidAmount: string | null;
};

/** Bids are kept below 2^53, so that nothing is lost. */
export function toApplication<Kind extends Application = Application>(row: ApplicationRow<Kind>): Kind {
  return { ...row, bidAmount: row.bidAmount === null ? null : Number(row.bidAmount) } as unknown as Kind;
}
