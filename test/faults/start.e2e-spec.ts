import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRunningEmbeddedPostgres } from '@guildhall/platform/database/embedded/embedded-postgres';
import { call, health, login, me, PASSWORD, register } from './support/client';
import { halves, RawConnection } from './support/raw-connection';
import { measured, SCALE, seconds } from './support/scale';
import { cleanUp, runCommand, runStandalone, type Server, startStandalone } from './support/server-process';
import { rowsOf } from './support/sql';
import { isAlive, postmasterOf, temporaryFolder } from './support/temporary-folders';
import { until } from './support/until';

/** Takes the key of the data directory, as `npm run` does. */
const MASTER_KEY = '';
/** For the server of the last test. The long version waits for the default, 8 s. */
const SHORT_SHUTDOWN = { SHUTDOWN_TIMEOUT_MS: SCALE === 1 ? '2000' : '8000' };

describe('npm start', () => {
  let dataDir: string;
  let server: Server;
  let demo: { email: string; password: string };

  beforeAll(async () => {
    dataDir = temporaryFolder();
    server = await startStandalone({ DATA_DIR: dataDir }, 'scripts/start.mjs');
    demo = JSON.parse(readFileSync(join(dataDir, 'demo-credentials.json'), 'utf8')) as typeof demo;
  }, seconds(30));
  afterAll(cleanUp);

  it('tells in a few lines where the API, its docs and the demo sign-in are', async () => {
    const { stdout } = server.process;
    const greeting = stdout.slice(stdout.indexOf('Guildhall '));
    expect(greeting).toContain(`API        ${server.url}/api/v1`);
    expect(greeting).toContain(`API docs   ${server.url}/api-docs`);
    expect(greeting.split('\n').length).toBeLessThanOrEqual(14);
    expect(demo.email).toBe('admin@guildhall.test');
    expect(greeting).toContain(`Sign in    ${demo.email} / ${demo.password}`);
    expect((await call(server.url, 'GET', '/api-docs')).status).toBe(200);
    expect((await health(server.url, 'ready')).status).toBe(200);
  });

  it('lets the demo admin in with the printed password', async () => {
    const signedIn = await login(server.url, demo.email, demo.password);
    expect(signedIn.status).toBe(200);
    expect(signedIn.body.user.role).toBe('admin');
    expect((await me(server.url, signedIn.body.accessToken)).body.email).toBe(demo.email);
  });

  it('refuses a second start on the same data directory and leaves the first alone', async () => {
    const second = runStandalone({ DATA_DIR: dataDir });
    expect(await second.endsWithin(10_000)).toEqual({ code: 1, signal: null });
    expect(second.stderr).toBe(
      `Another Guildhall (process ${server.process.pid}) is already using ${dataDir}. ` +
        'Stop it, or start this one with another DATA_DIR and PORT.\n',
    );
    expect((await health(server.url, 'ready')).status).toBe(200);
  });

  it('makes somebody an admin while it runs, and says so when there is nobody', async () => {
    const { body } = await register(server.url, 'grantee@example.org');
    const granted = await runCommand(['grant-admin', 'grantee@example.org'], {
      DATA_DIR: dataDir,
      MASTER_KEY,
    });
    expect(granted).toMatchObject({ code: 0, stdout: 'Fay Ult <grantee@example.org> is an admin now.\n' });
    await until('the role to count', async () => {
      const answer = await call(server.url, 'GET', '/api/v1/admin/audit-log', { token: body.accessToken });
      return answer.status === 200;
    });
    const unknown = await runCommand(['grant-admin', 'nobody@example.org'], {
      DATA_DIR: dataDir,
      MASTER_KEY,
    });
    expect(unknown).toMatchObject({
      code: 1,
      stderr: 'Nobody has registered with nobody@example.org. Register first.\n',
    });
    expect((await health(server.url, 'ready')).status).toBe(200);
  });

  describe('beside another one', () => {
    it(
      'says when the port is taken, ends with 1 and stops the PostgreSQL it had started',
      async () => {
        const other = temporaryFolder();
        const { port } = new URL(server.url);
        const second = runStandalone({ DATA_DIR: other, PORT: port });
        expect(await second.endsWithin(20_000)).toEqual({ code: 1, signal: null });
        expect(second.stderr).toBe(
          `Port ${port} is in use on 127.0.0.1. Stop what uses it, or set PORT to another one.\n`,
        );
        await until('its PostgreSQL to be gone', async () => (await postmasterOf(other)) === undefined);

        // The same directory, now with a port that is free: the failed start has done no harm.
        const second2 = await startStandalone({ DATA_DIR: other });
        await register(second2.url, 'only-there@example.org');
        expect((await login(second2.url, 'only-there@example.org')).status).toBe(200);
        expect((await login(server.url, 'only-there@example.org')).status).toBe(401);
        second2.process.signal('SIGINT');
        expect(await second2.process.endsWithin(10_000)).toEqual({ code: 0, signal: null });
        expect((await health(server.url, 'ready')).status).toBe(200);
      },
      seconds(40),
    );
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes requests in flight on %s, then stops PostgreSQL, and keeps everything for the next start',
    async (signal) => {
      const { body: registered } = await register(server.url, `${signal}@example.org`);
      const postmaster = (await postmasterOf(dataDir)) as number;
      const people = await countPeople(dataDir);
      const slow = await Promise.all(Array.from({ length: 6 }, () => RawConnection.open(server.url)));
      const signIn = { email: `${signal}@example.org`, password: PASSWORD };
      const [first, second] = halves('/api/v1/auth/login', signIn, 'Expect: 100-continue\r\n');
      for (const connection of slow) connection.send(first);
      await Promise.all(slow.map((connection) => connection.isUnderWay()));

      const asked = performance.now();
      server.process.signal(signal);
      await server.process.says(/"msg":"shutting down"/);
      for (const connection of slow) connection.send(second);
      // They need PostgreSQL, so it must still be there; and the hash of a password, so they take a while.
      const answers = await Promise.all(slow.map((connection) => connection.answer()));
      expect(answers).toEqual(slow.map(() => 200));
      expect(await server.process.endsWithin(10_000)).toEqual({ code: 0, signal: null });
      measured(`${signal} with 6 requests in flight`, { 'exit after ms': performance.now() - asked });
      expect(await isAlive(postmaster)).toBe(false);
      expect(await postmasterOf(dataDir)).toBeUndefined();
      const log = readFileSync(join(dataDir, 'postgresql.log'), 'utf8');
      expect(log.trimEnd()).toMatch(/database system is shut down$/);

      server = await startStandalone({ DATA_DIR: dataDir, ...(signal === 'SIGINT' ? SHORT_SHUTDOWN : {}) });
      expect(server.process.stdout).toContain(`Sign in    ${demo.email} / ${demo.password}`);
      expect((await login(server.url, demo.email, demo.password)).status).toBe(200);
      expect((await me(server.url, registered.accessToken)).status).toBe(200);
      expect(await countPeople(dataDir)).toBe(people);
    },
    seconds(30),
  );

  it(
    'cuts off a request that never completes, still ends within 10 s, and leaves commands a sound database',
    async () => {
      const never = await RawConnection.open(server.url);
      const [first] = halves('/api/v1/auth/login', demo, 'Expect: 100-continue\r\n');
      never.send(first);
      await never.isUnderWay();
      server.process.signal('SIGTERM');
      // 1, since something was cut off; what matters is that it ends.
      expect(await server.process.endsWithin(10_000)).toEqual({ code: 1, signal: null });
      await until('PostgreSQL to be gone', async () => (await postmasterOf(dataDir)) === undefined);

      // A command on an installation that is not running starts its database for as long as it takes.
      const granted = await runCommand(['grant-admin', 'grantee@example.org'], {
        DATA_DIR: dataDir,
        MASTER_KEY,
      });
      expect(granted).toMatchObject({ code: 0, stdout: 'Fay Ult <grantee@example.org> is an admin now.\n' });
      expect(await postmasterOf(dataDir)).toBeUndefined();
    },
    seconds(20),
  );
});

async function countPeople(dataDir: string): Promise<number> {
  const url = (await findRunningEmbeddedPostgres(dataDir)) as string;
  const [row] = await rowsOf<{ people: number }>(url, 'SELECT count(*)::int AS people FROM users');
  return row?.people ?? 0;
}
