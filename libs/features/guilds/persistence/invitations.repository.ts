import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { LEADING_ROLES } from '../contract/guild';

/** A link that lets in whoever has it. */
export interface Invitation {
  readonly id: string;
  readonly guildId: string;
  /** `null` when that account is gone. */
  readonly createdBy: string | null;
  readonly maxUses: number;
  readonly uses: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

const COLUMNS = `id, guild_id AS "guildId", created_by AS "createdBy", max_uses AS "maxUses", uses,
  created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"`;

@Injectable()
export class InvitationsRepository {
  /** @returns false when who makes it may not invite any more; while it is made, nobody can send them away */
  async insert(
    tx: Transaction,
    { id, guildId, createdBy, maxUses, createdAt, expiresAt }: Omit<Invitation, 'uses' | 'revokedAt'>,
    tokenHash: Buffer,
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO guild_invitations (id, guild_id, token_hash, created_by, max_uses, created_at, expires_at)
       SELECT $1, $2, $3, $4, $5, $6, $7
         FROM guild_members WHERE guild_id = $2 AND user_id = $4 AND role = ANY ($8) FOR SHARE
       RETURNING id`,
      [id, guildId, tokenHash, createdBy, maxUses, createdAt, expiresAt, LEADING_ROLES],
    );
    return rows.length > 0;
  }

  async findByToken(source: Queryable, tokenHash: Buffer): Promise<Invitation | undefined> {
    const [invitation] = await source.query<Invitation>(
      `SELECT ${COLUMNS} FROM guild_invitations WHERE token_hash = $1`,
      [tokenHash],
    );
    return invitation;
  }

  /** Newest first, those that let nobody in any more too. */
  findPage(
    source: Queryable,
    guildId: string,
    limit: number,
    beforeId: string | null,
  ): Promise<Invitation[]> {
    return source.query<Invitation>(
      `SELECT ${COLUMNS} FROM guild_invitations WHERE guild_id = $1 AND ($3::uuid IS NULL OR id < $3)
        ORDER BY id DESC LIMIT $2`,
      [guildId, limit, beforeId],
    );
  }

  /** Spends one use. @returns false when it has expired, was revoked or is used up */
  async use(tx: Transaction, id: string, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE guild_invitations SET uses = uses + 1
        WHERE id = $1 AND uses < max_uses AND expires_at > $2 AND revoked_at IS NULL RETURNING id`,
      [id, now],
    );
    return rows.length > 0;
  }

  /** @returns false when there is none that was not revoked before */
  async revoke(tx: Transaction, guildId: string, id: string, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE guild_invitations SET revoked_at = $3 WHERE guild_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING id`,
      [guildId, id, now],
    );
    return rows.length > 0;
  }

  async revokeMadeBy(tx: Transaction, guildId: string, userId: string, now: Date): Promise<void> {
    await tx.query(
      'UPDATE guild_invitations SET revoked_at = $3 WHERE guild_id = $1 AND created_by = $2 AND revoked_at IS NULL',
      [guildId, userId, now],
    );
  }

  async revokeAll(tx: Transaction, guildId: string, now: Date): Promise<void> {
    await tx.query(
      'UPDATE guild_invitations SET revoked_at = $2 WHERE guild_id = $1 AND revoked_at IS NULL',
      [guildId, now],
    );
  }
}
