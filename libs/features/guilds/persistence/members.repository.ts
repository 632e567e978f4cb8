import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { type Guild, type GuildRole, LEADING_ROLES, type Member } from '../contract/guild';
import { GUILD_COLUMNS, GUILD_SOURCE } from './guild-columns';

/** Where a page of members starts: longest there first. */
export interface MemberKey {
  readonly joinedAt: string;
  readonly userId: string;
}

/** Where a page of somebody's guilds starts: newest joined first. */
export interface MembershipKey {
  readonly joinedAt: string;
  readonly guildId: string;
}

export interface Membership {
  readonly guild: Guild;
  readonly role: GuildRole;
  readonly joinedAt: Date;
}

const MEMBER_COLUMNS = `m.guild_id AS "guildId", m.user_id AS "userId", u.display_name AS "displayName", m.role,
  m.joined_at AS "joinedAt"`;

@Injectable()
export class MembersRepository {
  async insertOwner(tx: Transaction, guildId: string, userId: string, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO guild_members (guild_id, user_id, role, joined_at) VALUES ($1, $2, 'owner', $3)`,
      [guildId, userId, now],
    );
  }

  async find(source: Queryable, guildId: string, userId: string): Promise<Member | undefined> {
    const [member] = await source.query<Member>(
      `SELECT ${MEMBER_COLUMNS} FROM guild_members m JOIN users u ON u.id = m.user_id
        WHERE m.guild_id = $1 AND m.user_id = $2`,
      [guildId, userId],
      'guild-member',
    );
    return member;
  }

  /** Of a guild that is not deleted. @param among whom to look at; `null` for everybody */
  async findIds(source: Queryable, guildId: string, among: readonly string[] | null): Promise<string[]> {
    const rows = await source.query<{ userId: string }>(
      `SELECT m.user_id AS "userId" FROM guild_members m JOIN guilds g ON g.id = m.guild_id
        WHERE g.id = $1 AND g.deleted_at IS NULL AND ($2::uuid[] IS NULL OR m.user_id = ANY ($2))`,
      [guildId, among],
    );
    return rows.map(({ userId }) => userId);
  }

  findPage(
    source: Queryable,
    guildId: string,
    role: GuildRole | null,
    limit: number,
    after: MemberKey | null,
  ): Promise<Member[]> {
    return source.query<Member>(
      `SELECT ${MEMBER_COLUMNS} FROM guild_members m JOIN users u ON u.id = m.user_id
        WHERE m.guild_id = $1 AND ($2::text IS NULL OR m.role = $2)
          AND ($4::timestamptz IS NULL OR (m.joined_at, m.user_id) > ($4, $5::uuid))
        ORDER BY m.joined_at, m.user_id LIMIT $3`,
      [guildId, role, limit, after?.joinedAt ?? null, after?.userId ?? null],
    );
  }

  async findGuildsOf(
    source: Queryable,
    userId: string,
    limit: number,
    after: MembershipKey | null,
  ): Promise<Membership[]> {
    const rows = await source.query<Guild & { role: GuildRole; joinedAt: Date }>(
      `SELECT ${GUILD_COLUMNS}, m.role, m.joined_at AS "joinedAt"
         FROM guild_members m JOIN (${GUILD_SOURCE}) ON g.id = m.guild_id
        WHERE m.user_id = $1 AND g.deleted_at IS NULL
          AND ($3::timestamptz IS NULL OR (m.joined_at, m.guild_id) < ($3, $4::uuid))
        ORDER BY m.joined_at DESC, m.guild_id DESC LIMIT $2`,
      [userId, limit, after?.joinedAt ?? null, after?.guildId ?? null],
    );
    return rows.map(({ role, joinedAt, ...guild }) => ({ guild, role, joinedAt }));
  }

  /** Ids of members, in their own order, for work on all of them. */
  async nextUserIds(
    source: Queryable,
    guildId: string,
    afterId: string | null,
    limit: number,
  ): Promise<string[]> {
    const rows = await source.query<{ userId: string }>(
      `SELECT user_id AS "userId" FROM guild_members
        WHERE guild_id = $1 AND ($2::uuid IS NULL OR user_id > $2) ORDER BY user_id LIMIT $3`,
      [guildId, afterId, limit],
    );
    return rows.map(({ userId }) => userId);
  }

  /** Those who decide requests: the owner and the officers. */
  async findLeaders(source: Queryable, guildId: string): Promise<string[]> {
    const rows = await source.query<{ userId: string }>(
      `SELECT user_id AS "userId" FROM guild_members
        WHERE guild_id = $1 AND role = ANY ($2) ORDER BY user_id`,
      [guildId, LEADING_ROLES],
    );
    return rows.map(({ userId }) => userId);
  }

  /** @returns the role that they had, or `undefined` when they are no member with one of these roles */
  async remove(
    tx: Transaction,
    guildId: string,
    userId: string,
    roles: readonly GuildRole[],
  ): Promise<GuildRole | undefined> {
    const [row] = await tx.query<{ role: GuildRole }>(
      'DELETE FROM guild_members WHERE guild_id = $1 AND user_id = $2 AND role = ANY ($3) RETURNING role',
      [guildId, userId, roles],
    );
    return row?.role;
  }

  /** Changes the role of somebody who has one of these. @returns false when nobody does */
  async changeRole(
    tx: Transaction,
    guildId: string,
    userId: string,
    role: GuildRole,
    from: readonly GuildRole[],
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE guild_members SET role = $3
        WHERE guild_id = $1 AND user_id = $2 AND role = ANY ($4) RETURNING user_id`,
      [guildId, userId, role, from],
    );
    return rows.length > 0;
  }

  /** Who follows an owner that is erased: the officer, or else the member, who has been there longest. */
  async findSuccessor(tx: Transaction, guildId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ userId: string }>(
      `SELECT user_id AS "userId" FROM guild_members WHERE guild_id = $1 AND role <> 'owner'
        ORDER BY role DESC, joined_at, user_id LIMIT 1 FOR UPDATE`,
      [guildId],
    );
    return row?.userId;
  }
}
