import { setTimeout as delay } from 'node:timers/promises';
import { systemContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { PresenceConfig } from '@guildhall/platform/config/presence.config';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { unavailable } from '@guildhall/platform/http/http-errors';
import { Injectable } from '@nestjs/common';
import { Attendance, type Attending } from '../domain/attendance';
import type { PresenceChange } from '../domain/presence-change';
import { PresenceNodesRepository } from '../persistence/presence-nodes.repository';
import { type Attested, recordPresences } from '../persistence/record-presences';
import { PresenceFeed } from './presence-feed';

/** What happens within this time goes together, so nobody's status moves faster than that either. */
const GATHER_MS = 500;
/** In one transaction. */
const LARGEST_BATCH = 500;

/** What somebody wants to be, wherever they are connected. */
export interface Wish {
  readonly isBusy?: boolean;
  readonly isInvisible?: boolean;
}

/**
 * Stores who attends on this process, a batch at a time, together with the lease of the process. A process that was taken
 * for dead, because it slept or could not reach the database, finds its row gone and stores everybody again.
 */
@Injectable()
export class RecordPresence {
  readonly attendance = new Attendance();
  readonly nodeId: string;
  private wishes = new Map<string, Wish>();
  private waiting: Promise<void> | null = null;
  private last: Promise<void> = Promise.resolve();
  private begunAt = Number.NEGATIVE_INFINITY;
  private isOver = false;

  constructor(
    private readonly nodes: PresenceNodesRepository,
    private readonly feed: PresenceFeed,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: PresenceConfig,
    private readonly clock: Clock,
    ids: Ids,
  ) {
    this.nodeId = ids.next();
  }

  /** Resolves when all that is known by now is stored; the lease is renewed with it. Callers of the same moment share a round. */
  run(): Promise<void> {
    if (this.isOver && !this.waiting) return Promise.resolve();
    this.waiting ??= this.round();
    return this.waiting;
  }

  /**
   * Resolves when it is stored. What they want last counts.
   *
   * @param atOnce with the next round, and that without waiting for more: for what is limited in its rate elsewhere
   * @throws DomainError `UNAVAILABLE` when the process is ending
   */
  async wish(userId: string, wish: Wish, { atOnce = false } = {}): Promise<void> {
    if (this.isOver) throw unavailable(new Error('the process is ending'));
    this.wishes.set(userId, { ...this.wishes.get(userId), ...wish });
    if (atOnce) this.begunAt = Number.NEGATIVE_INFINITY;
    await this.run();
  }

  /** True when there is something to store. */
  get isDue(): boolean {
    return this.attendance.due(this.now(), 1).length > 0;
  }

  /** Stores what was begun and nothing more, so that nobody comes back who is then taken offline. */
  async end(): Promise<void> {
    this.isOver = true;
    await (this.waiting ?? this.last).catch(() => undefined);
  }

  private async round(): Promise<void> {
    await this.last.catch(() => undefined);
    await delay(Math.max(0, this.begunAt + GATHER_MS - performance.now()));
    this.waiting = null;
    this.begunAt = performance.now();
    this.last = this.store();
    await this.last;
  }

  private async store(): Promise<void> {
    const wishes = this.wishes;
    this.wishes = new Map();
    const { attending, changes } = await this.unitOfWork.run(systemContext('presence'), (tx) =>
      this.storeIn(tx, wishes),
    );
    this.attendance.noteStored(attending);
    this.feed.publish(changes);
    // There may be more than went in at once.
    if (attending.length >= LARGEST_BATCH) void this.run().catch(() => undefined);
  }

  private async storeIn(
    tx: Transaction,
    wishes: ReadonlyMap<string, Wish>,
  ): Promise<{ attending: Attending[]; changes: PresenceChange[] }> {
    if (await this.nodes.renew(tx, this.nodeId, this.config.leaseMs)) this.attendance.forgetStored();
    const attending = this.dueWith([...wishes.keys()]);
    this.attendance.noteStoring(attending);
    const attested = attending.map(({ userId, activity }): Attested => {
      const { isBusy = null, isInvisible = null } = wishes.get(userId) ?? {};
      return { userId, isActive: activity === null ? null : activity === 'active', isBusy, isInvisible };
    });
    return { attending, changes: await recordPresences(tx, this.nodeId, attested, null) };
  }

  private dueWith(wishing: readonly string[]): Attending[] {
    const now = this.now();
    const due = this.attendance.due(now, LARGEST_BATCH);
    const known = new Set(due.map(({ userId }) => userId));
    const others = wishing.filter((userId) => !known.has(userId));
    return [
      ...due,
      ...others.map((userId) => ({ userId, activity: this.attendance.activityOf(userId, now) })),
    ];
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
