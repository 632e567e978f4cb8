import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { type Block, type BlocksOf, NO_BLOCKS } from '../contract/block';
import { IS_BLOCKED_BETWEEN } from '../contract/is-blocked';

/** Where a page of blocks starts: newest first. */
export interface BlockKey {
  readonly blockedAt: string;
  readonly userId: string;
}

@Injectable()
export class BlocksRepository {
  /** @returns false when they were blocked already */
  async insert(source: Queryable, blockerId: string, blockedId: string, now: Date): Promise<boolean> {
    const rows = await source.query(
      `INSERT INTO user_blocks (blocker_id, blocked_id, blocked_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING blocked_id`,
      [blockerId, blockedId, now],
    );
    return rows.length > 0;
  }

  async delete(source: Queryable, blockerId: string, blockedId: string): Promise<void> {
    await source.query('DELETE FROM user_blocks WHERE blocker_id = $1 AND blocked_id = $2', [
      blockerId,
      blockedId,
    ]);
  }

  findPage(source: Queryable, blockerId: string, limit: number, after: BlockKey | null): Promise<Block[]> {
    return source.query<Block>(
      `SELECT b.blocked_id AS "userId", u.display_name AS "displayName", b.blocked_at AS "blockedAt"
         FROM user_blocks b JOIN users u ON u.id = b.blocked_id
        WHERE b.blocker_id = $1 AND ($3::timestamptz IS NULL OR (b.blocked_at, b.blocked_id) < ($3, $4::uuid))
        ORDER BY b.blocked_at DESC, b.blocked_id DESC LIMIT $2`,
      [blockerId, limit, after?.blockedAt ?? null, after?.userId ?? null],
    );
  }

  async findOne(source: Queryable, blockerId: string, blockedId: string): Promise<Block | undefined> {
    const [block] = await source.query<Block>(
      `SELECT b.blocked_id AS "userId", u.display_name AS "displayName", b.blocked_at AS "blockedAt"
         FROM user_blocks b JOIN users u ON u.id = b.blocked_id WHERE b.blocker_id = $1 AND b.blocked_id = $2`,
      [blockerId, blockedId],
    );
    return block;
  }

  async areBetween(source: Queryable, one: string, other: string): Promise<boolean> {
    const [row] = await source.query<{ are: boolean }>(
      `SELECT ${IS_BLOCKED_BETWEEN('$1::uuid', '$2::uuid')} AS are`,
      [one, other],
    );
    return row?.are ?? false;
  }

  /** In the order of the ids. */
  async findOf(source: Queryable, userIds: readonly string[]): Promise<BlocksOf[]> {
    const pairs = await source.query<{ blockerId: string; blockedId: string }>(
      `SELECT blocker_id AS "blockerId", blocked_id AS "blockedId" FROM user_blocks WHERE blocker_id = ANY ($1::uuid[])
        UNION SELECT blocker_id, blocked_id FROM user_blocks WHERE blocked_id = ANY ($1::uuid[])`,
      [userIds],
    );
    const blocks = new Map<string, { blocked: string[]; blockedBy: string[] }>();
    const of = (userId: string) => {
      const known = blocks.get(userId) ?? { blocked: [], blockedBy: [] };
      blocks.set(userId, known);
      return known;
    };
    for (const { blockerId, blockedId } of pairs) {
      of(blockerId).blocked.push(blockedId);
      of(blockedId).blockedBy.push(blockerId);
    }
    return userIds.map((id) => blocks.get(id) ?? NO_BLOCKS);
  }

  async exportOf(source: Queryable, userId: string): Promise<Record<string, unknown>> {
    const blocked = await source.query(
      `SELECT blocked_id AS "userId", blocked_at AS "blockedAt" FROM user_blocks WHERE blocker_id = $1
        ORDER BY blocked_at, blocked_id`,
      [userId],
    );
    // Who has blocked them is for those to say.
    return { blocked };
  }

  async forget(tx: Transaction, userId: string): Promise<void> {
    await tx.query('DELETE FROM user_blocks WHERE blocker_id = $1 OR blocked_id = $1', [userId]);
  }
}
