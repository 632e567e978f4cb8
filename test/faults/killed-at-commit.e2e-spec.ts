import { SmtpPeer } from '../support/smtp-peer';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { register } from './support/client';
import { CommitTrap } from './support/commit-trap';
import { measured, SCALE, seconds } from './support/scale';
import { cleanUp, MASTER_KEY, type Server, startStandalone } from './support/server-process';
import { temporaryFolder } from './support/temporary-folders';
import { until } from './support/until';
import { closeWelcomeBooks, differing, duplicates, lost, phantoms, takenBy } from './support/welcome-books';

const ROUNDS = SCALE === 1 ? 4 : 100;

interface TaskRow {
  readonly state: string;
  readonly runs: number;
}

describe('a process that is killed between a commit and its dispatch', () => {
  let database: TestDatabase;
  let trap: CommitTrap;
  let peer: SmtpPeer;
  let server: Server;

  beforeAll(async () => {
    [database, peer] = await Promise.all([createTestDatabase(), SmtpPeer.start()]);
    trap = await CommitTrap.before(database.url);
  });
  afterAll(async () => {
    await cleanUp();
    await Promise.all([trap.close(), peer.kill()]);
    await database.drop();
  });

  // It commits, dispatches and runs: whoever survives it is only the database.
  const start = () =>
    startStandalone({
      DATABASE_URL: trap.url,
      DATA_DIR: temporaryFolder(),
      MASTER_KEY,
      SEED_DEMO: 'off',
      SMTP_URL: peer.url,
      OUTBOX_POLL_MS: '100',
    });
  const tasksOf = (email: string) =>
    database.query<TaskRow>(
      `SELECT state, runs FROM outbox_tasks t JOIN users u ON t.payload ->> 'userId' = u.id::text WHERE u.email = $1`,
      [email],
    );

  it(
    'leaves work that the next one finds and does, once, however often it happens',
    async () => {
      const emails = Array.from({ length: ROUNDS }, (_, round) => `commit-${round}@example.org`);
      const waits: number[] = [];
      server = await start();
      for (const email of emails) {
        trap.arm(email, () => server.process.signal('SIGKILL'));
        expect((await register(server.url, email)).status).toBe(0);
        await server.process.ended;
        // Committed, and nobody has as much as looked at it.
        expect(await tasksOf(email)).toEqual([
          { state: 'pending', runs: 0 },
          { state: 'pending', runs: 0 },
        ]);
        server = await start();
        const started = performance.now();
        await until('the work to be done', async () =>
          (await tasksOf(email)).every(({ state }) => state === 'done'),
        );
        waits.push(performance.now() - started);
      }
      const books = await closeWelcomeBooks(database, () => takenBy(peer), 10_000);
      measured(`killed ${ROUNDS} times between commit and dispatch`, {
        'mails received': peer.received.length,
        'slowest after the next start, ms': Math.max(...waits),
      });
      expect([...books.registered].toSorted()).toEqual(emails.toSorted());
      expect([lost(books), phantoms(books), differing(books), books.notWelcomedOnce]).toEqual([
        [],
        [],
        [],
        [],
      ]);
      expect([duplicates(books), books.dead]).toEqual([0, 0]);
    },
    seconds(60),
  );
});
