import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Injectable } from '@nestjs/common';
import { inSlices } from '../schedule/in-slices';
import { type Schedule, Schedules } from '../schedule/schedule';
import { OutboxRepository } from './outbox.repository';

const KEPT_MS = 24 * 3_600_000;
const SLICE = 5_000;

/** Finished tasks are kept for a day, for whoever wonders what happened; dead letters until somebody decides. */
@Injectable()
export class PruneOutbox implements Schedule {
  readonly id = 'outbox.prune';
  readonly description = 'Deletes tasks that were finished or cancelled more than a day ago.';
  readonly cron = '*/10 * * * *';

  constructor(
    private readonly repository: OutboxRepository,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(_context: ActorContext, signal: AbortSignal): Promise<Record<string, number>> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    return { deleted: await inSlices(SLICE, signal, () => this.repository.prune(before, SLICE)) };
  }
}
