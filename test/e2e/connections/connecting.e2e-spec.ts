import { OAUTH_PROVIDERS, type OAuthProvider } from '@guildhall/platform/config/oauth.config';
import { PASSWORD, type Person, registerPerson, signIn } from '../../factories/people';
import { type Problem, type Schemas, send } from '../../support/api-client';
import { CookieBrowser } from '../../support/cookie-browser';
import { APP, complete, newAccount, OutsideAccounts, PUBLIC_URL } from '../../support/outside-accounts';
import { startTestApi, type TestApi } from '../../support/test-api';
import { whileHeld } from '../../support/while-held';

const USES_PKCE: Readonly<Record<OAuthProvider, boolean>> = {
  instagram: false,
  twitter: true,
  facebook: true,
  gmail: true,
  outlook: true,
  linkedin: false,
};

let outside: OutsideAccounts;
let api: TestApi;
let ada: Person;

beforeAll(async () => {
  outside = await OutsideAccounts.start();
  api = await startTestApi({ environment: outside.environment });
});
afterAll(async () => {
  await api?.close();
  await outside?.stop();
});
beforeEach(async () => {
  ada = await registerPerson(api);
});

async function connectionsOf(person: Person): Promise<Schemas['Connection'][]> {
  const { data } = await person.client.GET('/api/v1/connections');
  return data?.items ?? [];
}

const problemOf = (answer: { status: number; body: unknown }) => [
  answer.status,
  (answer.body as Problem).code,
];

async function stored(): Promise<unknown> {
  return api.database.query('SELECT * FROM connections ORDER BY id');
}

describe('connecting an outside account', () => {
  it('is not finished for a session that was ended while the provider was asked', async () => {
    const cameBack = await outside.agree(ada, 'gmail');
    const finish = () => complete(api, ada, 'gmail', cameBack);
    const end = `UPDATE sessions SET revoked_at = now(), revoked_reason = 'sign-in-disowned' WHERE user_id = $1`;
    expect(problemOf(await whileHeld(api, ada.user.id, finish, end))).toEqual([401, 'AUTH_SESSION_ENDED']);
    expect(await api.database.query('SELECT 1 FROM connections WHERE user_id = $1', [ada.user.id])).toEqual(
      [],
    );
  });

  it.each(OAUTH_PROVIDERS)('%s: from an app, by the real protocol', async (provider) => {
    const { data } = await ada.client.POST('/api/v1/connections/{provider}/authorize', {
      params: { path: { provider } },
      body: { redirectUri: APP },
    });
    const url = new URL(data?.authorizationUrl ?? '');
    expect(data?.expiresIn).toBe(600);
    expect(url.searchParams.get('state')).toMatch(/^[\w-]{43}$/);
    expect(url.searchParams.get('redirect_uri')).toBe(APP);
    expect(url.searchParams.get('code_challenge_method')).toBe(USES_PKCE[provider] ? 'S256' : null);

    const account = newAccount();
    const cameBack = await outside.comeBack(provider, account, url.href);
    const { status, headers, body } = await complete(api, ada, provider, cameBack);

    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/connections/${provider}`);
    expect(body).toMatchObject({ provider, status: 'active' });
    expect(await connectionsOf(ada)).toEqual([body]);
    const [code] = outside.at(provider).callsOf('authorization_code').slice(-1);
    expect(
      'code_verifier' in (code?.parameters ?? {}) && code?.parameters['code_verifier'] !== undefined,
    ).toBe(USES_PKCE[provider]);
    expect(await api.database.query('SELECT 1 FROM connection_attempts')).toEqual([]);
  });

  it('comes back in a browser that has the cookie, and in no other', async () => {
    const browser = new CookieBrowser(api);
    const begun = await browser.send<Schemas['Authorization']>(
      'POST',
      '/api/v1/connections/gmail/authorize',
      { token: ada.accessToken, json: {} },
    );
    expect(browser.written).toEqual([
      expect.stringMatching(
        /^__Host-guildhall-oauth-gmail=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    outside.at('gmail').account = newAccount();
    const callback = await outside.at('gmail').visit(begun.body.authorizationUrl);
    expect(callback.origin + callback.pathname).toBe(`${PUBLIC_URL}/api/v1/connections/gmail/callback`);

    const elsewhere = await new CookieBrowser(api).send('GET', callback.pathname + callback.search);
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([
      303,
      `${APP}?provider=gmail&outcome=failed&code=CONNECTION_STATE_INVALID`,
    ]);
    expect(await connectionsOf(ada)).toEqual([]);

    const here = await browser.send('GET', callback.pathname + callback.search);
    expect([here.status, here.headers.get('location')]).toEqual([
      303,
      `${APP}?provider=gmail&outcome=connected`,
    ]);
    expect(await connectionsOf(ada)).toMatchObject([{ provider: 'gmail', status: 'active' }]);
    expect(browser.cookies.size).toBe(0);

    const again = await browser.send('GET', callback.pathname + callback.search);
    expect(again.headers.get('location')).toContain('outcome=failed');
  });

  it('does not come back in a browser whose session has ended, or that was told no', async () => {
    const browser = new CookieBrowser(api);
    const authorize = () =>
      browser.send<Schemas['Authorization']>('POST', '/api/v1/connections/gmail/authorize', {
        token: ada.accessToken,
        json: {},
      });
    const first = new URL((await authorize()).body.authorizationUrl).searchParams.get('state') as string;
    const no = await browser.send(
      'GET',
      `/api/v1/connections/gmail/callback?error=access_denied&state=${first}`,
    );
    expect(no.headers.get('location')).toBe(`${APP}?provider=gmail&outcome=failed&code=CONNECTION_DENIED`);

    const second = await authorize();
    outside.at('gmail').account = newAccount();
    const callback = await outside.at('gmail').visit(second.body.authorizationUrl);
    await ada.client.POST('/api/v1/auth/logout');
    const late = await browser.send('GET', callback.pathname + callback.search);
    expect(late.headers.get('location')).toContain('code=CONNECTION_STATE_INVALID');
    expect(outside.at('gmail').callsOf('authorization_code').at(-1)?.parameters['code']).not.toBe(
      callback.searchParams.get('code'),
    );
  });

  it('gives a connection that is there new tokens, and disconnects it', async () => {
    const account = newAccount();
    const first = await outside.connect(api, ada, 'linkedin', account);
    const second = await outside.connect(api, ada, 'linkedin', account);
    expect(second.id).toBe(first.id);
    const path = { params: { path: { provider: 'linkedin' as const } } };
    expect((await ada.client.DELETE('/api/v1/connections/{provider}', path)).response.status).toBe(204);
    expect((await ada.client.GET('/api/v1/connections/{provider}', path)).response.status).toBe(404);
    expect((await ada.client.DELETE('/api/v1/connections/{provider}', path)).response.status).toBe(404);
  });
});

describe('what is refused, with nothing stored', () => {
  it('an account whose provider names it in characters that nothing is named with', async () => {
    const before = await stored();
    const cameBack = await outside.agree(ada, 'gmail', newAccount({ subject: 'nobody\u0000' }));
    expect(problemOf(await complete(api, ada, 'gmail', cameBack))).toEqual([
      503,
      'CONNECTION_PROVIDER_UNAVAILABLE',
    ]);
    expect(await stored()).toEqual(before);
  });

  it('a state that nobody made, of another provider, used, or too old', async () => {
    const before = await stored();
    const cameBack = await outside.agree(ada, 'gmail');
    const made = { ...cameBack, state: 'a'.repeat(43) };
    expect(problemOf(await complete(api, ada, 'gmail', made))).toEqual([422, 'CONNECTION_STATE_INVALID']);
    expect(problemOf(await complete(api, ada, 'outlook', cameBack))).toEqual([
      422,
      'CONNECTION_STATE_INVALID',
    ]);

    api.clock.advance({ minutes: 11 });
    expect(problemOf(await complete(api, ada, 'gmail', cameBack))).toEqual([410, 'CONNECTION_STATE_EXPIRED']);
    expect(problemOf(await complete(api, ada, 'gmail', cameBack))).toEqual([422, 'CONNECTION_STATE_INVALID']);
    expect(await stored()).toEqual(before);
  });

  it('a state of another user, or of another session of the same', async () => {
    const before = await stored();
    const [mallory, otherDevice] = [await registerPerson(api), await signIn(api, ada)];
    const cameBack = await outside.agree(ada, 'gmail');
    for (const somebody of [mallory, otherDevice])
      expect(problemOf(await complete(api, somebody, 'gmail', cameBack))).toEqual([
        422,
        'CONNECTION_STATE_INVALID',
      ]);
    // It is still Ada's to use: trying somebody else's does not use it up.
    expect(await api.database.query('SELECT 1 FROM connection_attempts')).toHaveLength(1);
    expect(await stored()).toEqual(before);
  });

  it('an answer of another issuer', async () => {
    const before = await stored();
    const cameBack = await outside.agree(ada, 'gmail');
    expect(cameBack.iss).toBe(outside.at('gmail').url);
    const mixedUp = { ...cameBack, iss: outside.at('outlook').url };
    expect(problemOf(await complete(api, ada, 'gmail', mixedUp))).toEqual([
      422,
      'CONNECTION_ISSUER_MISMATCH',
    ]);
    expect(outside.at('gmail').calls.at(-1)?.parameters['code']).not.toBe(cameBack.code);
    expect(await stored()).toEqual(before);
  });

  it('an account that somebody else has, a second one of a provider, and addresses that are not on the list', async () => {
    const [account, bob] = [newAccount(), await registerPerson(api)];
    await outside.connect(api, ada, 'gmail', account);
    const before = await stored();
    expect(problemOf(await complete(api, bob, 'gmail', await outside.agree(bob, 'gmail', account)))).toEqual([
      409,
      'CONNECTION_ACCOUNT_TAKEN',
    ]);
    expect(problemOf(await complete(api, ada, 'gmail', await outside.agree(ada, 'gmail')))).toEqual([
      409,
      'CONNECTION_EXISTS',
    ]);
    for (const redirectUri of ['https://evil.example/', `${APP}/`, `${APP}?next=evil`]) {
      const { error } = await ada.client.POST('/api/v1/connections/{provider}/authorize', {
        params: { path: { provider: 'gmail' } },
        body: { redirectUri },
      });
      expect(error?.code).toBe('CONNECTION_REDIRECT_REFUSED');
    }
    expect(await stored()).toEqual(before);
  });

  it('a provider that stumbles', async () => {
    const before = await stored();
    const cameBack = await outside.agree(ada, 'gmail');
    outside.at('gmail').trouble = { status: 503, headers: { 'retry-after': '120' } };
    const answer = await complete(api, ada, 'gmail', cameBack);
    outside.at('gmail').trouble = null;
    expect(problemOf(answer)).toEqual([503, 'CONNECTION_PROVIDER_UNAVAILABLE']);
    expect(answer.headers.get('retry-after')).toBe('120');
    expect(await stored()).toEqual(before);
  });

  it('a provider that is unknown', async () => {
    const before = await stored();
    const answer = await send(api, 'POST', '/api/v1/connections/myspace/authorize', {
      token: ada.accessToken,
      json: {},
    });
    expect(problemOf(answer)).toEqual([400, 'INPUT_INVALID']);
    expect(await stored()).toEqual(before);
  });

  it('a way in that is added, or taken away, without a fresh proof of who asks', async () => {
    await outside.connect(api, ada, 'gmail');
    const before = await stored();
    api.clock.advance({ minutes: 10, seconds: 1 });
    const ask = (method: 'POST' | 'DELETE', path: string) =>
      send<Problem>(api, method, `/api/v1/connections/${path}`, {
        token: ada.accessToken,
        ...(method === 'POST' ? { json: {} } : {}),
      });
    for (const refused of [await ask('POST', 'outlook/authorize'), await ask('DELETE', 'gmail')])
      expect(problemOf(refused)).toEqual([403, 'AUTH_STEP_UP_REQUIRED']);
    expect(await stored()).toEqual(before);
    await ada.client.POST('/api/v1/auth/step-up', { body: { password: PASSWORD } });
    expect((await ask('POST', 'outlook/authorize')).status).toBe(200);
    expect((await ask('DELETE', 'gmail')).status).toBe(204);
  });
});

describe('a code', () => {
  it('that is used again, in an attempt of its own, is refused and changes nothing', async () => {
    const [bob, cameBack] = [await registerPerson(api), await outside.agree(ada, 'outlook')];
    await complete(api, ada, 'outlook', cameBack);
    const before = await stored();
    const { state } = await outside.agree(bob, 'outlook');
    const replay = await complete(api, bob, 'outlook', { ...cameBack, state });
    expect(problemOf(replay)).toEqual([422, 'CONNECTION_CODE_REFUSED']);
    expect(await stored()).toEqual(before);
  });

  it('is bought once, of twenty at once with the same state', async () => {
    const cameBack = await outside.agree(ada, 'twitter');
    const calls = outside.at('twitter').calls.length;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => complete(api, ada, 'twitter', cameBack)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(19);
    expect(outside.at('twitter').calls.length).toBe(calls + 1);
  });
});

describe('a dump of the database', () => {
  it('holds no token of any provider in the clear, and no state or verifier either', async () => {
    for (const provider of OAUTH_PROVIDERS) await outside.connect(api, ada, provider);
    const waiting = await outside.agree(ada, 'gmail');
    const tables = await api.database.query<{ name: string }>(
      `SELECT format('%I', table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    let dump = '';
    for (const { name } of tables)
      dump += JSON.stringify(
        (await api.database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)).map(
          ({ row }) => row,
        ),
      );
    const secrets = outside.all().flatMap(({ tokens }) => tokens);
    expect(secrets.length).toBeGreaterThan(12);
    for (const secret of [...secrets, waiting.state, waiting.code, 'planted-client-secret']) {
      expect(dump).not.toContain(secret);
      expect(dump).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });
});

describe('an installation that is not registered', () => {
  it('says so', async () => {
    const bare = await startTestApi();
    try {
      const person = await registerPerson(bare);
      const { error, response } = await person.client.POST('/api/v1/connections/{provider}/authorize', {
        params: { path: { provider: 'gmail' } },
        body: {},
      });
      expect([response.status, error?.code]).toEqual([422, 'CONNECTION_NOT_CONFIGURED']);
    } finally {
      await bare.close();
    }
  });
});
