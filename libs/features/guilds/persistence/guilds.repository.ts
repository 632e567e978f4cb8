import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { Guild, JoinPolicy, Visibility } from '../contract/guild';
import type { GuildChanges } from '../domain/guild-changes';
import type { Standing } from '../domain/standing';
import { GUILD_COLUMNS, GUILD_SOURCE } from './guild-columns';

export interface NewGuild {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly joinPolicy: JoinPolicy;
  readonly visibility: Visibility;
  readonly createdAt: Date;
}

/** A guild as one user sees it. */
export interface GuildView {
  readonly guild: Guild;
  readonly standing: Standing;
}

type ViewRow = Guild &
  Pick<Standing, 'role' | 'joinedAt' | 'banned' | 'requestId'> & {
    readonly waitingSince: Date | null;
    readonly offerId: string | null;
    readonly offerExpiresAt: Date | null;
  };

@Injectable()
export class GuildsRepository {
  /** @throws QueryFailedError on `guilds_slug_key` when a guild has the slug */
  async insert(tx: Transaction, guild: NewGuild): Promise<void> {
    await tx.query(
      `INSERT INTO guilds (id, slug, name, description, join_policy, visibility, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [
        guild.id,
        guild.slug,
        guild.name,
        guild.description,
        guild.joinPolicy,
        guild.visibility,
        guild.createdAt,
      ],
    );
  }

  async findById(source: Queryable, id: string): Promise<Guild | undefined> {
    const [guild] = await source.query<Guild>(
      `SELECT ${GUILD_COLUMNS} FROM ${GUILD_SOURCE} WHERE g.id = $1 AND g.deleted_at IS NULL`,
      [id],
    );
    return guild;
  }

  /** Keeps a guild from being edited or deleted until the transaction ends. @returns false when it is not there */
  async hold(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query('SELECT id FROM guilds WHERE id = $1 AND deleted_at IS NULL FOR SHARE', [id]);
    return rows.length > 0;
  }

  /** Names outlive deletion until the purge: whoever is told of it should know what it was. */
  async findName(source: Queryable, id: string): Promise<Pick<Guild, 'name' | 'visibility'> | undefined> {
    const [row] = await source.query<Pick<Guild, 'name' | 'visibility'>>(
      'SELECT name, visibility FROM guilds WHERE id = $1',
      [id],
    );
    return row;
  }

  /** The guild, and everything between it and the user, in one statement. */
  async findView(source: Queryable, id: string, userId: string): Promise<GuildView | undefined> {
    const [row] = await source.query<ViewRow>(
      `SELECT ${GUILD_COLUMNS}, m.role, m.joined_at AS "joinedAt", w.waiting_since AS "waitingSince",
              w.offer_id AS "offerId", w.offer_expires_at AS "offerExpiresAt",
              EXISTS (SELECT FROM guild_bans WHERE guild_id = $1 AND user_id = $2) AS banned,
              (SELECT id FROM guild_requests WHERE guild_id = $1 AND user_id = $2 AND state = 'pending') AS "requestId"
         FROM ${GUILD_SOURCE}
         LEFT JOIN guild_members m ON m.guild_id = $1 AND m.user_id = $2
         LEFT JOIN guild_waitlist w ON w.guild_id = $1 AND w.user_id = $2
        WHERE g.id = $1 AND g.deleted_at IS NULL`,
      [id, userId],
      'guild-view',
    );
    return row && toView(row);
  }

  /**
   * Edits a guild that nobody else has edited since. The capacity is the allotment's affair.
   *
   * @param acceptable versions that may be overwritten; `null` for any
   * @returns false when the version is another by now, or the guild is gone
   */
  async update(
    tx: Transaction,
    id: string,
    changes: GuildChanges,
    acceptable: number[] | null,
    now: Date,
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE guilds
          SET name = coalesce($3, name), description = coalesce($4, description),
              join_policy = coalesce($5, join_policy), visibility = coalesce($6, visibility),
              version = version + 1, updated_at = $7
        WHERE id = $1 AND deleted_at IS NULL AND ($2::integer[] IS NULL OR version = ANY ($2))
        RETURNING id`,
      [
        id,
        acceptable,
        changes.name ?? null,
        changes.description ?? null,
        changes.joinPolicy ?? null,
        changes.visibility ?? null,
        now,
      ],
    );
    return rows.length > 0;
  }

  /** Hides a guild that nobody else has edited since. @returns false when the version is another by now, or it is gone */
  async markDeleted(tx: Transaction, id: string, acceptable: number[] | null, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE guilds SET deleted_at = $3, version = version + 1
        WHERE id = $1 AND deleted_at IS NULL AND ($2::integer[] IS NULL OR version = ANY ($2)) RETURNING id`,
      [id, acceptable, now],
    );
    return rows.length > 0;
  }

  /** Deletes guilds that were deleted before then, and all that hangs on them but the seats. @returns their ids */
  async purge(tx: Transaction, before: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `DELETE FROM guilds WHERE id IN (
         SELECT id FROM guilds WHERE deleted_at < $1 ORDER BY deleted_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [before, limit],
    );
    return rows.map(({ id }) => id);
  }
}

function toView(row: ViewRow): GuildView {
  const { role, joinedAt, banned, requestId, waitingSince, offerId, offerExpiresAt, ...guild } = row;
  const offer = offerId && offerExpiresAt ? { id: offerId, expiresAt: offerExpiresAt } : null;
  const waiting = waitingSince && { since: waitingSince, offer };
  return { guild, standing: { role, joinedAt, banned, waiting, requestId } };
}
