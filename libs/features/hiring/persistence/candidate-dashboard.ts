import type { Queryable } from '@guildhall/platform/database/database';
import type { ApplicationState, CandidateDashboard } from '../contract/dashboard';
import { OPEN_STAGES } from '../domain/application-stage';
import {
  comingInterviews,
  countsBy,
  LISTED,
  listOf,
  type TimedInterview,
  toInterviews,
} from './dashboard-parts';
import { isOpenAt } from './job-ends';

/** The newest applications that the numbers are made of. */
const APPLICATIONS = 2_000;
const OFFERS = 20;

type TimedState = Omit<ApplicationState, 'changedAt'> & { readonly changedAt: string };

interface Row extends Omit<CandidateDashboard, 'nextInterviews' | 'latestChanges' | 'openOffers'> {
  readonly nextInterviews: readonly TimedInterview[];
  readonly latestChanges: readonly TimedState[];
  readonly openOffers: readonly TimedState[];
}

const LATEST = `
  SELECT mine.id AS "applicationId", mine.job_id AS "jobId", j.title AS "jobTitle", mine.stage,
         mine.changed_at AS "changedAt"
    FROM (SELECT * FROM mine ORDER BY changed_at DESC, id DESC LIMIT ${LISTED}) AS mine
    JOIN jobs j ON j.id = mine.job_id`;

/** What is offered for a job that is not open, nobody can be hired for. */
const OPEN_OFFERS = `
  SELECT mine.id AS "applicationId", mine.job_id AS "jobId", j.title AS "jobTitle", mine.stage,
         mine.changed_at AS "changedAt"
    FROM mine JOIN jobs j ON j.id = mine.job_id
   WHERE mine.stage = 'offer' AND ${isOpenAt('j', '$2')} ORDER BY mine.changed_at DESC, mine.id DESC LIMIT ${OFFERS}`;

/** Interviews that can be confirmed: with a slot to come, of an application that is not over. */
const TO_CONFIRM = `
  SELECT count(*)::integer FROM interviews i JOIN applications a ON a.id = i.application_id
   WHERE i.candidate_id = $1 AND i.status = 'offered' AND a.stage = ANY ($3)
     AND EXISTS (SELECT FROM interview_slots s WHERE s.interview_id = i.id AND s.starts_at > $2)`;

/** One statement. */
const SQL = `
  WITH mine AS MATERIALIZED (
    SELECT id, job_id, stage, changed_at, respond_by FROM applications
     WHERE candidate_id = $1 ORDER BY id DESC LIMIT ${APPLICATIONS}),
  latest AS (${LATEST}),
  offers AS (${OPEN_OFFERS})
  SELECT ${countsBy('stage', 'mine')} AS applications,
         (SELECT count(*)::integer FROM mine JOIN jobs j ON j.id = mine.job_id
           WHERE stage = 'applied' AND respond_by < $2 AND ${isOpenAt('j', '$2')}) AS "lateAnswers",
         (${TO_CONFIRM}) AS "interviewsToConfirm",
         (SELECT count(*) FROM mine) >= ${APPLICATIONS} AS bounded,
         ${comingInterviews('candidate_id', 'interviewer_id')} AS "nextInterviews",
         ${listOf('latest', 'item."changedAt" DESC, item."applicationId" DESC')} AS "latestChanges",
         ${listOf('offers', 'item."changedAt" DESC, item."applicationId" DESC')} AS "openOffers"`;

export async function findCandidateDashboard(
  source: Queryable,
  userId: string,
  now: Date,
): Promise<CandidateDashboard> {
  const [row] = (await source.query<Row>(SQL, [userId, now, OPEN_STAGES])) as [Row];
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
