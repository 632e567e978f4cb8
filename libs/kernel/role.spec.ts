import { type Role, roleAtLeast } from './role';

describe('a role', () => {
  it.each<[Role, Role, boolean]>([
    ['member', 'member', true],
    ['member', 'moderator', false],
    ['member', 'admin', false],
    ['moderator', 'member', true],
    ['moderator', 'moderator', true],
    ['moderator', 'admin', false],
    ['admin', 'member', true],
    ['admin', 'moderator', true],
    ['admin', 'admin', true],
  ])('of %s, where %s is needed, is enough: %s', (role, needed, enough) => {
    expect(roleAtLeast(role, needed)).toBe(enough);
  });
});
