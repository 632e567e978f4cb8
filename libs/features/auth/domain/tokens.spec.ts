import { hasTokenShape, type TokenClaims } from './tokens';

const CLAIMS: TokenClaims = {
  iss: 'guildhall',
  aud: 'guildhall-api',
  sub: 'user-1',
  sid: 'session-1',
  jti: 'token-1',
  typ: 'access',
  iat: 1_763_700_000,
  exp: 1_763_700_900,
};

describe('the claims of a token', () => {
  it('are complete and of the right kind', () => {
    expect(hasTokenShape(CLAIMS, 'access')).toBe(true);
    expect(hasTokenShape({ ...CLAIMS, typ: 'refresh' }, 'refresh')).toBe(true);
  });

  it('of one kind do not pass for the other', () => {
    expect(hasTokenShape(CLAIMS, 'refresh')).toBe(false);
    expect(hasTokenShape({ ...CLAIMS, typ: 'refresh' }, 'access')).toBe(false);
    expect(hasTokenShape({ ...CLAIMS, typ: 'mfa' }, 'access')).toBe(false);
  });

  it.each(['sub', 'sid', 'jti', 'typ', 'exp'])('are not enough without %s', (name) => {
    expect(hasTokenShape({ ...CLAIMS, [name]: undefined }, 'access')).toBe(false);
    expect(hasTokenShape({ ...CLAIMS, [name]: null }, 'access')).toBe(false);
    expect(hasTokenShape({ ...CLAIMS, [name]: [] }, 'access')).toBe(false);
  });

  it.each([Infinity, NaN, 1.5, '1763700900', 2 ** 53])('have no expiry in %s', (exp) => {
    expect(hasTokenShape({ ...CLAIMS, exp }, 'access')).toBe(false);
  });

  it.each([null, undefined, 'text', 7, []])('are not %j', (claims) => {
    expect(hasTokenShape(claims, 'access')).toBe(false);
  });
});
