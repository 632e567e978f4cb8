import { mayMuteAs } from './mute-permissions';
import { demandVoice } from './voice';

const actor = (
  guildRole: 'owner' | 'officer' | 'member' | null,
  role: 'member' | 'moderator' = 'member',
) => ({
  userId: 'one',
  role,
  guildRole,
});
const target = (guildRole: 'owner' | 'officer' | 'member' | null, userId = 'other') => ({
  userId,
  guildRole,
});

it.each([
  ['the owner mutes officers', actor('owner'), target('officer'), 'leader'],
  ['an officer mutes members', actor('officer'), target('member'), 'leader'],
  ['an officer mutes who has left', actor('officer'), target(null), 'leader'],
  ['an officer does not mute officers', actor('officer'), target('officer'), null],
  ['an officer does not mute the owner', actor('officer'), target('owner'), null],
  ['a member mutes nobody', actor('member'), target('member'), null],
  ['a moderator mutes the owner', actor(null, 'moderator'), target('owner'), 'moderator'],
  ['nobody mutes themselves', actor('owner', 'moderator'), target('owner', 'one'), null],
])('%s', (_, by, whom, as) => {
  expect(mayMuteAs(by, whom)).toBe(as);
});

it('refuses who was muted when they were judged, also when that has ended by the time they are told', () => {
  const mutedUntil = new Date('2026-11-21T08:00:00Z');
  const now = new Date('2026-11-21T08:00:01Z');
  const judged = (voice: object) => () => demandVoice({ mutedUntil: null, isSevered: false, ...voice }, now);
  expect(judged({ mutedUntil })).toThrow(expect.objectContaining({ code: 'CHAT_MUTED' }));
  expect(judged({})).not.toThrow();
});
