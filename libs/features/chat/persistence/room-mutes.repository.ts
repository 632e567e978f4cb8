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
   * What was said last counts. In turn with those who speak in the room: who was before it is stored when this commits, and
   * who began to wait meanwhile asks again, as when somebody leaves.
   */
  async put(tx: Transaction, { roomId, userId }: Place, until: Date, by: string, now: Date): Promise<void> {
    await tx.query('UPDATE rooms SET departures = departures + 1 WHERE id = $1', [roomId]);
    await tx.query(
      `INSERT INTO room_mutes (room_id, user_id, muted_until, muted_by, muted_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (room_id, user_id) DO UPDATE
         SET muted_until = excluded.muted_until, muted_by = excluded.muted_by, muted_at = excluded.muted_at`,
      [roomId, userId, until, by, now],
    );
  }

  /** @returns false when they were not muted */
  async delete(tx: Transaction, { roomId, userId }: Place): Promise<boolean> {
    const rows = await tx.query(
      'DELETE FROM room_mutes WHERE room_id = $1 AND user_id = $2 RETURNING user_id',
      [roomId, userId],
    );
    return rows.length > 0;
  }
}
