import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { cleanUp, GuildhallProcess, MASTER_KEY, runApi, runStandalone } from './support/server-process';
import { temporaryFolder } from './support/temporary-folders';

const SECRET = 'hush-hush-do-not-print';

describe('a start that is not set up right', () => {
  afterAll(cleanUp);

  it('names every bad variable at once and repeats no secret', async () => {
    const started = runStandalone({
      DATA_DIR: temporaryFolder(),
      PORT: 'abc',
      MASTER_KEY: SECRET,
      DATABASE_URL: `mysql://guildhall:${SECRET}@db.example.org/guildhall`,
      LOG_LEVEL: 'loud',
      CORS_ORIGINS: 'example.org',
    });
    expect(await started.endsWithin(10_000)).toEqual({ code: 1, signal: null });
    const lines = started.stderr.trim().split('\n');
    expect(lines[0]).toBe('The configuration is not usable:');
    expect(lines.slice(1).map((line) => /^ {2}- ([A-Z_]+) must be /.exec(line)?.[1])).toEqual([
      'PORT',
      'CORS_ORIGINS',
      'DATABASE_URL',
      'MASTER_KEY',
      'LOG_LEVEL',
    ]);
    expect(started.stderr).toContain('PORT must be a whole number from 0 to 65535 (it is "abc")');
    expect(started.output).not.toContain(SECRET);
  });

  it.each(['standalone', 'api', 'worker'])('%s refuses what production may not do without', async (app) => {
    const started = GuildhallProcess.run([`dist/apps/${app}/src/main.js`], {
      NODE_ENV: 'production',
      RATE_LIMITS: 'off',
      PORT: '0',
    });
    expect(await started.endsWithin(10_000)).toEqual({ code: 1, signal: null });
    expect(started.stderr).toMatch(/^ {2}- MASTER_KEY is required in production/m);
    expect(started.stderr).toMatch(/^ {2}- DATABASE_URL is required in production/m);
    expect(started.stderr).toMatch(/^ {2}- RATE_LIMITS=off is refused in production/m);
    expect(started.stderr).not.toContain('    at ');
  });

  it.each(['api', 'worker'])('%s alone says that it needs a DATABASE_URL', async (app) => {
    const started = GuildhallProcess.run([`dist/apps/${app}/src/main.js`], { PORT: '0', MASTER_KEY });
    expect(await started.endsWithin(10_000)).toEqual({ code: 1, signal: null });
    expect(started.stderr).toBe(
      'DATABASE_URL is not set. Set it, or use `npm start`, which brings a PostgreSQL of its own.\n',
    );
  });

  describe('with a database that does not fit', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createTestDatabase();
    });
    afterAll(() => database.drop());

    it('names the migrations that are missing', async () => {
      await database.query(`DELETE FROM schema_migrations WHERE name LIKE 'CreateSessions%'`);
      const started = runApi({ DATABASE_URL: database.url });
      expect(await started.endsWithin(10_000)).toEqual({ code: 1, signal: null });
      expect(started.stderr).toMatch(
        /^The database lacks 1 migration\(s\): CreateSessions\d+\. Run `npm run migration:up` first\.\n$/,
      );
    });

    it.each([
      ['a password that is wrong', { password: SECRET }, /password authentication failed/],
      ['a database that is not there', { pathname: '/not_there' }, /"not_there" does not exist/],
    ])('says in a line what is wrong with %s', async (_what, change, sentence) => {
      const url = Object.assign(new URL(database.url), change);
      const started = runApi({ DATABASE_URL: url.href });
      expect(await started.endsWithin(10_000)).toEqual({ code: 1, signal: null });
      expect(started.stderr).toMatch(sentence);
      expect(started.stderr).toMatch(/DATABASE_URL/);
      expect(started.stderr.trim().split('\n')).toHaveLength(1);
      expect(started.output).not.toContain(SECRET);
    });
  });
});
