import { type Person, registerPerson } from '../../factories/people';
import { type Answer, clientOf, send } from '../../support/api-client';
import { RedisServer } from '../../support/redis-server';
import { SmtpPeer } from '../../support/smtp-peer';
import { startTestApi, type TestApi } from '../../support/test-api';
import { createTestDatabase, type TestDatabase } from '../../support/test-database';
import { until } from '../../support/until';

const LIMIT = 6;

describe.each(['without Redis', 'with Redis'] as const)('two processes on one database, %s', (how) => {
  let database: TestDatabase;
  let redis: RedisServer | undefined;
  let peer: SmtpPeer;
  let one: TestApi;
  let other: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    peer = await SmtpPeer.start();
    redis = how === 'with Redis' ? await RedisServer.start() : undefined;
    const environment = {
      SMTP_URL: peer.url,
      OUTBOX_POLL_MS: '50',
      RATE_LIMITS: 'on',
      RATE_LIMIT_ANONYMOUS: String(LIMIT),
      RATE_LIMIT_AUTH: '1000',
      TRUSTED_PROXIES: '127.0.0.1',
      ...(redis ? { REDIS_URL: redis.url } : {}),
    };
    one = await startTestApi({ database, environment, worker: true });
    other = await startTestApi({ database, environment, worker: true });
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    await Promise.all([redis?.stop(), peer.kill()]);
    await database.drop();
  });

  it('greet everybody who registers on either, once by mail and once in their list', async () => {
    const people = await Promise.all([one, other, one, other].map((api) => registerPerson(api)));
    for (const { email } of people)
      await until(() => peer.received.some(({ recipients }) => recipients.includes(email)), {
        what: `The mail to ${email}`,
      });
    for (const { accessToken } of people) {
      const titles = await until(
        async () => {
          const { data } = await clientOf(other, accessToken).GET('/api/v1/notifications');
          return data && data.items.length > 0 && data.items.map(({ type }) => type);
        },
        { what: 'The notification' },
      );
      expect(titles).toEqual(['account.welcome']);
    }
    await until(
      async () =>
        (await database.query(`SELECT FROM outbox_tasks WHERE state IN ('pending', 'dispatched')`)).length ===
        0,
      { what: 'The end of all tasks' },
    );
    expect(peer.received).toHaveLength(people.length);
  });

  it('end a session on both: announced at once over Redis, found out within 4 s without', async () => {
    const ada = await registerPerson(one);
    expect(await meOn(other, ada)).toBe(200);
    expect((await ada.client.POST('/api/v1/auth/logout')).response.status).toBe(204);
    expect(await meOn(one, ada)).toBe(401);
    // Sooner than it would have looked again by itself.
    if (redis)
      await until(async () => (await meOn(other, ada)) === 401, { what: 'The refusal', withinMs: 2_000 });
    else {
      expect(await meOn(other, ada)).toBe(200);
      other.clock.advance({ seconds: 4 });
      expect(await meOn(other, ada)).toBe(401);
    }
  });

  it('count requests together over Redis, each its own without', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 * LIMIT }, (_, n) => anonymous(n % 2 === 0 ? one : other)),
    );
    const passed = redis ? LIMIT : 2 * LIMIT;
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([...Array(passed).fill(200), ...Array(4 * LIMIT - passed).fill(429)]);
    const wait = Number((await anonymous(one)).headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(900);
  });
});

async function meOn(api: TestApi, { accessToken }: Person): Promise<number> {
  return (await clientOf(api, accessToken).GET('/api/v1/users/me')).response.status;
}

/** From a network that does nothing else here. */
function anonymous(api: TestApi): Promise<Answer<unknown>> {
  return send(api, 'GET', '/.well-known/jwks.json', { headers: { 'x-forwarded-for': '198.51.100.77' } });
}
