import { DAY, dueAt, type Grant, grantOf, HOUR, isEnding, isOver, isStale, renewableFrom } from './grant';
import { PROVIDER_TABLE } from './provider-table';
import type { TokenSet } from './token-set';

const NOW = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

function tokens(given: Partial<TokenSet> = {}): TokenSet {
  return {
    accessToken: 'a',
    refreshToken: 'r',
    expiresInSeconds: null,
    refreshExpiresInSeconds: null,
    scopes: null,
    ...given,
  };
}

const policyOf = (provider: keyof typeof PROVIDER_TABLE) => PROVIDER_TABLE[provider].policy;
const fresh = (provider: keyof typeof PROVIDER_TABLE, given: Partial<TokenSet> = {}): Grant =>
  grantOf(policyOf(provider), tokens(given), NOW, null);

describe('a grant', () => {
  it.each([
    ['gmail', HOUR],
    ['outlook', HOUR],
    ['twitter', 2 * HOUR],
    ['linkedin', 60 * DAY],
    ['facebook', 60 * DAY],
    ['instagram', 60 * DAY],
  ] as const)('of %s lives for %d s when the provider does not say', (provider, seconds) => {
    expect(fresh(provider).accessExpiresAt).toEqual(later(seconds));
    expect(fresh(provider, { expiresInSeconds: 7 }).accessExpiresAt).toEqual(later(7));
  });

  it.each(['gmail', 'outlook', 'twitter'] as const)(
    'of %s has no known end and is renewed at every run',
    (provider) => {
      expect(fresh(provider).endsAt).toBeNull();
      expect((dueAt(policyOf(provider), fresh(provider)) as Date) <= NOW).toBe(true);
    },
  );

  it.each(['facebook', 'instagram'] as const)(
    'of %s ends with its token, and moves on with it',
    (provider) => {
      const first = fresh(provider, { refreshToken: null });
      expect(first).toMatchObject({ renewable: true, endsAt: later(60 * DAY) });
      expect(dueAt(policyOf(provider), first)).toEqual(later(30 * DAY));
      const second = grantOf(policyOf(provider), tokens({ refreshToken: null }), later(30 * DAY), first);
      expect(second.endsAt).toEqual(later(90 * DAY));
    },
  );

  it('of LinkedIn ends on the 365th day, whatever a renewal says', () => {
    const first = fresh('linkedin', { refreshExpiresInSeconds: 365 * DAY });
    const second = grantOf(
      policyOf('linkedin'),
      tokens({ refreshExpiresInSeconds: 365 * DAY }),
      later(300 * DAY),
      first,
    );
    expect([first.endsAt, second.endsAt]).toEqual([later(365 * DAY), later(365 * DAY)]);
    expect(isEnding(second, later(350 * DAY))).toBe(false);
    expect(isEnding(second, later(351 * DAY))).toBe(true);
    expect(isOver(second, later(365 * DAY))).toBe(true);
  });

  it('of LinkedIn without a refresh token ends with its access token', () => {
    expect(fresh('linkedin', { refreshToken: null })).toMatchObject({
      renewable: false,
      endsAt: later(60 * DAY),
    });
  });

  it('goes on with the refresh token that is stored when a renewal brings none', () => {
    const second = grantOf(policyOf('gmail'), tokens({ refreshToken: null }), later(HOUR), fresh('gmail'));
    expect(second).toMatchObject({ renewable: true, endsAt: null });
  });

  it('that is for one sign-in only is nothing that the schedule has to do with', () => {
    const grant = fresh('gmail', { refreshToken: null });
    expect(grant).toMatchObject({ renewable: false, endsAt: null });
    expect(dueAt(policyOf('gmail'), grant)).toBeNull();
  });

  it('is due next when it has to be warned of, and, once that is done, when it ends', () => {
    const grant = grantOf(policyOf('linkedin'), tokens({ refreshToken: null }), NOW, null);
    expect(dueAt(policyOf('linkedin'), grant)).toEqual(later(46 * DAY));
    expect(dueAt(policyOf('linkedin'), { ...grant, warnedOf: grant.endsAt })).toEqual(later(60 * DAY));
  });

  it('of Instagram is renewed when it is a day old, and not before', () => {
    const grant = fresh('instagram');
    expect(renewableFrom(policyOf('instagram'), grant)).toEqual(later(DAY));
    expect(dueAt(policyOf('instagram'), { ...grant, accessExpiresAt: later(HOUR) })).toEqual(later(DAY));
  });

  it('is stale five minutes before its token expires', () => {
    expect(isStale(fresh('gmail'), later(HOUR - 301))).toBe(false);
    expect(isStale(fresh('gmail'), later(HOUR - 300))).toBe(true);
  });
});
