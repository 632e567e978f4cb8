import { UsersService } from '@guildhall/features/users/application/users.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { Database } from '@guildhall/platform/database/database';
import { Announcements } from '@guildhall/platform/redis/announcements';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Block, BlocksOf } from '../contract/block';
import { BlockErrorCode } from '../contract/block-error-code';
import { type BlockKey, BlocksRepository } from '../persistence/blocks.repository';

/** Topic on which processes tell each other between whom something has changed. */
const CHANGED = 'blocks-changed';

/** Who wants to have nothing to do with whom. What follows from it is for other features to know. */
@Injectable()
export class BlocksService implements OnModuleInit {
  private readonly listeners: Array<(userIds: readonly string[]) => void> = [];

  constructor(
    private readonly blocks: BlocksRepository,
    private readonly users: UsersService,
    private readonly announcements: Announcements,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.announcements.listen(CHANGED, (message) => this.tell(JSON.parse(message) as string[]));
  }

  /** When something changes between two people, here or on another process; at most once. */
  listen(listener: (userIds: readonly string[]) => void): void {
    this.listeners.push(listener);
  }

  /** Doing it again changes nothing. @throws DomainError `USER_NOT_FOUND`, `BLOCK_ONESELF` */
  async block({ userId }: UserContext, otherId: string): Promise<{ block: Block; isNew: boolean }> {
    if (otherId === userId) throw blockOneself();
    const { displayName } = await this.users.get(otherId);
    const now = this.clock.now();
    const isNew = await this.blocks.insert(this.database, userId, otherId, now);
    await this.announce(userId, otherId);
    const known = isNew ? undefined : await this.blocks.findOne(this.database, userId, otherId);
    return { block: known ?? { userId: otherId, displayName, blockedAt: now }, isNew };
  }

  /** Without a block nothing happens. */
  async unblock({ userId }: UserContext, otherId: string): Promise<void> {
    await this.blocks.delete(this.database, userId, otherId);
    await this.announce(userId, otherId);
  }

  /** Newest first. */
  async list(
    { userId }: UserContext,
    { limit, after }: PageRequest<BlockKey>,
    encode: (key: BlockKey) => string,
  ): Promise<Page<Block>> {
    const rows = await this.blocks.findPage(this.database, userId, limit + 1, after);
    return cutPage(rows, limit, keyOf, encode);
  }

  /** Whether one of them has blocked the other. */
  areBetween(one: string, other: string): Promise<boolean> {
    return this.blocks.areBetween(this.database, one, other);
  }

  /** In the order of the ids. */
  findOf(userIds: readonly string[]): Promise<BlocksOf[]> {
    return this.blocks.findOf(this.database, userIds);
  }

  private async announce(...userIds: readonly string[]): Promise<void> {
    this.tell(userIds);
    await this.announcements.announce(CHANGED, JSON.stringify(userIds));
  }

  private tell(userIds: readonly string[]): void {
    for (const listener of this.listeners) listener(userIds);
  }
}

function keyOf({ blockedAt, userId }: Block): BlockKey {
  return { blockedAt: blockedAt.toISOString(), userId };
}

function blockOneself(): DomainError {
  return new DomainError(BlockErrorCode.Oneself, 'refused', 'You cannot block yourself.', {
    errors: [{ path: 'userId', code: 'oneself', message: 'is your own id' }],
  });
}
