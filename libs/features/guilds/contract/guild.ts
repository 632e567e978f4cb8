/** Who gets in: anybody, whom an officer approves, or whom somebody invited. An invitation opens every guild. */
export const JOIN_POLICIES = ['open', 'request', 'invite'] as const;

export type JoinPolicy = (typeof JOIN_POLICIES)[number];

/** Found by searching, found by whoever has the id, or there for members only. */
export const VISIBILITIES = ['public', 'unlisted', 'private'] as const;

export type Visibility = (typeof VISIBILITIES)[number];

/** Strongest first. A guild has exactly one owner. */
export const GUILD_ROLES = ['owner', 'officer', 'member'] as const;

export type GuildRole = (typeof GUILD_ROLES)[number];

/** Roles that act in the guild's name. */
export const LEADING_ROLES: readonly GuildRole[] = ['owner', 'officer'];

/** Roles that an owner gives and takes; ownership is handed over instead. */
export const GIVEN_ROLES = ['officer', 'member'] as const satisfies readonly GuildRole[];

export type GivenRole = (typeof GIVEN_ROLES)[number];

/** A group of people with a limited number of seats. */
export interface Guild {
  readonly id: string;
  /** Unique among the guilds that are there. */
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly joinPolicy: JoinPolicy;
  readonly visibility: Visibility;
  readonly ownerId: string;
  /** Pictures in the media store. */
  readonly avatarId: string | null;
  readonly bannerId: string | null;
  readonly capacity: number;
  /** The owner is counted. */
  readonly memberCount: number;
  /** Seats that are kept for people of the waiting list who have been asked. */
  readonly offeredSeats: number;
  /** Moves with each edit, not with members; behind the `ETag`. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface Member {
  readonly guildId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly role: GuildRole;
  readonly joinedAt: Date;
}
