import { systemContext } from '@guildhall/kernel/actor-context';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { PresenceChange } from '../domain/presence-change';
import { PresenceNodesRepository } from '../persistence/presence-nodes.repository';
import { recordPresences } from '../persistence/record-presences';
import { PresenceFeed } from './presence-feed';

/** In one statement. */
const LARGEST_BATCH = 500;

/** Takes the users of a process offline: of one that died, and of this one when it stops. */
@Injectable()
export class EndNodes {
  constructor(
    private readonly nodes: PresenceNodesRepository,
    private readonly feed: PresenceFeed,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Of those whose lease has run out. Of any number of processes that look, one ends each. */
  async endDead(): Promise<void> {
    for (const nodeId of await this.nodes.findExpired(this.database))
      await this.end(async (tx) => {
        const aliveUntil = await this.nodes.lockExpired(tx, nodeId);
        return aliveUntil ? this.clear(tx, nodeId, aliveUntil) : [];
      });
  }

  /** Of the process itself. */
  async endOwn(nodeId: string): Promise<void> {
    await this.end(async (tx) => ((await this.nodes.lock(tx, nodeId)) ? this.clear(tx, nodeId, null) : []));
  }

  private async end(work: (tx: Transaction) => Promise<PresenceChange[]>): Promise<void> {
    this.feed.publish(await this.unitOfWork.run(systemContext('presence'), work));
  }

  private async clear(tx: Transaction, nodeId: string, goneAt: Date | null): Promise<PresenceChange[]> {
    const userIds = await this.nodes.findUserIds(tx, nodeId);
    const changes: PresenceChange[] = [];
    for (let start = 0; start < userIds.length; start += LARGEST_BATCH) {
      const gone = userIds
        .slice(start, start + LARGEST_BATCH)
        .map((userId) => ({ userId, isActive: null, isBusy: null, isInvisible: null }));
      changes.push(...(await recordPresences(tx, nodeId, gone, goneAt)));
    }
    await this.nodes.remove(tx, nodeId);
    return changes;
  }
}
