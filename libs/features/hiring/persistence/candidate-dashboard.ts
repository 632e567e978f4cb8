import type { Queryable } from '@guildhall/platform/database/database';
import type { ApplicationState, CandidateDashboard } from '../contract/dashboard';
import {
  comingInterviews,
  countsBy,
  LISTED,
  listOf,
  type TimedInterview,
  toInterviews,
} from './dashboard-parts';

/** The newest applications that the numbers are made of. */
const APPLICATIONS = 2_000;
const OFFERS = 20;

type TimedState = Omit<ApplicationState, 'changedAt'> & { readonly changedAt: string };

interface Row extends Omit<CandidateDashboard, 'nextInterviews' | 'latestChanges' | 'openOffers'> {
  readonly nextInterviews: readonly TimedInterview[];
  readonly latestChanges: readonly TimedState[];
  readonly openOffers: readonly TimedState[];
}

const states = (condition: string, limit: number) => `
  SELECT mine.id AS "applicationId", mine.job_id AS "jobId", j.title AS "jobTitle", mine.stage,
         mine.changed_at AS "changedAt"
    FROM (SELECT * FROM mine WHERE ${condition} ORDER BY changed_at DESC, id DESC LIMIT ${limit}) AS mine
    JOIN jobs j ON j.id = mine.job_id`;

/** One statement. */
const SQL = `
  WITH mine AS MATERIALIZED (
    SELECT id, job_id, stage, changed_at, respond_by FROM applications
     WHERE candidate_id = $1 ORDER BY id DESC LIMIT ${APPLICATIONS}),
  latest AS (${states('true', LISTED)}),
  offers AS (${states(`stage = 'offer'`, OFFERS)})
  SELECT ${countsBy('stage', 'mine')} AS applications,
         (SELECT count(*)::integer FROM mine WHERE stage = 'applied' AND respond_by < $2) AS "lateAnswers",
         (SELECT count(*)::integer FROM interviews WHERE candidate_id = $1 AND status = 'offered') AS "interviewsToConfirm",
         (SELECT count(*) FROM mine) >= ${APPLICATIONS} AS bounded,
         ${comingInterviews('candidate_id', 'interviewer_id')} AS "nextInterviews",
         ${listOf('latest', 'item."changedAt" DESC, item."applicationId" DESC')} AS "latestChanges",
         ${listOf('offers', 'item."changedAt" DESC, item."applicationId" DESC')} AS "openOffers"`;

export async function findCandidateDashboard(
  source: Queryable,
  userId: string,
  now: Date,
): Promise<CandidateDashboard> {
  const [row] = (await source.query<Row>(SQL, [userId, now])) as [Row];
  return {
    ...row,
    nextInterviews: toInterviews(row.nextInterviews),
    latestChanges: row.latestChanges.map(toState),
    openOffers: row.openOffers.map(toState),
  };
}

function toState({ changedAt, ...state }: TimedState): ApplicationState {
  return { ...state, changedAt: new Date(changedAt) };
}
