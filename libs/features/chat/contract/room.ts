export const ROOM_KINDS = ['direct', 'guild', 'job', 'companion'] as const;

export type RoomKind = (typeof ROOM_KINDS)[number];

/** A place to talk, as one of its members sees it. */
export interface Room {
  readonly id: string;
  readonly kind: RoomKind;
  /** Whose members the room follows; `null` for direct rooms. */
  readonly guildId: string | null;
  /** What both sides of an application talk about; `null` for rooms of other kinds, as is `applicationId`. */
  readonly jobId: string | null;
  readonly applicationId: string | null;
  /** The other one in a direct room; `null` for others, and when they are erased. */
  readonly userId: string | null;
  /** Number of the newest message; 0 when there is none. */
  readonly headSeq: number;
  /** The member has read up to this message. */
  readonly readSeq: number;
  /** Messages of others after that which are not deleted; counts to {@link MOST_UNREAD}. */
  readonly unreadCount: number;
  readonly createdAt: Date;
  readonly lastMessageAt: Date | null;
  /** What is older than so many days is emptied; `null` when everything is kept. */
  readonly retentionDays: number | null;
  /** Those among the unread that name the member, or everyone. */
  readonly mentionCount: number;
  /** With whom, in the room of a companion. */
  readonly companionId: string | null;
}

/** From here on a room is just very unread. */
export const MOST_UNREAD = 1_000;

export interface RoomMember {
  readonly userId: string;
  readonly displayName: string;
  readonly joinedAt: Date;
  readonly readSeq: number;
}
