import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { checkConnection } from '../contract/connection.tasks';
import { ConnectionsRepository } from '../persistence/connections.repository';

const BATCH = 500;

/** A task for each connection: one provider that is slow or down holds up nobody else's. */
@Injectable()
export class RefreshConnections implements Schedule {
  readonly id = 'connections.refresh';
  readonly description =
    'Renews every connection that its provider’s policy says is due, and warns of those that are about to end.';
  readonly cron = '0 */6 * * *';

  constructor(
    private readonly connections: ConnectionsRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(context: ActorContext, signal: AbortSignal): Promise<Record<string, number>> {
    const now = this.clock.now();
    let due = 0;
    for (let after: string | null = null; !signal.aborted;) {
      const ids: string[] = await this.connections.findDue(this.database, now, BATCH, after);
      await this.unitOfWork.run(context, async (tx) => {
        for (const connectionId of ids) tx.enqueue(checkConnection, { connectionId });
      });
      due += ids.length;
      after = ids.at(-1) ?? null;
      if (ids.length < BATCH) break;
    }
    return { due };
  }
}
