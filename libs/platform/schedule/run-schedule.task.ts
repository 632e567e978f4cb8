import { IsISO8601, IsString } from 'class-validator';
import { defineTask } from '../outbox/task';

export class ScheduleFire {
  @IsString()
  scheduleId!: string;

  /** The planned time. */
  @IsISO8601()
  firedAt!: string;
}

/**
 * A fire is a task like any other: it is run once, taken over when its process dies, tried again when it fails.
 * While one is open, a further fire of the same schedule is dropped: that is the overlap rule.
 */
export const runSchedule = defineTask({
  name: 'schedule.run',
  queue: 'maintenance',
  payload: ScheduleFire,
  retry: { attempts: 3, firstDelayMs: 10_000 },
  timeoutMs: 10 * 60_000,
  deduplicationKey: ({ scheduleId }) => scheduleId,
});
