import { newEmail, PASSWORD, registerPerson } from '../../factories/people';
import { clientOf, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const REGISTER = '/api/v1/auth/register';

describe('registering', () => {
  const api = useTestApi();
  const attempt = (over: Record<string, unknown>) =>
    send(api, 'POST', REGISTER, { json: registration(over) });
  const accounts = async () =>
    (await api.database.query<{ count: number }>('SELECT count(*)::int AS count FROM users'))[0]?.count;

  it('makes an account, says where it is, and signs it in', async () => {
    const { data, response } = await clientOf(api).POST(REGISTER, {
      body: { email: 'Grace@Example.org', password: PASSWORD, displayName: 'Grace Hopper' },
    });
    expect(response.status).toBe(201);
    expect(data).toMatchObject({ tokenType: 'Bearer', expiresIn: 900 });
    expect(data?.user).toMatchObject({
      email: 'Grace@Example.org',
      displayName: 'Grace Hopper',
      role: 'member',
      emailVerified: false,
      version: 1,
    });
    expect(response.headers.get('location')).toBe(`/api/v1/users/${data?.user.id}`);
    const me = await clientOf(api, data?.accessToken).GET('/api/v1/users/me');
    expect(me.data).toEqual(data?.user);
  });

  it('keeps the password as an Argon2id hash with OWASP’s parameters, and nothing else of it', async () => {
    const { user } = await registerPerson(api);
    const [row] = await api.database.query<{ password_hash: string }>(
      'SELECT password_hash FROM password_credentials WHERE user_id = $1',
      [user.id],
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row?.password_hash).not.toContain(PASSWORD);
  });

  it('keeps the refresh token only as its hash', async () => {
    const { refreshToken, sessionId } = await registerPerson(api);
    const [row] = await api.database.query<{ dump: string; hash_matches: boolean }>(
      `SELECT sessions::text AS dump, token_hash = sha256(convert_to($2, 'UTF8')) AS hash_matches FROM sessions WHERE id = $1`,
      [sessionId, refreshToken],
    );
    expect(row?.hash_matches).toBe(true);
    expect(row?.dump).not.toContain(refreshToken.split('.')[2]);
  });

  it('writes the registration to the audit log', async () => {
    const { user } = await registerPerson(api);
    const entries = await api.database.query('SELECT action, target_id FROM audit_log WHERE actor_id = $1', [
      user.id,
    ]);
    expect(entries).toEqual([{ action: 'user.registered', target_id: user.id }]);
  });

  describe('the e-mail address', () => {
    it.each([
      ['in other case', 'LINUS@EXAMPLE.ORG'],
      ['with white space around it', '  linus@example.org\t'],
      ['as it was', 'linus@example.org'],
    ])('is taken, %s', async (_, email) => {
      await send(api, 'POST', REGISTER, { json: registration({ email: 'Linus@example.org' }) });
      const { status, body } = await attempt({ email });
      expect(status).toBe(409);
      expect(body.code).toBe('AUTH_EMAIL_TAKEN');
    });

    it('goes to exactly one of twenty who want it at the same moment', async () => {
      const spellings = ['race@example.org', 'Race@example.org', 'RACE@example.org', 'race@Example.ORG'];
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => attempt({ email: spellings[index % spellings.length] })),
      );
      const statuses = answers.map(({ status }) => status).toSorted();
      expect(statuses).toEqual([201, ...Array<number>(19).fill(409)]);
      const rows = await api.database.query(`SELECT 1 FROM users WHERE email ILIKE 'race@example.org'`);
      expect(rows).toHaveLength(1);
    });

    it.each([
      '',
      'ada',
      'ada@',
      '@example.org',
      'ada@localhost',
      'ada lovelace@example.org',
      'ada@example.org\u0000',
      'ada@exa\nmple.org',
      `${'a'.repeat(65)}@example.org`,
      `ada@${'a.'.repeat(126)}org`,
      'ada@example.org, eve@example.org',
      'Ada <ada@example.org>',
      42,
      null,
      ['ada@example.org'],
      { address: 'ada@example.org' },
      '"v@real.test>,<x"@x.test',
    ])('%j is refused', async (email) => {
      const { status, body } = await attempt({ email });
      expect(status).toBe(400);
      expect(body.errors).toEqual([expect.objectContaining({ path: 'email', code: 'email' })]);
    });
  });

  describe('the password', () => {
    it.each([
      ['eight characters of one kind', 'kxqzwvpt'],
      ['128 characters', 'correct horse battery staple '.repeat(5).slice(0, 128)],
      ['no Latin letters at all', 'кролик и чай'],
      ['eight emoji, which count as eight', '🐝🦊🐢🐙🦉🐳🦔🐞'],
      ['spaces at its ends', '  spacious words  '],
      ['control characters', 'tab\tand\u0007bell and\u0000nul'],
    ])('may be: %s', async (_, password) => {
      const person = await registerPerson(api, { password });
      const { response } = await clientOf(api).POST('/api/v1/auth/login', {
        body: { email: person.email, password },
      });
      expect(response.status).toBe(200);
    });

    it.each([
      ['seven characters', 'kxqzwvp'],
      ['129 characters', 'k'.repeat(128) + 'x'],
      ['seven emoji', '🐝🦊🐢🐙🦉🐳🦔'],
      ['nothing', ''],
      ['a number', 1_234_567_890],
      ['null', null],
    ])('may not be: %s', async (_, password) => {
      const { status, body } = await attempt({ password });
      expect(status).toBe(400);
      expect(body.errors).toEqual([expect.objectContaining({ path: 'password' })]);
    });

    it.each([
      ['a common one', 'password1'],
      ['a common one in capitals', 'PASSWORD1'],
      ['a row of keys', 'qwertyuiop'],
      ['one character over and over', 'zzzzzzzzzzzz'],
      ['the account’s own address', 'hedy@example.org'],
    ])('is refused when it is %s', async (_, password) => {
      const before = await accounts();
      const { status, body } = await attempt({ email: 'Hedy@example.org', password });
      expect(status).toBe(422);
      expect(body).toMatchObject({ code: 'AUTH_PASSWORD_COMMON', errors: [{ path: 'password' }] });
      expect(await accounts()).toBe(before);
    });

    it('is taken as it is: neither trimmed nor normalised', async () => {
      const { email } = await registerPerson(api, { password: ' cafe\u0301 au lait ' });
      const login = async (password: string) =>
        (await send<unknown>(api, 'POST', '/api/v1/auth/login', { json: { email, password } })).status;
      expect(await login('cafe\u0301 au lait')).toBe(401);
      expect(await login(' caf\u00e9 au lait ')).toBe(401);
      expect(await login(' cafe\u0301 au lait ')).toBe(200);
    });
  });

  it.each(['role', 'id', 'version', 'emailVerified', 'emailVerifiedAt', 'user', 'isAdmin'])(
    'refuses the unknown field %s and makes no account',
    async (field) => {
      const before = await accounts();
      const { status, body } = await attempt({ [field]: 'admin' });
      expect(status).toBe(400);
      expect(body.errors).toEqual([expect.objectContaining({ path: field, code: 'unknown' })]);
      expect(await accounts()).toBe(before);
    },
  );

  it('names everything that is wrong at once', async () => {
    const { body } = await send(api, 'POST', REGISTER, { json: {} });
    expect(body.errors?.map(({ path }) => path).toSorted()).toEqual(['displayName', 'email', 'password']);
  });
});

function registration(over: Record<string, unknown>): Record<string, unknown> {
  return { email: newEmail(), password: PASSWORD, displayName: 'Ada Lovelace', ...over };
}
