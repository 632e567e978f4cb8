import { judgePresentedToken, type Lineage, type PresentedToken } from './session';

const NOW = new Date('2026-11-21T08:00:00.000Z');
const GRACE_SECONDS = 10;
const PRESENTED = Buffer.from('hash of the presented token');
const ANOTHER = Buffer.from('hash of another token');

const secondsAgo = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

/** A living session whose newest token took the place of the presented one three seconds ago. */
const LINEAGE: Lineage = {
  previousTokenHash: PRESENTED,
  rotatedAt: secondsAgo(3),
  sealedSuccessor: Buffer.from('sealed'),
  revokedAt: null,
  revokedReason: null,
  expiresAt: new Date(NOW.getTime() + 86_400_000),
};

describe('a genuine refresh token that is not the newest of its session', () => {
  it.each<[string, Partial<Lineage> | undefined, PresentedToken]>([
    ['was spent a moment ago', {}, 'lost-answer'],
    ['was spent at this very moment', { rotatedAt: NOW }, 'lost-answer'],
    ['was spent just within the grace', { rotatedAt: secondsAgo(10) }, 'lost-answer'],
    ['was spent just before the grace', { rotatedAt: secondsAgo(10.001) }, 'reused'],
    ['was spent long ago', { rotatedAt: secondsAgo(3600) }, 'reused'],
    ['is older than the one before the newest', { previousTokenHash: ANOTHER }, 'reused'],
    ['belongs to a session that was never refreshed', { previousTokenHash: null, rotatedAt: null }, 'reused'],
    ['has a successor that nobody can read any more', { sealedSuccessor: null }, 'reused'],
    ['belongs to no session', undefined, 'session-ended'],
    ['belongs to an expired session', { expiresAt: NOW }, 'session-ended'],
    ['belongs to a session that was ended', { revokedAt: NOW, revokedReason: 'logout' }, 'session-ended'],
    [
      'belongs to a session ended elsewhere',
      { revokedAt: NOW, revokedReason: 'logout-all' },
      'session-ended',
    ],
    [
      'belongs to a session that was ended for reuse',
      { revokedAt: NOW, revokedReason: 'token-reused' },
      'family-compromised',
    ],
    [
      'belongs to an expired session that was ended for reuse',
      { revokedAt: NOW, revokedReason: 'token-reused', expiresAt: secondsAgo(1) },
      'family-compromised',
    ],
  ])('and %s is judged by that', (_, change, judgement) => {
    const lineage = change && { ...LINEAGE, ...change };
    expect(judgePresentedToken(PRESENTED, lineage, NOW, GRACE_SECONDS)).toBe(judgement);
  });

  it('has no second chance when there is no grace', () => {
    expect(judgePresentedToken(PRESENTED, LINEAGE, NOW, 0)).toBe('reused');
  });
});
