import type { Role } from '@guildhall/kernel/role';
import { mayDeleteAs } from './message-permissions';

const ada = (role: Role = 'member') => ({ userId: 'ada', role });
const member = { isMember: true, isLeader: false };
const leader = { isMember: true, isLeader: true };
const stranger = { isMember: false, isLeader: false };

describe('whose a message is to delete', () => {
  it.each([
    ['the sender’s', ada(), member, 'ada', 'sender'],
    ['not another member’s', ada(), member, 'bob', null],
    ['not the sender’s any more once they have left', ada(), stranger, 'ada', null],
    ['a leader’s of the guild', ada(), leader, 'bob', 'leader'],
    ['a leader’s, whoever sent it', ada('admin'), leader, null, 'leader'],
    ['a moderator’s, wherever it is', ada('moderator'), stranger, 'bob', 'moderator'],
    ['an administrator’s', ada('admin'), member, 'bob', 'moderator'],
  ] as const)('is %s', (_, actor, standing, senderId, expected) => {
    expect(mayDeleteAs(actor, standing, senderId)).toBe(expected);
  });
});
