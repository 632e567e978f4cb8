import type { Guild } from '../contract/guild';
import { alreadyMember, guildFull, invitationRequired } from './guild-errors';
import type { Standing } from './standing';

/** What joining means for somebody: a free seat, the one that is kept for them, or asking for one. */
export type WayIn = 'free-seat' | 'offered-seat' | 'request';

/**
 * How somebody who wants to join may get in. The seats are as they were read: who gets one is decided later, by the
 * conditional update.
 *
 * @throws DomainError `GUILD_ALREADY_MEMBER`, `GUILD_INVITATION_REQUIRED`, `GUILD_FULL`
 */
export function wayIn(guild: Guild, standing: Standing, now: Date): WayIn {
  if (standing.role !== null) throw alreadyMember();
  if (hasOffer(standing, now)) return 'offered-seat';
  if (guild.joinPolicy === 'invite') throw invitationRequired();
  if (guild.joinPolicy === 'request') return 'request';
  if (freeSeats(guild) <= 0) throw guildFull();
  return 'free-seat';
}

/** True while a seat is kept for them. */
export function hasOffer({ waiting }: Standing, now: Date): boolean {
  return waiting?.offer !== undefined && waiting.offer !== null && waiting.offer.expiresAt > now;
}

/** Seats that anybody may take: neither members nor those who were asked have them. */
export function freeSeats({
  capacity,
  memberCount,
  offeredSeats,
}: Pick<Guild, 'capacity' | 'memberCount' | 'offeredSeats'>): number {
  return capacity - memberCount - offeredSeats;
}
