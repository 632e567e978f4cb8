export const ACTIVITY_TYPES = [
  'guild-created',
  'guild-edited',
  'member-joined',
  'member-left',
  'member-removed',
  'member-banned',
  'ban-lifted',
  'role-changed',
  'ownership-transferred',
] as const;

export type ActivityType = (typeof ACTIVITY_TYPES)[number];

/** Something that happened in a guild, for its members to read. */
export interface Activity {
  readonly id: string;
  readonly type: ActivityType;
  /** `null` when it was the system, or somebody who was erased. */
  readonly actorId: string | null;
  /** Whom it was done to; `null` when that is the actor, nobody, or somebody who was erased. */
  readonly subjectId: string | null;
  /** Role names, names of fields; never what people wrote. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}
