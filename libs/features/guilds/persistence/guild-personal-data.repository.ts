import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { GuildRole } from '../contract/guild';

/** What guilds hold about one person, over all of their tables. */
@Injectable()
export class GuildPersonalDataRepository {
  /** In the order of their ids, which is the order in which allotments are to be locked. */
  findMemberships(source: Queryable, userId: string): Promise<Array<{ guildId: string; role: GuildRole }>> {
    return source.query(
      'SELECT guild_id AS "guildId", role FROM guild_members WHERE user_id = $1 ORDER BY guild_id',
      [userId],
    );
  }

  async findGuildsWaitedFor(source: Queryable, userId: string): Promise<string[]> {
    const rows = await source.query<{ guildId: string }>(
      'SELECT guild_id AS "guildId" FROM guild_waitlist WHERE user_id = $1 ORDER BY guild_id',
      [userId],
    );
    return rows.map(({ guildId }) => guildId);
  }

  /** All of it as one JSON document, made in one statement so that its parts agree. */
  async exportOf(source: Queryable, userId: string): Promise<Record<string, unknown>> {
    const [row] = await source.query<{ data: Record<string, unknown> }>(
      `SELECT jsonb_build_object(
         'memberships', ${list(`'role', t.role, 'joinedAt', t.joined_at`, 'guild_members t')},
         'waitingLists', ${list(`'since', t.waiting_since, 'offerExpiresAt', t.offer_expires_at`, 'guild_waitlist t')},
         'requests', ${list(`'message', t.message, 'state', t.state, 'createdAt', t.created_at`, 'guild_requests t')},
         'bans', ${list(`'bannedAt', t.banned_at, 'reason', t.reason`, 'guild_bans t')},
         'invitations', (SELECT coalesce(jsonb_agg(jsonb_build_object('guildId', guild_id, 'createdAt', created_at,
                                'maxUses', max_uses, 'uses', uses, 'expiresAt', expires_at)), '[]')
                           FROM guild_invitations WHERE created_by = $1),
         'activity', (SELECT coalesce(jsonb_agg(jsonb_build_object('guildId', guild_id, 'type', type, 'details', details,
                             'occurredAt', occurred_at) ORDER BY id), '[]')
                        FROM guild_activity WHERE actor_id = $1 OR subject_id = $1)
       ) AS data`,
      [userId],
    );
    return row?.data ?? {};
  }

  /** Removes what is only theirs, and their name from what is others' too. Seats and places in line are not in it. */
  async forget(tx: Transaction, userId: string): Promise<void> {
    for (const sql of [
      'DELETE FROM guild_requests WHERE user_id = $1',
      'UPDATE guild_requests SET decided_by = NULL WHERE decided_by = $1',
      'DELETE FROM guild_bans WHERE user_id = $1',
      'UPDATE guild_bans SET banned_by = NULL WHERE banned_by = $1',
      'DELETE FROM guild_transfers WHERE $1 IN (from_user_id, to_user_id)',
      'UPDATE guild_invitations SET created_by = NULL WHERE created_by = $1',
      'UPDATE guild_activity SET actor_id = NULL WHERE actor_id = $1',
      'UPDATE guild_activity SET subject_id = NULL WHERE subject_id = $1',
    ])
      await tx.query(sql, [userId]);
  }
}

/** One table's rows about the user, each with the name of its guild. Built of constants only. */
function list(columns: string, from: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('guildId', g.id, 'guild', g.name, ${columns})), '[]')
             FROM ${from} JOIN guilds g ON g.id = t.guild_id WHERE t.user_id = $1)`;
}
