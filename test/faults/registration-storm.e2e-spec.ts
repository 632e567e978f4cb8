import { RedisServer } from '../support/redis-server';
import { SendGridPeer } from '../support/sendgrid-peer';
import { SmtpPeer } from '../support/smtp-peer';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { register } from './support/client';
import { Load, tally } from './support/load';
import { measured, SCALE, seconds } from './support/scale';
import {
  cleanUp,
  type GuildhallProcess,
  MASTER_KEY,
  startApi,
  startStandalone,
  startWorker,
} from './support/server-process';
import { temporaryFolder } from './support/temporary-folders';
import { until } from './support/until';
import {
  closeWelcomeBooks,
  differing,
  duplicates,
  lost,
  phantoms,
  takenBy,
  type WelcomeBooks,
} from './support/welcome-books';

const CALLERS = 4;
/** Hashing passwords takes all the processors it can get, and killed workers have to come up beside it. */
const PAUSE_MS = 100;
/** 150 registrations, 1,000 in the long version. */
const PER_ROUND = SCALE === 1 ? 38 : 100;
const ROUNDS = SCALE === 1 ? 4 : 10;
/** What a killed process or Redis held is handed over again after this long, so the tests need not wait 30 s for it. */
const LEASE_MS = '2000';
/** Bull holds a job that it gave to a process that was killed for its lock (30 s) and its next look (15 s). */
const SETTLED_WITHIN_MS = 60_000;

/** Mails that a process hands over at the same time: as many may go out twice when it is killed. */
const SMTP_CONNECTIONS = 5;

let storms = 0;

/** A worker that is started again whenever it was killed. */
class Phoenix {
  kills = 0;
  private running: Promise<GuildhallProcess>;

  constructor(private readonly start: () => Promise<GuildhallProcess>) {
    this.running = this.started();
  }

  /** Kills it once it runs, and does not wait for the next one to do so. */
  async kill(): Promise<void> {
    await (await this.running).kill();
    this.kills++;
    this.running = this.started();
  }

  private started(): Promise<GuildhallProcess> {
    const running = this.start();
    // Whoever kills it next is told; the test may also be over before.
    running.catch(() => undefined);
    return running;
  }
}

/** Registers people as fast as the API goes, while `fault` strikes after every {@link PER_ROUND} acknowledged ones. */
async function storm(
  urlOf: () => string,
  fault: (round: number) => Promise<unknown>,
  rounds = ROUNDS,
): Promise<string[]> {
  const number = ++storms;
  const acknowledged: string[] = [];
  const load = new Load(
    CALLERS,
    async (n) => {
      const email = `storm-${number}-${n}@example.org`;
      const answer = await register(urlOf(), email);
      if (answer.status === 201) acknowledged.push(email);
      return answer;
    },
    PAUSE_MS,
  );
  const begun = performance.now();
  for (let round = 0; round < rounds; round++) {
    const enough = (round + 1) * PER_ROUND;
    await until('registrations to flow', () => acknowledged.length >= enough, 30_000);
    await fault(round);
  }
  const answers = await load.stop();
  const { 0: unanswered = 0, 201: created, ...others } = tally(answers);
  measured('a storm of registrations', {
    acknowledged: created,
    unanswered,
    others,
    seconds: (performance.now() - begun) / 1000,
  });
  expect(others).toEqual({});
  return acknowledged;
}

/** Nothing lost, nothing invented, nothing twice in the database; a second copy of a mail is rare and known as one. */
function expectBalanced(books: WelcomeBooks, acknowledged: readonly string[], atMost: number): void {
  expect(acknowledged.filter((email) => !books.registered.has(email))).toEqual([]);
  expect(lost(books)).toEqual([]);
  expect(phantoms(books)).toEqual([]);
  expect(differing(books)).toEqual([]);
  expect(books.notWelcomedOnce).toEqual([]);
  expect(books.dead).toBe(0);
  expect(duplicates(books)).toBeLessThanOrEqual(atMost);
}

describe('registrations whose welcome is somebody else’s work', () => {
  let database: TestDatabase;
  let peer: SmtpPeer;
  let redis: RedisServer | undefined;
  beforeEach(async () => {
    [database, peer] = await Promise.all([createTestDatabase(), SmtpPeer.start()]);
  });
  afterEach(async () => {
    await cleanUp();
    await redis?.stop();
    redis = undefined;
    await peer.kill();
    await database.drop();
  });

  const environment = () => ({
    DATABASE_URL: database.url,
    SMTP_URL: peer.url,
    OUTBOX_LEASE_MS: LEASE_MS,
    OUTBOX_POLL_MS: '200',
    ...(redis ? { REDIS_URL: redis.url } : {}),
  });
  const startAll = () =>
    startStandalone({ ...environment(), MASTER_KEY, DATA_DIR: temporaryFolder(), SEED_DEMO: 'off' });
  const closeBooks = async (delivered = () => takenBy(peer)) => {
    const begun = performance.now();
    const books = await closeWelcomeBooks(database, delivered, SETTLED_WITHIN_MS);
    measured('the books', {
      registered: books.registered.size,
      lost: lost(books).length,
      phantoms: phantoms(books).length,
      duplicates: duplicates(books),
      'settled after ms': performance.now() - begun,
    });
    return books;
  };

  it(
    'are all greeted, once, while workers are killed and Redis loses everything',
    async () => {
      redis = await RedisServer.start();
      const startOne = () => startWorker(environment());
      const api = await startApi(environment());
      const [one, other] = [new Phoenix(startOne), new Phoenix(startOne)];
      const killRedis = async () => {
        await redis?.kill();
        await redis?.restart();
      };
      const faults = [
        () => Promise.all([one.kill(), killRedis()]),
        () => Promise.all([other.kill(), redis?.flush()]),
        killRedis,
        () => Promise.all([one.kill(), other.kill()]),
      ];
      const acknowledged = await storm(
        () => api.url,
        async (round) => faults[round % faults.length]?.(),
      );
      expectBalanced(await closeBooks(), acknowledged, mostDuplicates(acknowledged, one.kills + other.kills));
      expect(api.process.hasEnded).toBe(false);
    },
    seconds(90),
  );

  it(
    'are all greeted, once, when the one process that does everything is killed, without Redis',
    async () => {
      let server = await startAll();
      let kills = 0;
      const acknowledged = await storm(
        () => server.url,
        async () => {
          await server.process.kill();
          kills++;
          server = await startAll();
        },
        SCALE === 1 ? 2 : ROUNDS,
      );
      expectBalanced(await closeBooks(), acknowledged, mostDuplicates(acknowledged, kills));
    },
    seconds(90),
  );

  it(
    'are all greeted, once, through the second provider while the first one is down',
    async () => {
      const second = await SendGridPeer.start();
      try {
        const mail = { ...environment(), MAIL_PROVIDERS: 'smtp,sendgrid', ...second.environment };
        const [api] = await Promise.all([startApi(mail), startWorker(mail)]);
        const acknowledged = await storm(
          () => api.url,
          async (round) => round === 0 && peer.kill(),
          2,
        );
        await until('mail through the second', () => second.received.length >= PER_ROUND / 2);
        // A mail that was being handed over when the first one died may have arrived: that one alone is asked for it.
        await peer.restart();
        const books = await closeBooks(() => [...takenBy(peer), ...takenBySecond(second)]);
        expectBalanced(books, acknowledged, 0);
        measured('mail', {
          'through the first': peer.received.length,
          'through the second': second.received.length,
        });
      } finally {
        await cleanUp();
        await second.stop();
      }
    },
    seconds(60),
  );
});

function takenBySecond({ received }: SendGridPeer): Array<readonly [string, string]> {
  return received.flatMap(({ personalizations, headers }) =>
    personalizations.flatMap(({ to }) =>
      to.map(({ email }) => [email, headers['Message-ID'] ?? ''] as const),
    ),
  );
}

/**
 * Fewer than 1 in 100, in the long version. The short one kills so often that what was under way just then is more
 * than that: it is held to what can be under way.
 */
function mostDuplicates({ length }: readonly string[], kills: number): number {
  return SCALE === 1 ? kills * SMTP_CONNECTIONS : Math.ceil(length / 100) - 1;
}
