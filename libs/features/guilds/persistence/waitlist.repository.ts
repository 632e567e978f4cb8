import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';

/** Somebody who waits for a seat. */
export interface Waiting {
  readonly userId: string;
  readonly displayName: string;
  /** Orders the list; a place in it is counted, see {@link WaitlistRepository.findPlace}. */
  readonly position: string;
  readonly since: Date;
  readonly offerExpiresAt: Date | null;
}

/** Where somebody stands in the list. */
export interface WaitingPlace {
  /** 1 for the head of the list. */
  readonly place: number;
  readonly since: Date;
  readonly offerExpiresAt: Date | null;
}

export interface SeatOfferRow {
  readonly userId: string;
  readonly offerId: string;
}

/** The waiting list. Everything that changes it holds the lock of the guild's allotment. */
@Injectable()
export class WaitlistRepository {
  /** @returns false when they wait already, are a member, are banned, or the guild is gone */
  async insert(tx: Transaction, guildId: string, userId: string, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO guild_waitlist (guild_id, user_id, waiting_since)
       SELECT $1, $2, $3
        WHERE EXISTS (SELECT FROM guilds WHERE id = $1 AND deleted_at IS NULL)
          AND NOT EXISTS (SELECT FROM guild_members WHERE guild_id = $1 AND user_id = $2)
          AND NOT EXISTS (SELECT FROM guild_bans WHERE guild_id = $1 AND user_id = $2)
       ON CONFLICT (guild_id, user_id) DO NOTHING RETURNING user_id`,
      [guildId, userId, now],
    );
    return rows.length > 0;
  }

  /** @returns whether they had an offer, or `undefined` when they did not wait */
  async remove(tx: Transaction, guildId: string, userId: string): Promise<{ hadOffer: boolean } | undefined> {
    const [row] = await tx.query<{ hadOffer: boolean }>(
      `DELETE FROM guild_waitlist WHERE guild_id = $1 AND user_id = $2 RETURNING offer_id IS NOT NULL AS "hadOffer"`,
      [guildId, userId],
    );
    return row;
  }

  /** Takes somebody off the list whose offer is over. @returns false when there is no such offer, or it stands */
  async removeLapsed(tx: Transaction, guildId: string, offerId: string, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `DELETE FROM guild_waitlist WHERE guild_id = $1 AND offer_id = $2 AND offer_expires_at <= $3 RETURNING user_id`,
      [guildId, offerId, now],
    );
    return rows.length > 0;
  }

  /** Empties the list of a guild. @returns who was on it */
  clear(tx: Transaction, guildId: string): Promise<Array<{ userId: string; hadOffer: boolean }>> {
    return tx.query(
      `DELETE FROM guild_waitlist WHERE guild_id = $1
        RETURNING user_id AS "userId", offer_id IS NOT NULL AS "hadOffer"`,
      [guildId],
    );
  }

  /** The first in the list who were not asked yet. */
  async nextInLine(tx: Transaction, guildId: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ userId: string }>(
      `SELECT user_id AS "userId" FROM guild_waitlist
        WHERE guild_id = $1 AND offer_id IS NULL ORDER BY position LIMIT $2`,
      [guildId, limit],
    );
    return rows.map(({ userId }) => userId);
  }

  async offer(
    tx: Transaction,
    guildId: string,
    offers: readonly SeatOfferRow[],
    expiresAt: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE guild_waitlist AS waiting SET offer_id = offer.offer_id, offer_expires_at = $4
         FROM unnest($2::uuid[], $3::uuid[]) AS offer (user_id, offer_id)
        WHERE waiting.guild_id = $1 AND waiting.user_id = offer.user_id`,
      [guildId, offers.map(({ userId }) => userId), offers.map(({ offerId }) => offerId), expiresAt],
    );
  }

  async findPlace(source: Queryable, guildId: string, userId: string): Promise<WaitingPlace | undefined> {
    const [place] = await source.query<WaitingPlace>(
      `SELECT waiting_since AS since, offer_expires_at AS "offerExpiresAt",
              (SELECT count(*)::integer FROM guild_waitlist ahead
                WHERE ahead.guild_id = $1 AND ahead.position <= own.position) AS place
         FROM guild_waitlist own WHERE guild_id = $1 AND user_id = $2`,
      [guildId, userId],
    );
    return place;
  }

  findPage(
    source: Queryable,
    guildId: string,
    limit: number,
    afterPosition: string | null,
  ): Promise<Waiting[]> {
    return source.query<Waiting>(
      `SELECT w.user_id AS "userId", u.display_name AS "displayName", w.position, w.waiting_since AS since,
              w.offer_expires_at AS "offerExpiresAt"
         FROM guild_waitlist w JOIN users u ON u.id = w.user_id
        WHERE w.guild_id = $1 AND ($3::bigint IS NULL OR w.position > $3)
        ORDER BY w.position LIMIT $2`,
      [guildId, limit, afterPosition],
    );
  }
}
