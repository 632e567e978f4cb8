import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { ConnectionAttemptsRepository } from '../persistence/connection-attempts.repository';
import { PendingSignInsRepository } from '../persistence/pending-sign-ins.repository';

/** Those who come too late are told so for this long; then their state means nothing any more. */
const KEPT_MS = 24 * 3_600_000;

@Injectable()
export class PruneConnectionAttempts implements Schedule {
  readonly id = 'connections.prune-attempts';
  readonly description = 'Forgets people who were sent to a provider and did not come back.';
  readonly cron = '37 * * * *';

  constructor(
    private readonly attempts: ConnectionAttemptsRepository,
    private readonly pending: PendingSignInsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(): Promise<Record<string, number>> {
    const now = this.clock.now();
    return {
      attempts: await this.attempts.purge(this.database, new Date(now.getTime() - KEPT_MS)),
      // These hold tokens, so they go at once.
      pendingSignIns: await this.pending.purge(this.database, now),
    };
  }
}
