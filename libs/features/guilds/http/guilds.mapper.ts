import type { OwnStanding } from '../application/guilds.service';
import type { Guild, Member } from '../contract/guild';
import type { Activity } from '../contract/guild-activity';
import { freeSeats } from '../domain/way-in';
import type { Ban } from '../persistence/bans.repository';
import type { GuildStats } from '../persistence/guild-stats';
import type { Invitation } from '../persistence/invitations.repository';
import type { Membership } from '../persistence/members.repository';
import type { JoinRequest } from '../persistence/requests.repository';
import type { Transfer } from '../persistence/transfers.repository';
import type { Waiting, WaitingPlace } from '../persistence/waitlist.repository';
import type {
  GuildInvitationResponse,
  GuildRequestResponse,
  GuildWaitingResponse,
} from './admissions.messages';
import type {
  GuildActivityResponse,
  GuildMembershipResponse,
  GuildResponse,
  GuildStatsResponse,
} from './guilds.messages';
import type {
  GuildBanResponse,
  GuildMemberResponse,
  GuildStandingResponse,
  GuildTransferResponse,
  GuildWaitingPlaceResponse,
} from './members.messages';

export function toGuild(guild: Guild): GuildResponse {
  return {
    id: guild.id,
    slug: guild.slug,
    name: guild.name,
    description: guild.description,
    joinPolicy: guild.joinPolicy,
    visibility: guild.visibility,
    ownerId: guild.ownerId,
    capacity: guild.capacity,
    memberCount: guild.memberCount,
    freeSeats: freeSeats(guild),
    avatarId: guild.avatarId,
    bannerId: guild.bannerId,
    version: guild.version,
    createdAt: guild.createdAt.toISOString(),
    updatedAt: guild.updatedAt.toISOString(),
  };
}

export function toMembership({ guild, role, joinedAt }: Membership): GuildMembershipResponse {
  return { guild: toGuild(guild), role, joinedAt: joinedAt.toISOString() };
}

export function toStats({ joined, left, ...stats }: GuildStats): GuildStatsResponse {
  return { ...stats, joinedLast30Days: joined, leftLast30Days: left };
}

export function toActivity({ occurredAt, ...activity }: Activity): GuildActivityResponse {
  return { ...activity, occurredAt: occurredAt.toISOString() };
}

export function toMember({ joinedAt, ...member }: Member): GuildMemberResponse {
  return { ...member, joinedAt: joinedAt.toISOString() };
}

export function toBan({ bannedAt, ...ban }: Ban): GuildBanResponse {
  return { ...ban, bannedAt: bannedAt.toISOString() };
}

export function toTransfer({
  id,
  guildId,
  fromUserId,
  toUserId,
  expiresAt,
}: Transfer): GuildTransferResponse {
  return { id, guildId, fromUserId, toUserId, expiresAt: expiresAt.toISOString() };
}

export function toWaitingPlace({ place, since, offerExpiresAt }: WaitingPlace): GuildWaitingPlaceResponse {
  return { position: place, since: since.toISOString(), offerExpiresAt: isoOrNull(offerExpiresAt) };
}

export function toStanding({ standing, place, transfer }: OwnStanding): GuildStandingResponse {
  return {
    role: standing.role,
    joinedAt: isoOrNull(standing.joinedAt),
    requestId: standing.requestId,
    waiting: place && toWaitingPlace(place),
    transfer: transfer && toTransfer(transfer),
  };
}

export function toRequest({ createdAt, ...request }: JoinRequest): GuildRequestResponse {
  return { ...request, createdAt: createdAt.toISOString() };
}

export function toInvitation({
  createdAt,
  expiresAt,
  revokedAt,
  ...invitation
}: Invitation): GuildInvitationResponse {
  return {
    ...invitation,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: isoOrNull(revokedAt),
  };
}

export function toWaiting({ userId, displayName, since, offerExpiresAt }: Waiting): GuildWaitingResponse {
  return { userId, displayName, since: since.toISOString(), offerExpiresAt: isoOrNull(offerExpiresAt) };
}

function isoOrNull(time: Date | null): string | null {
  return time === null ? null : time.toISOString();
}
