import { defineTask } from '@guildhall/platform/outbox/task';
import { ArrayMaxSize, IsBoolean, IsOptional, IsUUID } from 'class-validator';
import {
  MemberLeft,
  OfGuild,
  OwnershipOffered,
  OwnershipTransferred,
  RequestDecided,
  RequestEvent,
  RoleChanged,
  SeatOffer,
} from './guild.events';

/** People who are told in one transaction. */
export const TOLD_AT_ONCE = 50;

/** Some of those who waited for a seat, or for an answer. */
export class ApplicantsOfGuild extends OfGuild {
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(TOLD_AT_ONCE)
  userIds!: string[];

  /** They had asked only: a guild that has turned private since is not there for them. */
  @IsOptional()
  @IsBoolean()
  outside?: boolean;
}

/** Somebody who is to be told that they are not in a guild, or not on their way into it, any more. */
export class PartingToTell extends MemberLeft {
  /** As for {@link ApplicantsOfGuild}. */
  @IsOptional()
  @IsBoolean()
  outside?: boolean;
}

/** Ends an offer that was not taken in time. Delayed until then. */
export const lapseSeatOffer = defineTask({
  name: 'guilds.lapse-seat-offer',
  queue: 'maintenance',
  payload: SeatOffer,
  priority: 2,
});

/** Telling those whom an event concerns: a task for each kind of event. */
export const tellOfDeletion = defineTask({
  name: 'guilds.tell-of-deletion',
  queue: 'push',
  payload: OfGuild,
  timeoutMs: 10 * 60_000,
});
export const tellApplicantsOfDeletion = defineTask({
  name: 'guilds.tell-applicants-of-deletion',
  queue: 'push',
  payload: ApplicantsOfGuild,
});
export const tellOfParting = defineTask({
  name: 'guilds.tell-of-parting',
  queue: 'push',
  payload: PartingToTell,
});
export const tellOfRole = defineTask({ name: 'guilds.tell-of-role', queue: 'push', payload: RoleChanged });
export const tellOfRequest = defineTask({
  name: 'guilds.tell-of-request',
  queue: 'push',
  payload: RequestEvent,
});
export const tellOfDecision = defineTask({
  name: 'guilds.tell-of-decision',
  queue: 'push',
  payload: RequestDecided,
});
export const tellOfSeatOffer = defineTask({
  name: 'guilds.tell-of-seat-offer',
  queue: 'push',
  payload: SeatOffer,
  priority: 3,
});
export const tellOfLapse = defineTask({ name: 'guilds.tell-of-lapse', queue: 'push', payload: SeatOffer });
export const tellOfOwnershipOffer = defineTask({
  name: 'guilds.tell-of-ownership-offer',
  queue: 'push',
  payload: OwnershipOffered,
});
export const tellOfTransfer = defineTask({
  name: 'guilds.tell-of-transfer',
  queue: 'push',
  payload: OwnershipTransferred,
});
