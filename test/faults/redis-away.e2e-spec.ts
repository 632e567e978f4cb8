import { RedisServer } from '../support/redis-server';
import { SmtpPeer } from '../support/smtp-peer';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { type Answer, call, health, inShort, login, me, register } from './support/client';
import { Load, slowest, tally } from './support/load';
import { measured, SCALE, seconds } from './support/scale';
import { cleanUp, type Server, startApi, startWorker } from './support/server-process';
import { TcpProxy } from './support/tcp-proxy';
import { until } from './support/until';

const ANSWER_WITHIN_MS = 3_000;
const RECOVERED_WITHIN_MS = 5_000;
/** A job that Redis handed to a connection nobody reads from any more is found at Bull's next look but one, 5 s apart. */
const MAILED_WITHIN_MS = 15_000;
/** Longest time for which a process goes on believing in a session that another one has ended. */
const REVOKED_WITHIN_MS = 5_000;
const AT_ONCE = 16;
const CALLERS = 4;
/** It is Redis that is to be missed here, not processors. */
const PAUSE_MS = 50;
const ACCOUNTS = 10;
/** Limits that nobody reaches: each request is counted in Redis. */
const COUNTED = Object.fromEntries(
  ['ANONYMOUS', 'SIGNED_IN', 'AUTH', 'REFRESH_PER_SESSION', 'REFRESH_PER_IP'].map((budget) => [
    `RATE_LIMIT_${budget}`,
    '1000000',
  ]),
);
/** Requests that waited for Redis go on all at once: on a busy machine they may have to wait for a connection. */
const PATIENT_WITH_POSTGRES = {
  DATABASE_CONNECT_TIMEOUT_MS: '2500',
  DATABASE_STATEMENT_TIMEOUT_MS: '2500',
};

describe('Redis that goes away while two API processes are under load', () => {
  let database: TestDatabase;
  let redis: RedisServer;
  let proxy: TcpProxy;
  let peer: SmtpPeer;
  let one: Server;
  let other: Server;
  let token: string;
  let refreshToken: string;
  const accounts: string[] = [];
  let logins = 0;
  let people = 0;

  const newEmail = () => `redis-${++people}@example.org`;

  beforeAll(async () => {
    [database, redis, peer] = await Promise.all([
      createTestDatabase(),
      RedisServer.start(),
      SmtpPeer.start(),
    ]);
    const wire = await TcpProxy.before(redis.url);
    proxy = wire.proxy;
    const environment = {
      DATABASE_URL: database.url,
      REDIS_URL: wire.url,
      SMTP_URL: peer.url,
      OUTBOX_LEASE_MS: '2000',
      OUTBOX_POLL_MS: '200',
      RATE_LIMITS: 'on',
      ...COUNTED,
      ...PATIENT_WITH_POSTGRES,
    };
    [one, other] = await Promise.all([
      startApi(environment),
      startApi(environment),
      startWorker(environment),
    ]);
    for (let account = 0; account < ACCOUNTS; account++) {
      accounts.push(newEmail());
      await register(one.url, accounts.at(-1) as string);
    }
    token = (await register(one.url, newEmail())).body.accessToken as string;
    refreshToken = (await register(one.url, newEmail())).body.refreshToken as string;
  }, seconds(40));
  afterAll(async () => {
    await cleanUp();
    await Promise.all([proxy.close(), peer.kill()]);
    await redis.stop();
    await database.drop();
  });

  const nodeOf = (n: number) => (n % 2 === 0 ? one : other).url;
  const requests: ReadonlyArray<(url: string) => Promise<Answer>> = [
    (url) => me(url, token),
    (url) => call(url, 'GET', '/api/v1/notifications', { token }),
    // Each account is signed in to by few at once: many who guess look the same.
    (url) => login(url, accounts[++logins % accounts.length] as string),
    (url) => register(url, newEmail()),
  ];
  const any = (n: number) => (requests[(n >> 1) % requests.length] as (typeof requests)[number])(nodeOf(n));
  const refresh = async (n: number) => {
    const answer = await call(nodeOf(n), 'POST', '/api/v1/auth/refresh', { body: { refreshToken } });
    if (answer.status === 200) refreshToken = answer.body.refreshToken as string;
    return answer;
  };
  /** A session that the other process has just seen alive, ended on this one. */
  async function revoke(): Promise<{ token: string; at: number }> {
    const { body } = await register(one.url, newEmail());
    const revoked = body.accessToken as string;
    expect((await me(other.url, revoked)).status).toBe(200);
    expect((await call(one.url, 'POST', '/api/v1/auth/logout', { token: revoked })).status).toBe(204);
    expect((await me(one.url, revoked)).status).toBe(401);
    return { token: revoked, at: performance.now() };
  }

  async function untilRefused(revoked: { token: string; at: number }): Promise<number> {
    await until(
      'the other process to refuse',
      async () => (await me(other.url, revoked.token)).status === 401,
      REVOKED_WITHIN_MS,
    );
    return performance.now() - revoked.at;
  }

  /** Both processes are well and count requests together again. */
  async function recovered(): Promise<number> {
    const begun = performance.now();
    await until(
      'both to be ok',
      async () => (await statusOf(one)) === 'ok' && (await statusOf(other)) === 'ok',
      RECOVERED_WITHIN_MS,
    );
    await until(
      'both to count together',
      async () => {
        const [left, afterwards] = [await remaining(one), await remaining(other)];
        return afterwards === left - 1;
      },
      RECOVERED_WITHIN_MS,
    );
    return performance.now() - begun;
  }

  const faults: ReadonlyArray<[string, () => Promise<unknown>, () => Promise<unknown>]> = [
    ['killed, and back without its data', () => redis.kill(), () => redis.restart()],
    ['in a black hole, and back', () => proxy.set('blackHole'), () => proxy.set('pass')],
    ['in a black hole, and replaced', () => proxy.set('blackHole'), () => proxy.replace()],
  ];

  it.each(faults)(
    '%s: no request notices, nothing ended counts again, and all is well within 5 s',
    async (name, sabotage, heal) => {
      const [load, refreshes] = [new Load(CALLERS, any, PAUSE_MS), new Load(1, refresh, PAUSE_MS)];
      await until('load to flow', () => load.answers.length > 20 && refreshes.answers.length > 2);
      await sabotage();
      const burst: Answer[] = [];
      for (let time = 0; time < SCALE; time++)
        burst.push(...(await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => any(n)))));
      await until('both to say so', async () =>
        (await Promise.all([one, other].map(statusOf))).every((status) => status === 'degraded'),
      );
      expect((await Promise.all([one, other].map(({ url }) => health(url, 'ready')))).map(inShort)).toEqual([
        expect.stringMatching(/^200/),
        expect.stringMatching(/^200/),
      ]);
      // Nobody announces this to the other process, which has just looked.
      const revoked = await revoke();
      const answers = [...(await load.stop()), ...(await refreshes.stop()), ...burst];
      await heal();
      const recoveredAfter = await recovered();
      const refusedAfter = await untilRefused(revoked);
      const late = newEmail();
      expect((await register(one.url, late)).status).toBe(201);
      const healed = performance.now();
      await until('its welcome mail', () => isMailed(late), MAILED_WITHIN_MS);
      measured(name, {
        'slowest ms': slowest(answers),
        'recovered after ms': recoveredAfter,
        'revoked meanwhile, refused after ms': refusedAfter,
        'mail after ms': performance.now() - healed,
        statuses: tally(answers),
      });
      expect(answers.filter(({ status }) => status !== 200 && status !== 201).map(inShort)).toEqual([]);
      expect(slowest(answers)).toBeLessThan(ANSWER_WITHIN_MS);
      expect([one, other].some(({ process }) => process.hasEnded)).toBe(false);
    },
    seconds(40),
  );

  const isMailed = (address: string) => peer.received.some(({ recipients }) => recipients.includes(address));

  it(
    'has cost nobody their welcome mail',
    async () => {
      const everybody = await until(
        'all mail to arrive',
        async () => {
          const rows = await database.query<{ email: string }>('SELECT lower(email) AS email FROM users');
          return rows.every(({ email }) => isMailed(email)) && rows;
        },
        60_000,
      );
      measured('mail', { people: everybody.length, mails: peer.received.length });
      expect(peer.received.length).toBeGreaterThanOrEqual(everybody.length);
    },
    seconds(70),
  );
});

async function statusOf({ url }: Server): Promise<string> {
  return (await call(url, 'GET', '/health')).body.status as string;
}

/** How many requests without a token the limit leaves us. */
async function remaining({ url }: Server): Promise<number> {
  return Number((await call(url, 'GET', '/.well-known/jwks.json')).headers.get('ratelimit-remaining'));
}
