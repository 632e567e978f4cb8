import { Clock } from '@guildhall/kernel/clock';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Schedule, Schedules } from '../../schedule/schedule';
import { KEPT_HOURS } from './idempotency.repository';

@Injectable()
export class PruneIdempotencyKeys implements Schedule {
  readonly id = 'http.prune-idempotency-keys';
  readonly description = `Deletes idempotency keys that are older than ${KEPT_HOURS} hours.`;
  readonly cron = '7 * * * *';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(): Promise<Record<string, number>> {
    const before = new Date(this.clock.now().getTime() - KEPT_HOURS * 3_600_000);
    const rows = await this.database.query(
      'DELETE FROM idempotency_keys WHERE created_at <= $1 RETURNING key',
      [before],
    );
    return { deleted: rows.length };
  }
}
