import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

/** Somebody for whom the guild is not there. */
export interface Ban {
  readonly userId: string;
  readonly displayName: string;
  /** `null` when that account is gone. */
  readonly bannedBy: string | null;
  /** For those who moderate; never shown to the banned. */
  readonly reason: string;
  readonly bannedAt: Date;
}

/** Where a page of bans starts: newest first. */
export interface BanKey {
  readonly bannedAt: string;
  readonly userId: string;
}

const COLUMNS = `b.user_id AS "userId", u.display_name AS "displayName", b.banned_by AS "bannedBy", b.reason,
  b.banned_at AS "bannedAt"`;

@Injectable()
export class BansRepository {
  /** @returns false when they are banned already */
  async insert(
    tx: Transaction,
    guildId: string,
    userId: string,
    ban: { bannedBy: string; reason: string; bannedAt: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO guild_bans (guild_id, user_id, banned_by, reason, banned_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (guild_id, user_id) DO NOTHING RETURNING user_id`,
      [guildId, userId, ban.bannedBy, ban.reason, ban.bannedAt],
    );
    return rows.length > 0;
  }

  async find(source: Queryable, guildId: string, userId: string): Promise<Ban | undefined> {
    const [ban] = await source.query<Ban>(
      `SELECT ${COLUMNS} FROM guild_bans b JOIN users u ON u.id = b.user_id WHERE b.guild_id = $1 AND b.user_id = $2`,
      [guildId, userId],
    );
    return ban;
  }

  findPage(source: Queryable, guildId: string, limit: number, after: BanKey | null): Promise<Ban[]> {
    return source.query<Ban>(
      `SELECT ${COLUMNS} FROM guild_bans b JOIN users u ON u.id = b.user_id
        WHERE b.guild_id = $1 AND ($3::timestamptz IS NULL OR (b.banned_at, b.user_id) < ($3, $4::uuid))
        ORDER BY b.banned_at DESC, b.user_id DESC LIMIT $2`,
      [guildId, limit, after?.bannedAt ?? null, after?.userId ?? null],
    );
  }

  /** @returns false when they are not banned */
  async remove(tx: Transaction, guildId: string, userId: string): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM guild_bans WHERE guild_id = $1 AND user_id = $2 RETURNING user_id',
      [guildId, userId],
    );
    return rows.length > 0;
  }
}
