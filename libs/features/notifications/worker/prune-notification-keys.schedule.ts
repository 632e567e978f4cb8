import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { LONGEST_DEDUPE_WINDOW_MS } from '../domain/idempotency-key';
import { NotificationsRepository } from '../persistence/notifications.repository';
import { RateSlotsRepository } from '../persistence/rate-slots.repository';

const DAY_MS = 24 * 3_600_000;

@Injectable()
export class PruneNotificationKeys implements Schedule {
  readonly id = 'notifications.prune-keys';
  readonly description =
    'Forgets idempotency keys of notifications older than 31 days, and places taken in limits the day before.';
  readonly cron = '41 * * * *';

  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly slots: RateSlotsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(): Promise<Record<string, number>> {
    const now = this.clock.now().getTime();
    return {
      keys: await this.notifications.forgetKeys(this.database, new Date(now - LONGEST_DEDUPE_WINDOW_MS)),
      slots: await this.slots.forget(this.database, new Date(now - DAY_MS)),
    };
  }
}
