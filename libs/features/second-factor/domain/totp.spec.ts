import { otpauthUrl, newSecret, stepOfCode } from './totp';

/** `12345678901234567890`, the secret of RFC 6238, appendix B; its codes there, less the first two digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('of the time step of %i s is %s', (seconds, code) => {
    expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('is accepted one step early or late, and names the step that it is of', () => {
    const step = Math.floor(1111111109 / 30);
    const seen = [-45, -30, 0, 30, 59].map((seconds) =>
      stepOfCode(SECRET, '081804', at(step * 30 + seconds)),
    );
    expect(seen).toEqual([null, step, step, step, step]);
    expect(stepOfCode(SECRET, '081804', at(step * 30 + 60))).toBeNull();
  });

  it.each(['', '08180', '0818040', ' 081804', '081804\n', '08180a', '٠٨١٨٠٤', '-81804'])(
    'is never %j',
    (text) => {
      expect(stepOfCode(SECRET, text, at(1111111109))).toBeNull();
    },
  );
});

describe('the secret of an authenticator app', () => {
  it('is 160 random bits', () => {
    const secrets = Array.from({ length: 50 }, newSecret);
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('goes into a URL with whatever the issuer and the account are called', () => {
    const url = new URL(otpauthUrl('A & B: C', 'ada+x@example.org', SECRET));
    expect(url.searchParams.get('issuer')).toBe('A & B: C');
    expect(url.searchParams.get('secret')).toBe(SECRET);
    expect(decodeURIComponent(url.pathname)).toContain('ada+x@example.org');
  });
});
