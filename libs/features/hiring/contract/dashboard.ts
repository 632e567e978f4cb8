import type { JobStatus } from '@guildhall/features/jobs/contract/job';
import type { ApplicationStage } from './application';

/** Only what is there: a missing one is none. */
export type StageCounts = Readonly<Partial<Record<ApplicationStage, number>>>;
export type JobStatusCounts = Readonly<Partial<Record<JobStatus, number>>>;

/** A confirmed conversation that is not over. */
export interface ComingInterview {
  readonly id: string;
  readonly applicationId: string;
  readonly jobId: string;
  readonly jobTitle: string;
  /** Name of the other side; `null` when that account was erased. */
  readonly withName: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
}

/** Where one application stands. */
export interface ApplicationState {
  readonly applicationId: string;
  readonly jobId: string;
  readonly jobTitle: string;
  readonly stage: ApplicationStage;
  readonly changedAt: Date;
}

export interface LatestApplication extends ApplicationState {
  readonly candidateName: string | null;
  readonly createdAt: Date;
}

/** Everything that somebody acts for, at a glance. */
export interface EmployerDashboard {
  readonly jobs: JobStatusCounts;
  readonly applications: StageCounts;
  /** Applications without an answer although it was due. */
  readonly lateAnswers: number;
  /** Of the last 90 days. */
  readonly applicationsDue: number;
  readonly answeredInTime: number;
  /** `null` when there were no answers. */
  readonly medianHours: number | null;
  /** Numbers of applications are of the newest jobs and applications only. */
  readonly bounded: boolean;
  readonly nextInterviews: readonly ComingInterview[];
  readonly latestApplications: readonly LatestApplication[];
}

/** Everything that somebody has applied for, at a glance. */
export interface CandidateDashboard {
  readonly applications: StageCounts;
  readonly lateAnswers: number;
  /** Interviews of which a slot is to be chosen. */
  readonly interviewsToConfirm: number;
  /** Numbers are of the newest applications only. */
  readonly bounded: boolean;
  readonly nextInterviews: readonly ComingInterview[];
  readonly latestChanges: readonly ApplicationState[];
  readonly openOffers: readonly ApplicationState[];
}

/** The installation at a glance. */
export interface AdminDashboard {
  readonly jobs: JobStatusCounts;
  /** Of the last 14 days (UTC), oldest first. */
  readonly publishedPerDay: ReadonlyArray<{ readonly day: string; readonly jobs: number }>;
  /** Where applications of the last 30 days stand. */
  readonly applications: StageCounts;
  /** Most frequent first, among the newest open jobs. */
  readonly topCategories: ReadonlyArray<{ readonly category: string; readonly jobs: number }>;
}
