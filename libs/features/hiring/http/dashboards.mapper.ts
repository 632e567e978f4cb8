import { JOB_STATUSES } from '@guildhall/features/jobs/contract/job';
import type { AsOf } from '../application/dashboards.service';
import { APPLICATION_STAGES } from '../contract/application';
import type {
  AdminDashboard,
  ApplicationState,
  CandidateDashboard,
  ComingInterview,
  EmployerDashboard,
  LatestApplication,
} from '../contract/dashboard';
import type {
  AdminDashboardResponse,
  CandidateDashboardResponse,
  DashboardApplicationResponse,
  DashboardInterviewResponse,
  DashboardLatestApplicationResponse,
  EmployerDashboardResponse,
} from './dashboards.messages';

export function toEmployerDashboard({ asOf, dashboard }: AsOf<EmployerDashboard>): EmployerDashboardResponse {
  const {
    jobs,
    applications,
    applicationsDue,
    answeredInTime,
    nextInterviews,
    latestApplications,
    ...numbers
  } = dashboard;
  return {
    ...numbers,
    asOf: asOf.toISOString(),
    jobs: every(JOB_STATUSES, jobs),
    applications: every(APPLICATION_STAGES, applications),
    applicationsDue,
    responseRate: applicationsDue === 0 ? null : answeredInTime / applicationsDue,
    nextInterviews: nextInterviews.map(toInterview),
    latestApplications: latestApplications.map(toLatest),
  };
}

export function toCandidateDashboard({
  asOf,
  dashboard,
}: AsOf<CandidateDashboard>): CandidateDashboardResponse {
  return {
    ...dashboard,
    asOf: asOf.toISOString(),
    applications: every(APPLICATION_STAGES, dashboard.applications),
    nextInterviews: dashboard.nextInterviews.map(toInterview),
    latestChanges: dashboard.latestChanges.map(toApplication),
    openOffers: dashboard.openOffers.map(toApplication),
  };
}

export function toAdminDashboard({ asOf, dashboard }: AsOf<AdminDashboard>): AdminDashboardResponse {
  return {
    ...dashboard,
    asOf: asOf.toISOString(),
    jobs: every(JOB_STATUSES, dashboard.jobs),
    publishedPerDay: [...dashboard.publishedPerDay],
    applications: every(APPLICATION_STAGES, dashboard.applications),
    topCategories: [...dashboard.topCategories],
  };
}

/** All names, with none where nothing was counted. */
function every<const Name extends string>(
  names: readonly Name[],
  counts: Readonly<Partial<Record<Name, number>>>,
): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, counts[name] ?? 0])) as Record<Name, number>;
}

function toInterview({ startsAt, endsAt, ...interview }: ComingInterview): DashboardInterviewResponse {
  return { ...interview, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

function toApplication({ changedAt, ...state }: ApplicationState): DashboardApplicationResponse {
  return { ...state, changedAt: changedAt.toISOString() };
}

function toLatest({
  createdAt,
  changedAt,
  ...latest
}: LatestApplication): DashboardLatestApplicationResponse {
  return { ...latest, createdAt: createdAt.toISOString(), changedAt: changedAt.toISOString() };
}
