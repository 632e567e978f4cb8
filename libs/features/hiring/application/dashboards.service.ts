import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Cache } from '@guildhall/platform/cache/cache';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { AdminDashboard, CandidateDashboard, EmployerDashboard } from '../contract/dashboard';
import { findAdminDashboard } from '../persistence/admin-dashboard';
import { findCandidateDashboard } from '../persistence/candidate-dashboard';
import { findEmployerDashboard } from '../persistence/employer-dashboard';

const CACHED_MS = 30_000;
const DAY_MS = 24 * 3_600_000;
const RESPONSES_MS = 90 * DAY_MS;
const FUNNEL_MS = 30 * DAY_MS;

/** A dashboard as of a moment; what is remembered is JSON. */
export interface AsOf<Dashboard> {
  readonly asOf: Date;
  readonly dashboard: Dashboard;
}

/** Each is one statement, remembered for half a minute: whoever looks again and again costs nothing. */
@Injectable()
export class DashboardsService {
  constructor(
    private readonly cache: Cache,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of the jobs that the caller acts for. */
  employer<Shown>({ userId }: UserContext, show: (found: AsOf<EmployerDashboard>) => Shown): Promise<Shown> {
    return this.remembered(`dashboard:${userId}:employer`, show, (now) =>
      findEmployerDashboard(this.database, userId, before(now, RESPONSES_MS), now),
    );
  }

  /** Of what the caller has applied for. */
  candidate<Shown>(
    { userId }: UserContext,
    show: (found: AsOf<CandidateDashboard>) => Shown,
  ): Promise<Shown> {
    return this.remembered(`dashboard:${userId}:candidate`, show, (now) =>
      findCandidateDashboard(this.database, userId, now),
    );
  }

  /** Of everybody; for administrators. */
  admin<Shown>(show: (found: AsOf<AdminDashboard>) => Shown): Promise<Shown> {
    return this.remembered('dashboard:all:admin', show, (now) =>
      findAdminDashboard(this.database, before(now, FUNNEL_MS), now),
    );
  }

  /** @param show makes JSON of it, because that is what a cache keeps */
  private remembered<Dashboard, Shown>(
    key: string,
    show: (found: AsOf<Dashboard>) => Shown,
    find: (now: Date) => Promise<Dashboard>,
  ): Promise<Shown> {
    return this.cache.getOrSet(key, { ttlMs: CACHED_MS }, async () => {
      const asOf = this.clock.now();
      return show({ asOf, dashboard: await find(asOf) });
    });
  }
}

function before(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() - milliseconds);
}
