import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { type Answer, call, login, me, register } from './support/client';
import { halves, RawConnection } from './support/raw-connection';
import { seconds } from './support/scale';
import { cleanUp, MASTER_KEY, type Server, startApi } from './support/server-process';
import { TcpProxy } from './support/tcp-proxy';
import { temporaryFolder } from './support/temporary-folders';
import { until } from './support/until';

/** Texts that occur nowhere else, so that finding one is finding a leak. */
const PLANTED = {
  email: 'planted.person@leak-check.example',
  secondEmail: 'second.person@leak-check.example',
  password: 'planted-passphrase-7f3a',
  wrongPassword: 'mistaken-passphrase-91bc',
  newName: 'Planted Displayname',
  inQuery: 'planted-query-token-55d1',
  inPath: 'planted-path-token-8c2e',
  inHeader: 'planted-header-token-03aa',
  inBrokenJson: 'planted-broken-json-4be9',
};

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly correlationId?: string;
  readonly [field: string]: unknown;
}

describe('what is left behind in logs and tables', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let databaseUrl: string;
  let server: Server;
  let folder: string;
  /** Every token that was handed out. */
  const tokens: string[] = [];
  const answers: Array<{ method: string; route: string; answer: Answer }> = [];
  let lines: Line[];

  beforeAll(async () => {
    folder = temporaryFolder();
    database = await createTestDatabase();
    ({ proxy, url: databaseUrl } = await TcpProxy.before(database.url));
    server = await startApi({
      DATABASE_URL: databaseUrl,
      LOG_FILES: 'on',
      LOG_DIR: folder,
      LOG_LEVEL: 'trace',
    });
    await scenario();
    await until('the last line', () =>
      server.process.stdout.includes(answers.at(-1)?.answer.headers.get('x-correlation-id') ?? '-'),
    );
    server.process.signal('SIGTERM');
    await server.process.endsWithin(10_000);
    lines = server.process.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  }, seconds(40));
  afterAll(async () => {
    await cleanUp();
    await proxy.close();
    await database.drop();
  });

  async function record(method: string, route: string, asked: Promise<Answer>): Promise<Answer> {
    const answer = await asked;
    answers.push({ method, route, answer });
    for (const field of ['accessToken', 'refreshToken'])
      if (typeof answer.body?.[field] === 'string') tokens.push(answer.body[field] as string);
    return answer;
  }

  /** Good days and bad ones: the lines that leak are usually those of errors. */
  async function scenario(): Promise<void> {
    const { email, password, wrongPassword, newName, inQuery, inPath, inHeader, inBrokenJson } = PLANTED;
    const { url } = server;
    const refresh = (refreshToken: string) =>
      record(
        'POST',
        '/api/v1/auth/refresh',
        call(url, 'POST', '/api/v1/auth/refresh', { body: { refreshToken } }),
      );
    const onMe = '/api/v1/users/me';

    const registered = await record('POST', '/api/v1/auth/register', register(url, email, password));
    await record('POST', '/api/v1/auth/register', register(url, email, password));
    await record('POST', '/api/v1/auth/register', register(url, PLANTED.secondEmail, 'password123'));
    await record('POST', '/api/v1/auth/login', login(url, email, wrongPassword));
    const signedIn = await record('POST', '/api/v1/auth/login', login(url, email, password));
    const token = signedIn.body.accessToken as string;
    await record('GET', onMe, me(url, token));
    await record('GET', onMe, me(url, `${token.slice(0, -4)}AAAA`));
    const headers = { 'if-match': '"1"', 'x-api-key': inHeader, cookie: `session=${inHeader}` };
    await record('PATCH', onMe, call(url, 'PATCH', onMe, { token, headers, body: { displayName: newName } }));
    await record('PATCH', onMe, call(url, 'PATCH', onMe, { token, headers, body: { secret: password } }));
    await record('GET', onMe, call(url, 'GET', `${onMe}?token=${inQuery}`, { token }));
    await record('GET', '(none)', call(url, 'GET', `/reset/${inPath}`));
    await record('GET', '/api/v1/users/:id', call(url, 'GET', `/api/v1/users/${inPath}`, { token }));
    const once = registered.body.refreshToken as string;
    const next = await refresh(once);
    await refresh(next.body.refreshToken as string);
    await refresh(once); // spent twice over: ends the session

    const broken = await RawConnection.open(url);
    const [head] = halves('/api/v1/auth/login', { email, password: inBrokenJson });
    broken.send(head.replace(/Content-Length: \d+/, `Content-Length: ${head.split('\r\n\r\n')[1]?.length}`));
    expect(await broken.answer()).toBe(400);
    broken.hangUp();

    await proxy.set('refuse');
    await record('POST', '/api/v1/auth/register', register(url, PLANTED.secondEmail, password));
    await record('GET', onMe, me(url, token));
    await proxy.set('pass');
    // A bug in a statement, of which the driver repeats the parameters in its error.
    await database.query('ALTER TABLE users RENAME COLUMN display_name TO hidden_name');
    await record('POST', '/api/v1/auth/register', register(url, PLANTED.secondEmail, password));
    await database.query('ALTER TABLE users RENAME COLUMN hidden_name TO display_name');
    await record(
      'POST',
      '/api/v1/auth/logout',
      call(url, 'POST', '/api/v1/auth/logout', { token, body: {} }),
    );
  }

  const forbidden = () => [
    ...Object.values(PLANTED),
    ...tokens,
    // The signature alone would do to complete a token that is otherwise guessable.
    ...tokens.map((token) => token.split('.')[2] as string),
    MASTER_KEY,
    new URL(databaseUrl).password,
  ];

  it('walked through what it meant to', () => {
    expect(answers.map(({ answer }) => answer.status)).toEqual([
      201, 409, 422, 401, 200, 200, 401, 200, 400, 400, 404, 400, 200, 200, 401, 503, 503, 500, 204,
    ]);
    expect(tokens.length).toBeGreaterThanOrEqual(8);
  });

  it('shows no planted secret, token or address on stdout or stderr', () => {
    expect(forbidden().filter((text) => server.process.output.includes(text))).toEqual([]);
  });

  it('writes the same to combined.log, and errors only to error.log', () => {
    const combined = readFileSync(join(folder, 'combined.log'), 'utf8');
    const errors = readFileSync(join(folder, 'error.log'), 'utf8');
    expect(forbidden().filter((text) => (combined + errors).includes(text))).toEqual([]);
    expect(combined).toBe(server.process.stdout);
    const written = errors
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(written.length).toBeGreaterThan(0);
    expect(written).toEqual(lines.filter(({ level }) => level === 'error' || level === 'fatal'));
  });

  it('has exactly one line for each request, with who asked what and how it went', () => {
    for (const { method, route, answer } of answers) {
      const id = answer.headers.get('x-correlation-id');
      const about = lines.filter((line) => line.correlationId === id && line.msg === 'request');
      expect(about).toEqual([
        expect.objectContaining({
          level: 'info',
          method,
          route,
          status: answer.status,
          ip: '127.0.0.1',
          durationMs: expect.any(Number),
          time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        }),
      ]);
    }
  });

  it('tells the operator why under the id that the client was told, and the client nothing', () => {
    const failure = answers.find(({ answer }) => answer.status === 500)?.answer as Answer;
    const told = lines.find(
      (line) => line.correlationId === failure.body.correlationId && line.level === 'error',
    );
    expect(JSON.stringify(told)).toContain('display_name');
    expect(JSON.stringify(failure.body)).not.toMatch(/display_name|users|column/i);
  });

  it('keeps no password and no token in any column of any table', async () => {
    const columns = await database.query<{ table: string; column: string }>(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
        WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'bytea', 'json', 'jsonb')`,
    );
    expect(columns.map(({ table, column }) => `${table}.${column}`)).toEqual(
      expect.arrayContaining([
        'sessions.token_hash',
        'sessions.sealed_successor',
        'password_credentials.password_hash',
      ]),
    );
    const secrets = [PLANTED.password, PLANTED.wrongPassword, PLANTED.inBrokenJson, ...tokens];
    const found: string[] = [];
    for (const { table, column } of columns) {
      const rows = await database.query<{ value: string | Buffer | object | null }>(
        `SELECT "${column}" AS value FROM "${table}"`,
      );
      for (const { value } of rows)
        found.push(
          ...secrets
            .filter((secret) => holds(value, secret))
            .map((secret) => `${table}.${column}: ${secret}`),
        );
    }
    expect(found).toEqual([]);
    // The check can see: the address, which has to be there, is found in this very way.
    const emails = await database.query<{ email: string }>('SELECT email FROM users');
    expect(emails.some(({ email }) => holds(email, PLANTED.email))).toBe(true);
  });
});

/** In clear, or as hex or base64 of it. */
function holds(value: string | Buffer | object | null, secret: string): boolean {
  if (value === null) return false;
  const text = Buffer.isBuffer(value)
    ? value.toString('latin1')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
  const bytes = Buffer.from(secret);
  return [secret, bytes.toString('hex'), bytes.toString('base64')].some((form) => text.includes(form));
}
