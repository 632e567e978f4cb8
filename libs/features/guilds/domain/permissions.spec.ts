import type { GuildRole, Visibility } from '../contract/guild';
import { type Acting, type GuildAction, may, maySee, outranks } from './permissions';

const acting = (changes: Partial<Acting> = {}): Acting => ({
  role: null,
  banned: false,
  waiting: false,
  accountRole: 'member',
  ...changes,
});
const PARTIES = {
  owner: acting({ role: 'owner' }),
  officer: acting({ role: 'officer' }),
  member: acting({ role: 'member' }),
  visitor: acting(),
  moderator: acting({ accountRole: 'moderator' }),
  admin: acting({ accountRole: 'admin' }),
};
type PartyName = keyof typeof PARTIES;

describe('the permission table of a guild', () => {
  it.each<[GuildAction, readonly PartyName[]]>([
    ['read', ['owner', 'officer', 'member', 'visitor', 'moderator', 'admin']],
    ['read-activity', ['owner', 'officer', 'member', 'admin']],
    ['read-waiting-list', ['owner', 'officer', 'admin']],
    ['edit', ['owner', 'officer', 'admin']],
    ['delete', ['owner', 'admin']],
    ['remove-members', ['owner', 'officer', 'admin']],
    ['ban', ['owner', 'officer', 'admin']],
    ['invite', ['owner', 'officer']],
    ['represent', ['owner', 'officer']],
    ['decide-requests', ['owner', 'officer']],
    ['change-roles', ['owner']],
    ['transfer-ownership', ['owner']],
  ])('lets do "%s": %j', (action, allowed) => {
    const able = Object.entries(PARTIES).filter(([, party]) => may(action, party));
    expect(able.map(([name]) => name)).toEqual(allowed);
  });

  it('gives an admin who is a member what either may do', () => {
    const both = acting({ role: 'officer', accountRole: 'admin' });
    expect([may('delete', both), may('invite', both)]).toEqual([true, true]);
  });
});

describe('who sees a guild', () => {
  it.each<[string, Acting, Record<Visibility, boolean>]>([
    ['a visitor', acting(), { public: true, unlisted: true, private: false }],
    ['a member', acting({ role: 'member' }), { public: true, unlisted: true, private: true }],
    ['who waits for a seat', acting({ waiting: true }), { public: true, unlisted: true, private: true }],
    ['who is banned', acting({ banned: true }), { public: false, unlisted: false, private: false }],
    [
      'who is banned and still on a list',
      acting({ banned: true, waiting: true }),
      { public: false, unlisted: false, private: false },
    ],
    ['an admin', acting({ accountRole: 'admin' }), { public: true, unlisted: true, private: true }],
    [
      'a moderator of the installation',
      acting({ accountRole: 'moderator' }),
      { public: true, unlisted: true, private: false },
    ],
  ])('%s', (_, who, expected) => {
    for (const [visibility, seen] of Object.entries(expected))
      expect(maySee({ visibility: visibility as Visibility }, who)).toBe(seen);
  });
});

describe('who may remove or ban whom', () => {
  it.each<[PartyName, Array<GuildRole | null>]>([
    ['owner', ['officer', 'member', null]],
    ['officer', ['member', null]],
    ['member', []],
    ['visitor', []],
    ['admin', ['officer', 'member', null]],
  ])('%s: %j', (name, expected) => {
    const others: Array<GuildRole | null> = ['owner', 'officer', 'member', null];
    expect(others.filter((other) => outranks(PARTIES[name], other))).toEqual(expected);
  });
});
