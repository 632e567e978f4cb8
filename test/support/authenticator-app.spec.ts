import { fromBase32, totp } from './authenticator-app';

const SECRET = Buffer.from('12345678901234567890');

describe('the authenticator app of the tests', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('shows at %i s what RFC 6238 says, appendix B', (seconds, code) => {
    expect(totp(SECRET, new Date(seconds * 1000), 8)).toBe(code);
  });

  it.each([
    ['', ''],
    ['MY======', 'f'],
    ['MZXW6===', 'foo'],
    ['MZXW6YTBOI======', 'foobar'],
  ])('reads %s as RFC 4648 says, §10', (encoded, decoded) => {
    expect(fromBase32(encoded).toString()).toBe(decoded);
  });
});
