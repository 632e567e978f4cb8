import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Registry } from '@guildhall/kernel/registry';

/** Something that is done again and again, once at each time on whatever number of processes. */
export interface Schedule {
  /** `feature.verb-object`; stored, so never rename one that is in use. */
  readonly id: string;
  readonly description: string;
  /** Five or six fields, as `cron` reads them. */
  readonly cron: string;
  /** IANA name; UTC when absent. */
  readonly timeZone?: string;
  /**
   * Does the work, in slices that it can be interrupted between.
   *
   * @returns what was done, for the log and the list of schedules: `{ deleted: 17 }`
   */
  run(context: ActorContext, signal: AbortSignal): Promise<Readonly<Record<string, number>>>;
}

export class Schedules extends Registry<Schedule> {
  find(id: string): Schedule | undefined {
    return this.all().find((schedule) => schedule.id === id);
  }
}

export function timeZoneOf({ timeZone = 'UTC' }: Pick<Schedule, 'timeZone'>): string {
  return timeZone;
}
