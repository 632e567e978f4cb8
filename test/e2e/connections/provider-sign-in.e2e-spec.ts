import { randomUUID } from 'node:crypto';
import { OneTimeTokens } from '@guildhall/features/auth/application/one-time-tokens';
import type { OAuthProvider } from '@guildhall/platform/config/oauth.config';
import { newEmail, PASSWORD, type Person, registerPerson, signIn } from '../../factories/people';
import { type PersonWithApp, registerWithApp, secondStep } from '../../factories/second-factor';
import { clientOf, type Problem, type Schemas, send } from '../../support/api-client';
import { CookieBrowser } from '../../support/cookie-browser';
import { useMailingApi } from '../../support/mailing-api';
import type { PeerAccount } from '../../support/oauth-quirks';
import { APP, type CameBack, newAccount, OutsideAccounts } from '../../support/outside-accounts';
import type { TestApi } from '../../support/test-api';
import { until } from '../../support/until';

interface SignInAnswer {
  readonly user?: Schemas['Me'];
  readonly accessToken?: string;
  readonly mfaToken?: string;
  readonly confirmationRequired?: boolean;
  readonly code?: string;
}

let outside: OutsideAccounts;
let api: TestApi;

beforeAll(async () => {
  outside = await OutsideAccounts.start();
});
const mailing = useMailingApi(() => outside.environment);
beforeAll(() => {
  ({ api } = mailing);
});
afterAll(() => outside?.stop());

async function agree(
  provider: OAuthProvider,
  account: PeerAccount,
): Promise<{ cameBack: CameBack; attemptToken: string }> {
  const { data, response } = await clientOf(api).POST('/api/v1/auth/providers/{provider}/authorize', {
    params: { path: { provider } },
    body: { redirectUri: APP },
  });
  if (!data) throw new Error(`To sign in with ${provider} was answered ${response.status}.`);
  const cameBack = await outside.comeBack(provider, account, data.authorizationUrl);
  return { cameBack, attemptToken: data.attemptToken };
}

function completeWith(provider: OAuthProvider, { code, state, iss }: CameBack, attemptToken?: string) {
  return send<SignInAnswer>(api, 'POST', `/api/v1/auth/providers/${provider}/complete`, {
    json: { code, state, ...(iss === undefined ? {} : { iss }), ...(attemptToken ? { attemptToken } : {}) },
  });
}

async function signInWith(provider: OAuthProvider, account: PeerAccount) {
  const { cameBack, attemptToken } = await agree(provider, account);
  return { attemptToken, ...(await completeWith(provider, cameBack, attemptToken)) };
}

async function verify({ user }: Person): Promise<void> {
  await api.database.query('UPDATE users SET email_verified_at = now() WHERE id = $1', [user.id]);
}

/** The token behind the `#` of the link that confirms a sign-in. */
async function confirmationFor(address: string): Promise<string> {
  const mail = await until(
    () =>
      mailing.peer.received.findLast(
        ({ recipients, text }) => recipients.includes(address) && text?.includes('confirmationToken='),
      ),
    { what: `a mail to ${address}` },
  );
  return /confirmationToken=([\w-]+)/.exec(mail.text ?? '')?.[1] as string;
}

function confirm(provider: OAuthProvider, token: string, attemptToken: string) {
  return send<SignInAnswer>(api, 'POST', `/api/v1/auth/providers/${provider}/confirm`, {
    json: { token, attemptToken },
  });
}

describe('signing in with an outside account', () => {
  it.each(['gmail', 'linkedin'] as const)(
    '%s vouches for the address: at once, new or known',
    async (provider) => {
      const account = newAccount({ name: 'Grace Hopper' });
      const first = await signInWith(provider, account);
      expect([first.status, first.body.user]).toEqual([
        200,
        expect.objectContaining({ email: account.email, emailVerified: true, displayName: 'Grace Hopper' }),
      ]);
      // The identity is the provider's name of the account, not its address.
      const moved = await signInWith(provider, { ...account, email: newEmail() });
      expect(moved.body.user?.id).toBe(first.body.user?.id);
      const { data } = await clientOf(api, moved.body.accessToken).GET('/api/v1/connections');
      expect(data?.items).toMatchObject([{ provider, status: 'active' }]);
    },
  );

  it.each(['outlook', 'facebook'] as const)(
    '%s does not: the mailbox has to be read where it was begun',
    async (provider) => {
      const account = newAccount();
      const begun = await signInWith(provider, account);
      expect([begun.status, begun.body]).toEqual([200, { confirmationRequired: true, expiresIn: 3_600 }]);
      const token = await confirmationFor(account.email as string);

      // The mail alone is not enough: somebody else may have begun it, and wait for its reader to press the button.
      const elsewhere = await confirm(provider, token, 'a'.repeat(43));
      expect([elsewhere.status, elsewhere.body.code]).toEqual([410, 'CONNECTION_CONFIRMATION_INVALID']);

      const confirmed = await confirm(provider, token, begun.attemptToken);
      expect([confirmed.status, confirmed.body.user?.email]).toEqual([200, account.email]);
      expect((await confirm(provider, token, begun.attemptToken)).status).toBe(410);
      expect((await signInWith(provider, account)).body.user?.id).toBe(confirmed.body.user?.id);
    },
  );

  it.each(['instagram', 'twitter'] as const)('%s tells no address: not possible', async (provider) => {
    const { response, error } = await clientOf(api).POST('/api/v1/auth/providers/{provider}/authorize', {
      params: { path: { provider } },
      body: {},
    });
    expect([response.status, error?.code]).toEqual([422, 'CONNECTION_SIGN_IN_UNSUPPORTED']);
  });

  it('tells no account from an address that only looks like somebody’s', async () => {
    const ada = await registerPerson(api, { email: `k-${newEmail()}` });
    await verify(ada);
    const email = ada.email.replace('k', '\u212a');
    const answer = await signInWith('gmail', newAccount({ email }));
    expect([answer.status, answer.body.code]).toEqual([422, 'CONNECTION_EMAIL_MISSING']);
  });

  it('is for whoever began it: nobody else can finish', async () => {
    const { cameBack, attemptToken } = await agree('gmail', newAccount());
    for (const wrong of [undefined, 'b'.repeat(43)]) {
      const answer = await completeWith('gmail', cameBack, wrong);
      expect([answer.status, answer.body.code]).toEqual([422, 'CONNECTION_STATE_INVALID']);
    }
    // Nor can somebody who is signed in take it for a connection.
    const mallory = await registerPerson(api);
    const taken = await send<Problem>(api, 'POST', '/api/v1/connections/gmail/complete', {
      token: mallory.accessToken,
      json: { ...cameBack },
    });
    expect([taken.status, taken.body.code]).toEqual([422, 'CONNECTION_STATE_INVALID']);
    expect((await completeWith('gmail', cameBack, attemptToken)).status).toBe(200);
    expect((await completeWith('gmail', cameBack, attemptToken)).status).toBe(422);
  });

  it('in a browser ends with cookies, on the page of the app', async () => {
    const browser = new CookieBrowser(api);
    const begun = await browser.send<Schemas['SignInAuthorization']>(
      'POST',
      '/api/v1/auth/providers/gmail/authorize',
      { json: {} },
    );
    outside.at('gmail').account = newAccount();
    const callback = await outside.at('gmail').visit(begun.body.authorizationUrl);
    const back = await browser.send('GET', callback.pathname + callback.search);
    expect([back.status, back.headers.get('location')]).toEqual([
      303,
      `${APP}?provider=gmail&outcome=signed-in`,
    ]);
    expect((await browser.send('GET', '/api/v1/users/me')).status).toBe(200);
  });

  it('makes one account of ten first sign-ins at once', async () => {
    const account = newAccount();
    const begun = [];
    for (let attempt = 0; attempt < 10; attempt++) begun.push(await agree('gmail', account));
    const answers = await Promise.all(
      begun.map(({ cameBack, attemptToken }) => completeWith('gmail', cameBack, attemptToken)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(new Set(answers.map(({ body }) => body.user?.id)).size).toBe(1);
  });
});

describe('somebody who has an account already', () => {
  it('is linked when both addresses are verified, told of it, and still asked for the second factor', async () => {
    const ada = await registerWithApp(api);
    await verify(ada);
    const { status, body } = await signInWith('gmail', newAccount({ email: ada.email.toUpperCase() }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ mfaRequired: true, mfaToken: expect.any(String) as string });
    const second = await send<SignInAnswer>(api, 'POST', '/api/v1/auth/login/2fa', {
      json: { mfaToken: body.mfaToken, code: ada.app.code() },
    });
    expect(second.body.user?.id).toBe(ada.user.id);
    expect(await mailing.subjectsTo(ada.email)).toContain('An outside account was connected to yours');
  });

  it('keeps the password and everything else', async () => {
    const ada = await registerPerson(api);
    await verify(ada);
    const { body } = await signInWith('linkedin', newAccount({ email: ada.email }));
    expect(body.user?.id).toBe(ada.user.id);
    const login = await clientOf(api).POST('/api/v1/auth/login', {
      body: { email: ada.email, password: PASSWORD },
    });
    expect(login.response.status).toBe(200);
  });
});

describe('an attacker who moved the account to another address', () => {
  it('loses the outside account that they connected when the owner undoes it; the owner’s own stays', async () => {
    const ada = await registerPerson(api);
    await verify(ada);
    await outside.connect(api, ada, 'linkedin');
    api.clock.advance({ minutes: 6 });
    const thief = await signIn(api, ada);
    const change = await send(api, 'POST', '/api/v1/auth/email/change', {
      token: thief.accessToken,
      json: { newEmail: newEmail(), password: PASSWORD },
    });
    expect(change.status).toBe(202);
    await outside.connect(api, thief, 'gmail');
    const { token } = await mailing.nextLink(ada.email, 'undo-email-change');
    const undone = await send(api, 'POST', '/api/v1/auth/email/change/undo', { json: { token } });
    expect(undone.status).toBe(204);
    const rows = await api.database.query('SELECT provider FROM connections WHERE user_id = $1', [
      ada.user.id,
    ]);
    expect(rows).toEqual([{ provider: 'linkedin' }]);
  });
});

describe('an attacker who signs in with an outside account that they connected before', () => {
  it.each([
    ['one step', registerPerson],
    ['two', registerWithApp],
  ] as const)('loses it when the owner disowns that sign-in of %s', async (_, register) => {
    const ada = await register(api);
    const account = newAccount();
    await outside.connect(api, ada, 'gmail', account);
    api.clock.advance({ minutes: 6 });
    const { body } = await signInWith('gmail', account);
    if ('app' in ada)
      await secondStep(api, body.mfaToken as string, { code: (ada as PersonWithApp).app.code() });
    const [session] = await api.database.query<{ id: string }>(
      'SELECT id FROM sessions WHERE user_id = $1 ORDER BY id DESC LIMIT 1',
      [ada.user.id],
    );
    const token = await api.app.get(OneTimeTokens).mint(randomUUID(), {
      userId: ada.user.id,
      purpose: 'disown-sign-in',
      mailedTo: ada.email,
      subjectId: session?.id as string,
    });
    const disowned = await send(api, 'POST', '/api/v1/auth/sign-in/disown', { json: { token } });
    expect(disowned.status).toBe(204);
    expect(await api.database.query('SELECT 1 FROM connections WHERE user_id = $1', [ada.user.id])).toEqual(
      [],
    );
  });
});

describe('an attacker who registered the victim’s address first', () => {
  it('gains nothing when its owner comes', async () => {
    const attacker = await registerWithApp(api);
    await outside.connect(api, attacker, 'gmail');
    await attacker.client.PATCH('/api/v1/users/me', {
      body: { bio: 'Send money to me.' },
      headers: { 'if-match': '*' },
    } as never);
    await send(api, 'POST', '/api/v1/devices', {
      token: attacker.accessToken,
      json: { token: `device-of-${attacker.user.id}`, platform: 'android' },
    });
    const change = await send(api, 'POST', '/api/v1/auth/email/change', {
      token: attacker.accessToken,
      json: { newEmail: newEmail(), password: attacker.password },
    });
    expect(change.status).toBe(202);
    const halfWay = await send<SignInAnswer>(api, 'POST', '/api/v1/auth/login', {
      json: { email: attacker.email, password: attacker.password },
    });

    const { status, body } = await signInWith(
      'gmail',
      newAccount({ email: attacker.email, name: 'The Owner' }),
    );
    expect([status, body.user]).toEqual([
      200,
      expect.objectContaining({
        id: attacker.user.id,
        emailVerified: true,
        displayName: 'The Owner',
        bio: '',
      }),
    ]);

    const stolen = await attacker.client.GET('/api/v1/users/me');
    expect(stolen.response.status).toBe(401);
    const refreshed = await clientOf(api).POST('/api/v1/auth/refresh', {
      body: { refreshToken: attacker.refreshToken },
    });
    expect(refreshed.response.status).toBe(401);
    const login = await clientOf(api).POST('/api/v1/auth/login', {
      body: { email: attacker.email, password: attacker.password },
    });
    expect(login.response.status).toBe(401);
    const attempted = await send(api, 'POST', '/api/v1/auth/login/2fa', {
      json: { mfaToken: halfWay.body.mfaToken, code: attacker.app.code() },
    });
    expect(attempted.status).toBe(401);

    const owner = clientOf(api, body.accessToken);
    expect((await owner.GET('/api/v1/2fa/status')).data).toMatchObject({ enabled: false });
    expect((await owner.GET('/api/v1/devices')).data?.items).toEqual([]);
    expect((await owner.GET('/api/v1/auth/sessions')).data?.items).toHaveLength(1);
    expect((await owner.GET('/api/v1/connections')).data?.items).toHaveLength(1);
    const links = await api.database.query(
      `SELECT 1 FROM one_time_tokens WHERE user_id = $1 AND used_at IS NULL AND voided_at IS NULL`,
      [attacker.user.id],
    );
    const changes = await api.database.query(
      'SELECT 1 FROM email_changes WHERE user_id = $1 AND cancelled_at IS NULL',
      [attacker.user.id],
    );
    expect([links, changes]).toEqual([[], []]);
  });
});
