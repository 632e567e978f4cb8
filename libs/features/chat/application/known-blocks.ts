import { BlocksService } from '@guildhall/features/blocks/application/blocks.service';
import { type BlocksOf, NO_BLOCKS } from '@guildhall/features/blocks/contract/block';
import { Batched } from '@guildhall/platform/outbox/batched';
import { ConnectionWatch } from '@guildhall/platform/realtime/connection-watch';
import { Connections } from '@guildhall/platform/realtime/connections';
import { Injectable } from '@nestjs/common';

const LARGEST_BATCH = 500;

/**
 * Who of those connected to this process has blocked whom, in memory: asked for every message that is delivered. It is
 * known of everybody who has joined a room, read anew when it changes, and every few seconds for what was not heard of.
 */
@Injectable()
export class KnownBlocks {
  private readonly byUser = new Map<string, BlocksOf>();
  /** The other way round: who here has blocked somebody. Most have been blocked by nobody. */
  private readonly blockersOfUser = new Map<string, Set<string>>();
  private readonly loading = new Batched<string, BlocksOf>(
    (userIds) => this.blocks.findOf(userIds),
    LARGEST_BATCH,
  );

  constructor(
    private readonly blocks: BlocksService,
    private readonly connections: Connections,
    watch: ConnectionWatch,
  ) {
    blocks.listen((userIds) => {
      // What fails now is read within seconds all the same.
      for (const userId of userIds.filter((id) => this.byUser.has(id)))
        void this.read(userId).catch(() => undefined);
    });
    watch.onSweep((some) => this.readAnew(new Set(some.map(({ userId }) => userId))));
    watch.onRound(async () => this.forgetAbsent());
  }

  /** To be called before somebody is sent what others say. */
  async know(userId: string): Promise<void> {
    if (!this.byUser.has(userId)) await this.read(userId);
  }

  /** Who here does not want to hear one of them; nobody, for most. @param userIds `null` for who is erased and companions */
  blockersOfAny(userIds: readonly (string | null)[]): string[] {
    const blockers = userIds.flatMap((userId) =>
      userId === null ? [] : [...(this.blockersOfUser.get(userId) ?? [])],
    );
    return blockers.length > 1 ? [...new Set(blockers)] : blockers;
  }

  /** @param userId somebody here */
  hasBlocked(userId: string, otherId: string): boolean {
    return this.blockersOfUser.get(otherId)?.has(userId) ?? false;
  }

  /** With whom somebody here has nothing to do, whoever wished it. */
  severedFrom(userId: string): readonly string[] {
    const { blocked, blockedBy } = this.byUser.get(userId) ?? NO_BLOCKS;
    return blocked.length + blockedBy.length === 0 ? [] : [...blocked, ...blockedBy];
  }

  private async read(userId: string): Promise<void> {
    this.note(userId, await this.loading.add(userId));
  }

  private async readAnew(userIds: ReadonlySet<string>): Promise<void> {
    const known = [...userIds].filter((userId) => this.byUser.has(userId));
    await Promise.all(known.map((userId) => this.read(userId)));
  }

  private forgetAbsent(): void {
    for (const userId of this.byUser.keys())
      if (this.connections.of(userId).size === 0) this.note(userId, undefined);
  }

  private note(userId: string, blocks: BlocksOf | undefined): void {
    for (const blocked of this.byUser.get(userId)?.blocked ?? []) {
      const blockers = this.blockersOfUser.get(blocked);
      blockers?.delete(userId);
      if (blockers?.size === 0) this.blockersOfUser.delete(blocked);
    }
    if (!blocks) {
      this.byUser.delete(userId);
      return;
    }
    this.byUser.set(userId, blocks);
    for (const blocked of blocks.blocked)
      this.blockersOfUser.set(blocked, (this.blockersOfUser.get(blocked) ?? new Set()).add(userId));
  }
}
