import { findRunningEmbeddedPostgres } from '@guildhall/platform/database/embedded/embedded-postgres';
import { type Answer, health, login, register } from './support/client';
import { Load, tally } from './support/load';
import { measured, SCALE, seconds } from './support/scale';
import { cleanUp, type Server, startStandalone } from './support/server-process';
import { rowsOf } from './support/sql';
import { isAlive, postmasterOf, temporaryFolder } from './support/temporary-folders';
import { until } from './support/until';

const WORKERS = 8;
const ROUNDS = SCALE === 1 ? 2 : 10;

describe('a server that is killed (SIGKILL) under load', () => {
  let dataDir: string;
  let server: Server;
  const acknowledged: string[] = [];

  beforeAll(async () => {
    dataDir = temporaryFolder();
    server = await startStandalone({ DATA_DIR: dataDir, SEED_DEMO: 'off' });
  }, seconds(30));
  afterAll(cleanUp);

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'starts again with every registration it had acknowledged, none twice (round %i)',
    async (round) => {
      const orphan = (await postmasterOf(dataDir)) as number;
      const confirmed: string[] = [];
      const load = new Load(WORKERS, async (n) => {
        // Each address twice, so that a retry after the crash would be seen if it made a second account.
        const email = `crash-${round}-${Math.floor(n / 2)}@example.org`;
        const answer = await register(server.url, email);
        if (answer.status === 201) confirmed.push(email);
        return answer;
      });
      await until('registrations to flow', () => confirmed.length >= 20);
      await server.process.kill();
      const answers = await stopped(load);
      expect(tally(answers)).not.toHaveProperty('500');
      acknowledged.push(...confirmed);

      const restarted = performance.now();
      server = await startStandalone({ DATA_DIR: dataDir, SEED_DEMO: 'off' });
      measured(`kill -9 after ${confirmed.length} acknowledged registrations`, {
        'ready again after ms': performance.now() - restarted,
        statuses: tally(answers),
      });
      expect((await health(server.url, 'ready')).status).toBe(200);
      expect(await isAlive(orphan)).toBe(false);
      expect(server.process.stdout).toMatch(/left from a Guildhall that ended abruptly; stopping it first/);
      await expectAll(acknowledged, dataDir);
      for (const email of confirmed.slice(-5)) expect((await login(server.url, email)).status).toBe(200);
    },
    seconds(30),
  );

  it(
    'also starts when PostgreSQL was killed together with it (a machine that lost power)',
    async () => {
      const orphan = (await postmasterOf(dataDir)) as number;
      const { status } = await register(server.url, 'last@example.org');
      expect(status).toBe(201);
      server.process.signal('SIGKILL');
      process.kill(orphan, 'SIGKILL');
      await server.process.ended;
      server = await startStandalone({ DATA_DIR: dataDir, SEED_DEMO: 'off' });
      await expectAll([...acknowledged, 'last@example.org'], dataDir);
      expect((await login(server.url, 'last@example.org')).status).toBe(200);
      server.process.signal('SIGTERM');
      expect(await server.process.endsWithin(10_000)).toEqual({ code: 0, signal: null });
      expect(await postmasterOf(dataDir)).toBeUndefined();
    },
    seconds(30),
  );
});

/** Workers of a dead server fail as fast as they can: only their last answers are wanted. */
async function stopped(load: Load): Promise<Answer[]> {
  return (await load.stop()).filter(({ status }) => status !== 0);
}

/** Each address has one account, with a password and a session: a registration is whole or not there. */
async function expectAll(emails: readonly string[], dataDir: string): Promise<void> {
  const url = (await findRunningEmbeddedPostgres(dataDir)) as string;
  const people = await rowsOf<{ email: string; accounts: number; whole: boolean }>(
    url,
    `SELECT lower(email) AS email, count(*)::int AS accounts,
            bool_and(EXISTS (SELECT FROM password_credentials c WHERE c.user_id = u.id)
                 AND EXISTS (SELECT FROM sessions s WHERE s.user_id = u.id)) AS whole
       FROM users u GROUP BY lower(email)`,
  );
  expect(people.filter(({ accounts, whole }) => accounts !== 1 || !whole)).toEqual([]);
  const known = new Set(people.map(({ email }) => email));
  expect(emails.filter((email) => !known.has(email))).toEqual([]);
}
