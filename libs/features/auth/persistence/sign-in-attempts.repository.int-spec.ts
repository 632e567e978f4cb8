import { openTestPlatform, type TestPlatform } from '../../../../test/support/test-platform';
import { delayAfterFailures, FORGET_AFTER_SECONDS, FREE_FAILURES } from '../domain/sign-in-delay';
import { SignInAttemptsRepository } from './sign-in-attempts.repository';

const ACCOUNT = Buffer.from('fingerprint of an address');
const NETWORK = '203.0.113.7';
const START = new Date('2026-11-21T08:00:00.000Z');

describe('the count of failed sign-ins', () => {
  const repository = new SignInAttemptsRepository();
  let platform: TestPlatform;
  let now: Date;

  const begin = (account = ACCOUNT, network = NETWORK) =>
    repository.begin(platform.database, account, network, now);
  const blockedUntil = () => repository.blockedUntil(platform.database, ACCOUNT, NETWORK);
  const passSeconds = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };

  beforeAll(async () => {
    platform = await openTestPlatform();
  });
  afterAll(() => platform.close());
  beforeEach(async () => {
    now = START;
    await platform.testDatabase.query('TRUNCATE sign_in_attempts');
  });

  it('delays as the rule of the domain says, failure after failure', async () => {
    for (let failures = 1; failures <= 18; failures++) {
      expect(await begin()).toBe(true);
      const delay = delayAfterFailures(failures);
      expect(await blockedUntil()).toEqual(new Date(now.getTime() + delay * 1000));
      if (delay === 0) continue;
      passSeconds(delay - 0.001);
      expect(await begin()).toBe(false);
      passSeconds(0.001);
    }
  });

  it('does not grow while the account waits', async () => {
    for (let failure = 0; failure < FREE_FAILURES; failure++) await begin();
    const until = await blockedUntil();
    for (let attempt = 0; attempt < 20; attempt++) expect(await begin()).toBe(false);
    expect(await blockedUntil()).toEqual(until);
  });

  it('lets through only the free ones of a hundred parallel guesses', async () => {
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => begin()));
    expect(outcomes.filter(Boolean)).toHaveLength(FREE_FAILURES);
  });

  it('lets through one guess of many when a delay has just ended', async () => {
    for (let failure = 0; failure < FREE_FAILURES; failure++) await begin();
    passSeconds(delayAfterFailures(FREE_FAILURES));
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => begin()));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  it('is by account and network, so that strangers cannot lock anybody out', async () => {
    for (let failure = 0; failure < FREE_FAILURES; failure++) await begin();
    expect(await begin()).toBe(false);
    expect(await begin(ACCOUNT, '198.51.100.1')).toBe(true);
    expect(await begin(Buffer.from('another account'))).toBe(true);
  });

  it('is taken back by a success', async () => {
    for (let failure = 1; failure < FREE_FAILURES; failure++) await begin();
    await repository.clear(platform.database, ACCOUNT, NETWORK);
    expect(await blockedUntil()).toBeUndefined();
    for (let failure = 0; failure < FREE_FAILURES; failure++) expect(await begin()).toBe(true);
  });

  it('is forgotten after an hour without an attempt, and not before', async () => {
    for (let failure = 1; failure < FREE_FAILURES; failure++) await begin();
    passSeconds(FORGET_AFTER_SECONDS);
    await begin();
    expect(await begin()).toBe(false);
    passSeconds(FORGET_AFTER_SECONDS + 0.001);
    for (let failure = 0; failure < FREE_FAILURES; failure++) expect(await begin()).toBe(true);
  });
});
