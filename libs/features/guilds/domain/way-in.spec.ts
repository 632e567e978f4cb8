import type { Guild } from '../contract/guild';
import type { Standing } from './standing';
import { hasOffer, wayIn } from './way-in';

const NOW = new Date('2026-11-21T08:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const NOBODY: Standing = { role: null, joinedAt: null, banned: false, waiting: null, requestId: null };

const guild = (changes: Partial<Guild> = {}) =>
  ({ joinPolicy: 'open', capacity: 3, memberCount: 2, offeredSeats: 0, ...changes }) as Guild;
const offeredUntil = (expiresAt: Date): Standing => ({
  ...NOBODY,
  waiting: { since: NOW, offer: { id: 'offer', expiresAt } },
});

describe('the way into a guild', () => {
  it('is a free seat where the guild is open and has one', () => {
    expect(wayIn(guild(), NOBODY, NOW)).toBe('free-seat');
  });

  it('is a request where officers decide, whether there is a seat or not', () => {
    expect(wayIn(guild({ joinPolicy: 'request' }), NOBODY, NOW)).toBe('request');
    expect(wayIn(guild({ joinPolicy: 'request', memberCount: 3 }), NOBODY, NOW)).toBe('request');
  });

  it.each(['open', 'request', 'invite'] as const)(
    'is the seat that is kept for them, in a guild that is full and %s',
    (joinPolicy) => {
      const full = guild({ joinPolicy, memberCount: 2, offeredSeats: 1 });
      expect(wayIn(full, offeredUntil(later(1)), NOW)).toBe('offered-seat');
    },
  );

  it.each([
    ['members', guild(), { ...NOBODY, role: 'member' as const }, 'GUILD_ALREADY_MEMBER'],
    ['who has no invitation', guild({ joinPolicy: 'invite' }), NOBODY, 'GUILD_INVITATION_REQUIRED'],
    ['whoever comes when it is full', guild({ memberCount: 3 }), NOBODY, 'GUILD_FULL'],
    ['whoever comes when the last seat is on offer', guild({ offeredSeats: 1 }), NOBODY, 'GUILD_FULL'],
    ['whose offer is over', guild({ memberCount: 3 }), offeredUntil(NOW), 'GUILD_FULL'],
  ])('is closed to %s', (_, of, standing, code) => {
    expect(() => wayIn(of, standing, NOW)).toThrow(expect.objectContaining({ code }));
  });
});

describe('an offer', () => {
  it('stands until its time is over', () => {
    expect(hasOffer(offeredUntil(later(1)), NOW)).toBe(true);
    expect(hasOffer(offeredUntil(NOW), NOW)).toBe(false);
    expect(hasOffer(NOBODY, NOW)).toBe(false);
    expect(hasOffer({ ...NOBODY, waiting: { since: NOW, offer: null } }, NOW)).toBe(false);
  });
});
