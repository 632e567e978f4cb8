import { systemContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../database/database';
import { UnitOfWork } from '../database/unit-of-work';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import { latestFire, nextFire } from './cron-times';
import { runSchedule } from './run-schedule.task';
import { type Schedule, Schedules, timeZoneOf } from './schedule';
import { SchedulesRepository } from './schedules.repository';

const TICK_MS = 1_000;

/**
 * Fires schedules. Every worker ticks, and the row of a schedule decides which of them takes a fire, so that it happens
 * once. A fire that nobody was there for is caught up by whoever starts first.
 */
@Injectable()
export class Scheduler implements OnApplicationBootstrap {
  /** When to look at a schedule next, as far as this process knows; the row knows better. */
  private readonly due = new Map<string, Date>();
  private ticking = false;

  constructor(
    private readonly schedules: Schedules,
    private readonly repository: SchedulesRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.repository.introduce(this.database, this.schedules.all(), this.clock.now());
  }

  @Interval(TICK_MS)
  async tick(): Promise<void> {
    if (this.ticking) return;
    this.ticking = true;
    try {
      const now = this.clock.now();
      const waiting = this.schedules.all().filter((schedule) => (this.due.get(schedule.id) ?? now) <= now);
      if (waiting.length > 0) await this.fire(waiting, now);
    } catch (error) {
      this.logger.warn({ error }, 'schedules could not be looked at; trying again');
    } finally {
      this.ticking = false;
    }
  }

  private async fire(waiting: readonly Schedule[], now: Date): Promise<void> {
    const firedAt = new Map(
      (await this.repository.states(this.database)).map((state) => [state.id, state.firedAt]),
    );
    for (const schedule of waiting) {
      const { id, cron } = schedule;
      const timeZone = timeZoneOf(schedule);
      const fire = latestFire(cron, timeZone, firedAt.get(id) ?? now, now);
      if (fire) await this.take(schedule, fire);
      this.due.set(id, nextFire(cron, timeZone, now));
    }
  }

  private take({ id }: Schedule, fire: Date): Promise<void> {
    return this.unitOfWork.run(systemContext(`schedule:${id}`), async (tx) => {
      if (await this.repository.takeFire(tx, id, fire))
        tx.enqueue(runSchedule, { scheduleId: id, firedAt: fire.toISOString() });
    });
  }
}
