import { AuthenticatorApp, fromBase32 } from '../support/authenticator-app';
import { OAuthPeer } from '../support/oauth-peer';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { type Answer, call } from './support/client';
import { seconds } from './support/scale';
import { cleanUp, MASTER_KEY, type Server, startStandalone } from './support/server-process';
import { until } from './support/until';

const EMAIL = 'planted.owner@leak-check.example';
const NEW_EMAIL = 'planted.new@leak-check.example';
const FIRST_PASSWORD = 'planted-passphrase-c41f';
const PASSWORD = 'planted-passphrase-9e07';
const WRONG_PASSWORD = 'planted-passphrase-wrong-b2';
const APP = 'https://app.example.org/connected';
const COOKIE_MODE = { 'x-auth-mode': 'cookie' };

/** One whole life of an account, in the product as it runs, with everything that must stay secret written down. */
describe('what the secrets of accounts leave behind', () => {
  let database: TestDatabase;
  let provider: OAuthPeer;
  let server: Server;
  const secrets = new Map<string, string>();
  const answers: Answer[] = [];
  /** Statuses of the scenario, by the name of the step. */
  const statuses: Array<readonly [string, number]> = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    provider = await OAuthPeer.start('gmail', [APP]);
    server = await startStandalone({
      DATABASE_URL: database.url,
      MASTER_KEY,
      SEED_DEMO: 'off',
      LOG_LEVEL: 'trace',
      OUTBOX_POLL_MS: '50',
      OAUTH_REDIRECT_URIS: APP,
      ...provider.environment,
    });
    await scenario();
    server.process.signal('SIGTERM');
    await server.process.endsWithin(10_000);
  }, seconds(60));
  afterAll(async () => {
    await cleanUp();
    await provider?.stop();
    await database?.drop();
  });

  const keep = (name: string, secret: string) => secrets.set(`${name} ${secrets.size}`, secret);

  async function ask(
    step: string,
    method: string,
    path: string,
    options: Parameters<typeof call>[3] = {},
  ): Promise<Answer> {
    const answer = await call(server.url, method, `/api/v1${path}`, options);
    answers.push(answer);
    statuses.push([step, answer.status]);
    for (const name of ['accessToken', 'refreshToken', 'mfaToken', 'csrfToken', 'secret', 'challenge'])
      if (typeof answer.body?.[name] === 'string') keep(name, answer.body[name] as string);
    for (const code of (answer.body?.backupCodes as string[] | undefined) ?? []) keep('backup code', code);
    for (const cookie of answer.headers.getSetCookie()) {
      const value = cookie.split(';', 1)[0]?.split('=')[1];
      if (value) keep('cookie', value);
    }
    return answer;
  }

  async function linkTo(page: string, address: string): Promise<string> {
    const token = await until(`a mail to ${address} with a link to ${page}`, async () => {
      const { body } = await call(server.url, 'GET', `/dev/mailbox?to=${address}`, {
        headers: { accept: 'application/json' },
      });
      const texts = (body.items as ReadonlyArray<{ text: string }>).map(({ text }) => text);
      return texts.map((text) => new RegExp(`/${page}#token=([\\w-]+)`).exec(text)?.[1]).find(Boolean);
    });
    keep(`${page} link`, token);
    return token;
  }

  async function scenario(): Promise<void> {
    for (const planted of [FIRST_PASSWORD, PASSWORD, WRONG_PASSWORD]) keep('password', planted);
    await recovery();
    const token = await secondFactor();
    await connection(token);
    await browser();
    await strangers(token);
    await accidents();
    await until('the end of all tasks', async () => {
      const rows = await database.query(
        `SELECT FROM outbox_tasks WHERE state IN ('dispatched', 'pending') AND due_at <= now()`,
      );
      return rows.length === 0;
    });
  }

  async function recovery(): Promise<void> {
    const registration = { email: EMAIL, password: FIRST_PASSWORD, displayName: 'Planted Owner' };
    await ask('register', 'POST', '/auth/register', { body: registration });
    const verify = await linkTo('verify-email', EMAIL);
    await ask('verify', 'POST', '/auth/email/verify', { body: { token: verify } });
    await ask('verify again', 'POST', '/auth/email/verify', { body: { token: verify } });
    await ask('forgot', 'POST', '/auth/password/forgot', { body: { email: EMAIL } });
    const reset = await linkTo('reset-password', EMAIL);
    await ask('common password', 'POST', '/auth/password/reset', {
      body: { token: reset, password: 'password123' },
    });
    await ask('reset', 'POST', '/auth/password/reset', { body: { token: reset, password: PASSWORD } });
    await ask('old password', 'POST', '/auth/login', { body: { email: EMAIL, password: FIRST_PASSWORD } });
    await ask('wrong password', 'POST', '/auth/login', { body: { email: EMAIL, password: WRONG_PASSWORD } });
  }

  const signIn = (step: string, headers: Readonly<Record<string, string>> = {}) =>
    ask(step, 'POST', '/auth/login', { body: { email: EMAIL, password: PASSWORD }, headers });

  const backupCodes: string[] = [];

  /** @returns an access token that has proven the second factor */
  async function secondFactor(): Promise<string> {
    const token = (await signIn('sign in')).body.accessToken as string;
    const setUp = await ask('set up', 'POST', '/2fa/setup', { token, body: {} });
    const telephone = new AuthenticatorApp(setUp.body.otpauthUrl as string, { now: () => new Date() });
    keep('seed in hex', fromBase32(setUp.body.secret as string).toString('hex'));
    await ask('wrong code', 'POST', '/2fa/verify', { token, body: { code: telephone.wrongCode() } });
    const enabled = await ask('enable', 'POST', '/2fa/verify', { token, body: { code: telephone.code() } });
    backupCodes.push(...(enabled.body.backupCodes as string[]));
    const { mfaToken } = (await signIn('first step')).body as { mfaToken: string };
    await ask('wrong second step', 'POST', '/auth/login/2fa', {
      body: { mfaToken, code: telephone.wrongCode() },
    });
    const proven = await ask('second step', 'POST', '/auth/login/2fa', {
      body: { mfaToken, backupCode: backupCodes[0] },
    });
    await ask('spent', 'POST', '/auth/login/2fa', { body: { mfaToken, backupCode: backupCodes[0] } });
    await ask('passkey options', 'POST', '/passkeys/options', { token, body: {} });
    await ask('passkey sign-in options', 'POST', '/auth/passkey/options', { body: {} });
    return proven.body.accessToken as string;
  }

  async function connection(token: string): Promise<void> {
    const begun = await ask('authorize', 'POST', '/connections/gmail/authorize', {
      token,
      body: { redirectUri: APP },
    });
    provider.account = { subject: '1001', name: 'Planted Outside', email: 'outside@leak-check.example' };
    const url = new URL(begun.body.authorizationUrl as string);
    const cameBack = Object.fromEntries((await provider.visit(url.href)).searchParams);
    for (const name of ['state', 'code'] as const) keep(name, cameBack[name] as string);
    keep('client secret', provider.environment['OAUTH_GMAIL_CLIENT_SECRET'] as string);
    const body = {
      code: cameBack['code'],
      state: cameBack['state'],
      ...(cameBack['iss'] ? { iss: cameBack['iss'] } : {}),
    };
    await ask('wrong state', 'POST', '/connections/gmail/complete', {
      token,
      body: { ...body, state: 'x'.repeat(43) },
    });
    await ask('connect', 'POST', '/connections/gmail/complete', { token, body });
    await ask('connect again', 'POST', '/connections/gmail/complete', { token, body });
    await ask('renew', 'POST', '/connections/gmail/refresh', { token, body: {} });
    for (const granted of provider.tokens) keep('provider token', granted);
  }

  async function browser(): Promise<void> {
    const { mfaToken } = (await signIn('first step in a browser', COOKIE_MODE)).body as { mfaToken: string };
    const signedIn = await ask('second step in a browser', 'POST', '/auth/login/2fa', {
      body: { mfaToken, backupCode: backupCodes[1] },
      headers: COOKIE_MODE,
    });
    const session = cookies(signedIn);
    const csrf = await ask('CSRF token', 'GET', '/auth/csrf', { headers: { cookie: session.join('; ') } });
    const cookie = [...session, ...cookies(csrf)].join('; ');
    const own = { ...COOKIE_MODE, cookie };
    await ask('refresh without', 'POST', '/auth/refresh', { headers: own });
    await ask('refresh', 'POST', '/auth/refresh', {
      headers: { ...own, 'x-csrf-token': csrf.body.csrfToken as string },
    });
  }

  /** Somebody who is new here, and a change of address. */
  async function strangers(token: string): Promise<void> {
    const { mfaToken } = (await signIn('first step elsewhere')).body as { mfaToken: string };
    await ask('second step elsewhere', 'POST', '/auth/login/2fa', {
      body: { mfaToken, backupCode: backupCodes[2] },
      headers: { 'user-agent': 'Elsewhere/1.0' },
    });
    const disown = await linkTo('disown-sign-in', EMAIL);
    // Disowning takes away what was added about then; its row is to be looked at.
    await database.query(`UPDATE connections SET connected_at = connected_at - interval '1 day'`);
    await ask('wrong own password', 'POST', '/auth/email/change', {
      token,
      body: { newEmail: NEW_EMAIL, password: WRONG_PASSWORD },
    });
    await ask('change address', 'POST', '/auth/email/change', {
      token,
      body: { newEmail: NEW_EMAIL, password: PASSWORD },
    });
    await linkTo('confirm-email-change', NEW_EMAIL);
    await linkTo('undo-email-change', EMAIL);
    await ask('disown', 'POST', '/auth/sign-in/disown', { body: { token: disown } });
    await ask('disown again', 'POST', '/auth/sign-in/disown', { body: { token: disown } });
    const open = backupCodes[3] as string;
    await ask('dead session', 'POST', '/2fa/backup-code', { token, body: { code: open } });
  }

  /** The lines that leak are usually those of errors: the driver repeats parameters in its own. */
  async function accidents(): Promise<void> {
    await database.query('ALTER TABLE one_time_tokens RENAME COLUMN token_hash TO hidden_hash');
    await ask('broken link', 'POST', '/auth/password/reset', {
      body: { token: 'y'.repeat(43), password: PASSWORD },
    });
    await database.query('ALTER TABLE one_time_tokens RENAME COLUMN hidden_hash TO token_hash');
    await database.query('ALTER TABLE sessions RENAME COLUMN token_hash TO hidden_hash');
    await ask('broken registration', 'POST', '/auth/register', {
      body: { email: 'second@leak-check.example', password: PASSWORD, displayName: 'Second' },
    });
    await database.query('ALTER TABLE sessions RENAME COLUMN hidden_hash TO token_hash');
  }

  it('is looked for after all of this', () => {
    expect(statuses).toEqual([
      ['register', 201],
      ['verify', 204],
      ['verify again', 410],
      ['forgot', 202],
      ['common password', 422],
      ['reset', 204],
      ['old password', 401],
      ['wrong password', 401],
      ['sign in', 200],
      ['set up', 200],
      ['wrong code', 422],
      ['enable', 200],
      ['first step', 200],
      ['wrong second step', 401],
      ['second step', 200],
      ['spent', 401],
      ['passkey options', 200],
      ['passkey sign-in options', 200],
      ['authorize', 200],
      ['wrong state', 422],
      ['connect', 201],
      ['connect again', 422],
      ['renew', 200],
      ['first step in a browser', 200],
      ['second step in a browser', 200],
      ['CSRF token', 200],
      ['refresh without', 403],
      ['refresh', 200],
      ['first step elsewhere', 200],
      ['second step elsewhere', 200],
      ['wrong own password', 422],
      ['change address', 202],
      ['disown', 204],
      ['disown again', 410],
      ['dead session', 401],
      ['broken link', 500],
      ['broken registration', 500],
    ]);
    expect(secrets.size).toBeGreaterThan(40);
  });

  it('is nothing in the logs: no secret, and no address', () => {
    const { output } = server.process;
    expect(output).toContain('"msg":"request"');
    const needles = [
      ...secrets,
      ['address', EMAIL],
      ['new address', NEW_EMAIL],
      ['key', MASTER_KEY],
    ] as const;
    expect(needles.filter(([, secret]) => output.includes(secret)).map(([name]) => name)).toEqual([]);
  });

  it('is nothing in the clear in a dump of the database, in no table and in no form', async () => {
    const tables = await database.query<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const found: string[] = [];
    const filled: string[] = [];
    let dump = '';
    for (const { name } of tables) {
      const rows = await database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`);
      const text = rows.map(({ row }) => row).join('\n');
      dump += text;
      if (rows.length > 0) filled.push(name);
      found.push(
        ...[...secrets].filter(([, secret]) => holds(text, secret)).map(([what]) => `${name}: ${what}`),
      );
    }
    expect(found).toEqual([]);
    expect(filled).toEqual(
      expect.arrayContaining([
        'sessions',
        'one_time_tokens',
        'totp_factors',
        'backup_codes',
        'passkey_challenges',
        'sign_in_challenges',
        'connections',
        'known_devices',
        'outbox_tasks',
        'dev_mailbox',
        'audit_log',
      ]),
    );
    // The check can see: the address, which has to be there, is found in this very way.
    expect(holds(dump, EMAIL)).toBe(true);
  });

  it('is no secret and no address in a task', async () => {
    const tasks = await database.query<{ row: string }>('SELECT t::text AS row FROM outbox_tasks AS t');
    expect(tasks.length).toBeGreaterThan(6);
    const needles = [...secrets, ['address', EMAIL], ['new address', NEW_EMAIL]] as const;
    const text = tasks.map(({ row }) => row).join('\n');
    expect(needles.filter(([, secret]) => holds(text, secret)).map(([name]) => name)).toEqual([]);
  });

  it('is nothing that an error repeats', () => {
    const bodies = answers.filter(({ status }) => status >= 400).map(({ body }) => JSON.stringify(body));
    expect(bodies.length).toBeGreaterThan(12);
    const text = bodies.join('\n');
    expect([...secrets].filter(([, secret]) => text.includes(secret)).map(([name]) => name)).toEqual([]);
  });
});

/** `name=value` of every cookie that an answer sets. */
function cookies(answer: Answer): string[] {
  return answer.headers.getSetCookie().map((line) => line.split(';', 1)[0] as string);
}

/** In clear, or as the hex or base64 of it. */
function holds(text: string, secret: string): boolean {
  const bytes = Buffer.from(secret);
  return [secret, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '')].some((form) =>
    text.includes(form),
  );
}
