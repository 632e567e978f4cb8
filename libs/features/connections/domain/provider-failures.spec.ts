import { isGrantRefused, pauseAfter, refusalIn, retryAfterSeconds } from './provider-failures';

const NOW = new Date('2026-03-01T12:00:00Z');

describe('what a provider refuses with', () => {
  it.each([
    ['RFC 6749', { error: 'invalid_grant' }],
    [
      'a token of Meta',
      { error: { type: 'OAuthException', code: 190, error_subcode: 463, message: 'Expired' } },
    ],
    ['a used code of Facebook', { error: { type: 'OAuthException', code: 100, error_subcode: 36_009 } }],
    ['a used code of Instagram', { error_type: 'OAuthException', code: 400, error_message: 'used' }],
    ['X', { error: 'invalid_request', error_description: 'Value passed for the token was invalid.' }],
  ])('says that the grant is gone: %s', (_, body) => {
    expect(isGrantRefused(refusalIn(body))).toBe(true);
  });

  it.each([
    ['our secret is wrong', { error: 'invalid_client' }],
    ['our request is wrong', { error: 'invalid_request', error_description: 'redirect_uri is missing' }],
    ['a parameter is wrong at Meta', { error: { type: 'OAuthException', code: 100 } }],
    ['we ask Meta too often', { error: { type: 'OAuthException', code: 4 } }],
    ['nothing', null],
    ['something else', 'oops'],
  ])('says something about us: %s', (_, body) => {
    expect(isGrantRefused(refusalIn(body))).toBe(false);
  });
});

describe('how long a provider is left alone', () => {
  it('doubles from a minute to six hours', () => {
    expect([1, 2, 3, 9, 10, 40].map((failures) => pauseAfter(failures, null))).toEqual([
      60, 120, 240, 15_360, 21_600, 21_600,
    ]);
  });

  it('is never shorter than it asked for', () => {
    expect([pauseAfter(1, 7_200), pauseAfter(9, 7_200)]).toEqual([7_200, 15_360]);
  });

  it.each([
    ['120', 120],
    ['Sun, 01 Mar 2026 12:01:30 GMT', 90],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['soon', null],
    [null, null],
  ])('is read from Retry-After: %s', (header, seconds) => {
    expect(retryAfterSeconds(header, NOW)).toBe(seconds);
  });
});
