import type { GuildRole } from '@guildhall/features/guilds/contract/guild';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { RoomKind } from '../contract/room';
import type { Place } from './room-members.repository';

/** How two people stand to a room and its guild. */
export interface MuteStanding {
  readonly kind: RoomKind;
  readonly isMember: boolean;
  readonly guildRole: GuildRole | null;
  readonly isTargetMember: boolean;
  readonly targetRole: GuildRole | null;
}

/** Silence for somebody, and who wants it. */
export interface Mute {
  readonly until: Date;
  readonly by: string;
  readonly isByModerator: boolean;
}

@Injectable()
export class RoomMutesRepository {
  /** @returns `undefined` without such a room */
  async findStanding(
    tx: Transaction,
    { roomId, userId }: Place,
    actorId: string,
  ): Promise<MuteStanding | undefined> {
    const [standing] = await tx.query<MuteStanding>(
      `SELECT r.kind,
              EXISTS (SELECT FROM room_members m WHERE m.room_id = r.id AND m.user_id = $2) AS "isMember",
              (SELECT role FROM guild_members g WHERE g.guild_id = r.guild_id AND g.user_id = $2) AS "guildRole",
              EXISTS (SELECT FROM room_members m WHERE m.room_id = r.id AND m.user_id = $3) AS "isTargetMember",
              (SELECT role FROM guild_members g WHERE g.guild_id = r.guild_id AND g.user_id = $3) AS "targetRole"
         FROM rooms r WHERE r.id = $1`,
      [roomId, actorId, userId],
    );
    return standing;
  }

  /**
   * What was said last counts, but a moderator's word stands against that of others until it ends. In turn with those who
   * speak in the room: who was before it is stored when this commits, and who began to wait meanwhile asks again, as when
   * somebody leaves.
   *
   * @returns false when a moderator has said otherwise
   */
  async put(tx: Transaction, { roomId, userId }: Place, mute: Mute, now: Date): Promise<boolean> {
    const { until, by, isByModerator } = mute;
    await tx.query('UPDATE rooms SET departures = departures + 1 WHERE id = $1', [roomId]);
    const rows = await tx.query(
      `INSERT INTO room_mutes AS m (room_id, user_id, muted_until, muted_by, muted_at, is_by_moderator)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (room_id, user_id) DO UPDATE
         SET muted_until = excluded.muted_until, muted_by = excluded.muted_by, muted_at = excluded.muted_at,
             is_by_moderator = excluded.is_by_moderator
         WHERE excluded.is_by_moderator OR NOT m.is_by_moderator OR m.muted_until <= excluded.muted_at
       RETURNING user_id`,
      [roomId, userId, until, by, now, isByModerator],
    );
    return rows.length > 0;
  }

  /** @returns false when they were not muted */
  async delete(tx: Transaction, { roomId, userId }: Place): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM room_mutes WHERE room_id = $1 AND user_id = $2 RETURNING user_id',
      [roomId, userId],
    );
    return rows.length > 0;
  }

  /** Whether a moderator has muted them, and that has not ended. It stays so: nobody mutes there until the transaction ends. */
  async isByModerator(tx: Transaction, { roomId, userId }: Place, now: Date): Promise<boolean> {
    await tx.query('SELECT FROM rooms WHERE id = $1 FOR NO KEY UPDATE', [roomId]);
    const rows = await tx.query(
      `SELECT FROM room_mutes WHERE room_id = $1 AND user_id = $2 AND is_by_moderator AND muted_until > $3`,
      [roomId, userId, now],
    );
    return rows.length > 0;
  }
}
