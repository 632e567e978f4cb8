import { DomainEvent } from '@guildhall/platform/outbox/domain-event';
import { IsIn, IsUUID } from 'class-validator';
import { GUILD_ROLES, type GuildRole } from './guild';

export class OfGuild {
  @IsUUID()
  guildId!: string;
}

/** A guild and the person whom it is about. */
export class OfGuildAndUser extends OfGuild {
  @IsUUID()
  userId!: string;
}

export const WAYS_OUT = ['left', 'removed', 'banned', 'erased'] as const;

export type WayOut = (typeof WAYS_OUT)[number];

export class MemberLeft extends OfGuildAndUser {
  @IsIn(WAYS_OUT)
  how!: WayOut;
}

export class RoleChanged extends OfGuildAndUser {
  @IsIn(GUILD_ROLES)
  role!: GuildRole;
}

export class SeatOffer extends OfGuildAndUser {
  @IsUUID()
  offerId!: string;
}

export class RequestEvent extends OfGuildAndUser {
  @IsUUID()
  requestId!: string;
}

export const REQUEST_OUTCOMES = ['seated', 'waiting', 'declined'] as const;

export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

export class RequestDecided extends RequestEvent {
  @IsIn(REQUEST_OUTCOMES)
  outcome!: RequestOutcome;
}

export class OwnershipOffered extends OfGuildAndUser {
  @IsUUID()
  transferId!: string;
}

/** `userId` is the new owner. */
export class OwnershipTransferred extends OwnershipOffered {
  @IsUUID()
  fromUserId!: string;
}

export const guildCreated = new DomainEvent<OfGuild>('guild.created');
/** Its members are members until it is purged: what they see of it is the subscriber's affair. */
export const guildDeleted = new DomainEvent<OfGuild>('guild.deleted');
export const memberJoined = new DomainEvent<OfGuildAndUser>('guild.member-joined');
export const memberLeft = new DomainEvent<MemberLeft>('guild.member-left');
export const roleChanged = new DomainEvent<RoleChanged>('guild.role-changed');
/** Of one person at most once in an hour, however often they take it back and ask again. */
export const joinRequested = new DomainEvent<RequestEvent>('guild.join-requested');
export const requestDecided = new DomainEvent<RequestDecided>('guild.request-decided');
export const seatOffered = new DomainEvent<SeatOffer>('guild.seat-offered');
export const seatOfferLapsed = new DomainEvent<SeatOffer>('guild.seat-offer-lapsed');
export const ownershipOffered = new DomainEvent<OwnershipOffered>('guild.ownership-offered');
export const ownershipTransferred = new DomainEvent<OwnershipTransferred>('guild.ownership-transferred');
