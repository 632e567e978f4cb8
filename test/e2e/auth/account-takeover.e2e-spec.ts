import {
  newEmail,
  PASSWORD,
  person,
  type Person,
  registerPerson,
  registerWithRole,
  signIn,
} from '../../factories/people';
import {
  codeOf,
  nextCode,
  registerWithApp,
  secondStep,
  setUp,
  twoSteps,
  firstStep,
} from '../../factories/second-factor';
import { clientOf, type Schemas } from '../../support/api-client';
import { AuthenticatorApp } from '../../support/authenticator-app';
import { useMailingApi } from '../../support/mailing-api';
import { whileHeld } from '../../support/while-held';

const NEW_PASSWORD = 'four quiet violet lanterns';
const THIEF = {
  'user-agent':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
};
const CONFIRM = 'confirm-email-change';
const UNDO = 'undo-email-change';
const DISOWN = 'disown-sign-in';
const RESET = 'reset-password';

const END_SESSIONS = `UPDATE sessions SET revoked_at = now(), revoked_reason = 'sign-in-disowned' WHERE user_id = $1`;

describe('an account that somebody else is in', () => {
  const mailing = useMailingApi();
  let ada: Person;
  beforeEach(async () => {
    ada = await registerPerson(mailing.api);
    const { token } = await mailing.nextLink(ada.email, 'verify-email');
    await anybody().POST('/api/v1/auth/email/verify', { body: { token } });
    mailing.api.clock.advance({ seconds: 1 });
  });

  const anybody = () => clientOf(mailing.api);
  const undo = (token: string) =>
    codeOf(anybody().POST('/api/v1/auth/email/change/undo', { body: { token } }));
  const disown = (token: string) =>
    codeOf(anybody().POST('/api/v1/auth/sign-in/disown', { body: { token } }));
  const confirm = (token: string) =>
    codeOf(anybody().POST('/api/v1/auth/email/change/confirm', { body: { token } }));
  const reset = (token: string) =>
    codeOf(anybody().POST('/api/v1/auth/password/reset', { body: { token, password: NEW_PASSWORD } }));
  const intrude = () => signIn(mailing.api, ada, { headers: THIEF });
  const move = async (who: Person, to: string) => {
    expect(await codeOf(askToMove(who, to))).toBe(202);
    expect(await confirm((await mailing.nextLink(to, CONFIRM)).token)).toBe(204);
  };
  const enable = async (who: Person) => {
    const app = new AuthenticatorApp((await setUp(who)).otpauthUrl, mailing.api.clock);
    expect(await codeOf(verifyCode(who, app.code()))).toBe(200);
  };
  /** The owner chooses a new password by the link in their mailbox, and looks at what is in the account. */
  const comeBack = async (email = ada.email) => {
    expect(await reset((await mailing.nextLink(email, RESET)).token)).toBe(204);
    return signIn(mailing.api, { email, password: NEW_PASSWORD });
  };

  describe('and has moved it to their own address', () => {
    it('loses by an undo what they set up before they asked for that, in the session that asked', async () => {
      const thief = await intrude();
      const disowning = await mailing.nextLink(ada.email, DISOWN);
      await enable(thief);
      mailing.api.clock.advance({ minutes: 5 });
      const theirs = newEmail();
      await move(thief, theirs);
      expect(await undo((await mailing.nextLink(ada.email, UNDO)).token)).toBe(204);
      expect(await rowsOf(ada)).toEqual([expect.objectContaining({ factors: '0', codes: '0' })]);
      await mailing.nextLink(ada.email, RESET);
      // The other link in the owner's mailbox is good still.
      expect(await disown(disowning.token)).toBe(204);
      expect(await hasApp(await comeBack())).toBe(false);
    });

    it('takes by it nothing that was there before they came', async () => {
      const eve = await registerWithApp(mailing.api);
      const { data } = await twoSteps(mailing.api, eve, { code: eve.app.code() });
      const thief = person(mailing.api, data as Schemas['SignedIn'], PASSWORD);
      expect(await codeOf(askToMove(thief, newEmail()))).toBe(202);
      expect(await undo((await mailing.nextLink(eve.email, UNDO)).token)).toBe(204);
      expect(await rowsOf(eve)).toEqual([expect.objectContaining({ factors: '1', codes: '10' })]);
    });

    it('loses it when the owner disowns the sign-in, who is mailed at the address that they had', async () => {
      const thief = await intrude();
      const { token } = await mailing.nextLink(ada.email, DISOWN);
      const [theirs, further] = [newEmail(), newEmail()];
      await move(thief, theirs);
      await move(thief, further);
      const back = await mailing.nextLink(theirs, UNDO);
      expect(await disown(token)).toBe(204);
      const owner = await comeBack();
      expect((await owner.client.GET('/api/v1/users/me')).data?.email).toBe(ada.email);
      for (const address of [theirs, further])
        expect(await mailing.subjectsTo(address)).not.toContain('Choose a new password');
      // What was mailed to the thief's addresses is good for nothing, and nobody is kept from them.
      expect(await undo(back.token)).toBe('AUTH_LINK_EXPIRED');
      expect((await registerPerson(mailing.api, { email: theirs })).email).toBe(theirs);
    });

    it('is not helped by a link about their own sign-in, when the owner has taken the account back', async () => {
      const theirs = newEmail();
      await move(await intrude(), theirs);
      await signIn(mailing.api, { ...ada, email: theirs }, { headers: { 'user-agent': 'curl/8.5.0' } });
      const { token } = await mailing.nextLink(theirs, DISOWN);
      expect(await undo((await mailing.nextLink(ada.email, UNDO)).token)).toBe(204);
      expect(await disown(token)).toBe('AUTH_LINK_EXPIRED');
      expect((await comeBack()).user.email).toBe(ada.email);
    });
  });

  describe('with a request under way while the owner throws them out', () => {
    const requests: ReadonlyArray<[string, (thief: Person) => PromiseLike<Answered>]> = [
      ['move it to another address', (thief) => askToMove(thief, newEmail())],
      ['change the password', (thief) => changePassword(thief)],
      ['set up an authenticator app', ({ client }) => client.POST('/api/v1/2fa/setup')],
      ['enable one', (thief) => verifyCode(thief, '000000')],
      ['prove who they are by the password', (thief) => stepUp(thief, { password: PASSWORD })],
      ['prove it by a code', (thief) => stepUp(thief, { code: '000000' })],
      ['prove it by a backup code', (thief) => stepUp(thief, { backupCode: 'AAAAA-AAAAA' })],
      [
        'use a backup code',
        ({ client }) => client.POST('/api/v1/2fa/backup-code', { body: { code: 'AAAAA-AAAAA' } }),
      ],
      ['replace the backup codes', ({ client }) => client.POST('/api/v1/2fa/backup-codes/regenerate')],
      [
        'rename a passkey',
        ({ client }) => client.PATCH('/api/v1/passkeys/{id}', { ...SOME_ID, body: { name: 'Mine' } }),
      ],
      ['remove a passkey', ({ client }) => client.DELETE('/api/v1/passkeys/{id}', SOME_ID)],
      [
        'disconnect an account',
        ({ client }) => client.DELETE('/api/v1/connections/{provider}', SOME_PROVIDER),
      ],
    ];

    it.each(requests)('does not get to %s', async (_, request) => {
      const thief = await intrude();
      const before = await rowsOf(thief);
      const answer = codeOf(whileHeld(mailing.api, ada.user.id, () => request(thief), END_SESSIONS));
      expect(await answer).toBe('AUTH_SESSION_ENDED');
      expect(await rowsOf(thief)).toEqual(before);
    });

    it('does not get to take the authenticator app off it', async () => {
      const eve = await registerWithApp(mailing.api);
      const body = { password: PASSWORD, code: eve.app.code() };
      const disable = () => eve.client.POST('/api/v1/2fa/disable', { body });
      expect(await codeOf(whileHeld(mailing.api, eve.user.id, disable, END_SESSIONS))).toBe(
        'AUTH_SESSION_ENDED',
      );
      expect((await firstStep(mailing.api, eve)).methods).toContain('code');
    });

    it('does not keep it by moving it beside the reset of the password', async () => {
      const thief = await intrude();
      await anybody().POST('/api/v1/auth/password/forgot', { body: { email: ada.email } });
      const { token } = await mailing.nextLink(ada.email, RESET);
      const [done, asked] = await Promise.all([reset(token), codeOf(askToMove(thief, newEmail()))]);
      expect(done).toBe(204);
      // They were before it, or too late.
      expect([202, 'AUTH_SESSION_ENDED', 'AUTH_PASSWORD_WRONG']).toContain(asked);
      const pending = await mailing.api.database.query(
        `SELECT 1 FROM email_changes
          WHERE user_id = $1 AND confirmed_at IS NULL AND cancelled_at IS NULL AND undone_at IS NULL`,
        [ada.user.id],
      );
      expect(pending).toEqual([]);
    });
  });

  describe('under which the ground shifts', () => {
    const someFactor = `INSERT INTO totp_factors (user_id, sealed_secret, created_at, enabled_at) VALUES ($1, '\\x00', now(), now())`;

    it('proves nothing by the password once there is a second factor', async () => {
      const other = await intrude();
      const prove = () => stepUp(other, { password: PASSWORD });
      expect(await codeOf(whileHeld(mailing.api, ada.user.id, prove, someFactor))).toBe(
        'AUTH_SECOND_FACTOR_REQUIRED',
      );
    });

    it('needs a new proof when what the session had proven was taken back', async () => {
      const other = await intrude();
      const ask = () => askToMove(other, newEmail());
      const forget = 'UPDATE sessions SET proven_at = NULL WHERE user_id = $1';
      expect(await codeOf(whileHeld(mailing.api, ada.user.id, ask, forget))).toBe('AUTH_STEP_UP_REQUIRED');
    });

    it('needs the password that it has, not the one that it had', async () => {
      const other = await intrude();
      const ask = () => askToMove(other, newEmail());
      const replace = `UPDATE password_credentials SET password_hash = 'another' WHERE user_id = $1`;
      expect(await codeOf(whileHeld(mailing.api, ada.user.id, ask, replace))).toBe('AUTH_PASSWORD_WRONG');
    });
  });

  it('lets many sign in and prove themselves at once, without a deadlock', async () => {
    const eve = await registerWithApp(mailing.api);
    for (let round = 0; round < 3; round++) {
      nextCode(mailing.api);
      const challenges = await Promise.all(Array.from({ length: 5 }, () => firstStep(mailing.api, eve)));
      const outcomes = await Promise.all([
        ...challenges.map(({ mfaToken }) =>
          codeOf(secondStep(mailing.api, mfaToken, { code: eve.app.code() })),
        ),
        ...challenges.map(() => codeOf(stepUp(eve, { code: eve.app.code() }))),
      ]);
      // One code, one use.
      const accepted = outcomes.filter((outcome) => outcome === 200 || outcome === 204);
      expect([accepted.length, outcomes.filter((outcome) => outcome === 'AUTH_CODE_REUSED').length]).toEqual([
        1, 9,
      ]);
    }
    const [statistics] = await mailing.api.database.query<{ deadlocks: string }>(
      'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
    );
    expect(Number(statistics?.deadlocks)).toBe(0);
  });

  describe('and is locked', () => {
    it('goes to no other address, and gets no other password, by links from before or since', async () => {
      const admin = await registerWithRole(mailing.api, 'admin');
      const to = newEmail();
      expect(await codeOf(askToMove(ada, to))).toBe(202);
      const [moving, forgot] = [
        await mailing.nextLink(to, CONFIRM),
        () => anybody().POST('/api/v1/auth/password/forgot', { body: { email: ada.email } }),
      ];
      await forgot();
      const before = await mailing.nextLink(ada.email, RESET);
      const path = { params: { path: { id: ada.user.id } } };
      const lock = admin.client.POST('/api/v1/admin/users/{id}/lock', {
        ...path,
        body: { reason: 'Stolen' },
      });
      expect(await codeOf(lock)).toBe(204);
      expect([await confirm(moving.token), await reset(before.token)]).toEqual([
        'AUTH_LINK_EXPIRED',
        'AUTH_LINK_EXPIRED',
      ]);
      await forgot();
      const since = await mailing.nextLink(ada.email, RESET);
      expect(await reset(since.token)).toBe('AUTH_ACCOUNT_LOCKED');
      expect(await codeOf(admin.client.POST('/api/v1/admin/users/{id}/unlock', path))).toBe(204);
      expect(await reset(since.token)).toBe(204);
      expect(await confirm(moving.token)).toBe('AUTH_LINK_EXPIRED');
    });
  });

  it('shows nothing of what a squatter wrote, once the owner of the address resets the password', async () => {
    const squatter = await registerPerson(mailing.api, { displayName: 'Buy cheap pills' });
    await squatter.client.PATCH('/api/v1/users/me', {
      params: { header: { 'If-Match': '*' } },
      body: { bio: 'Pills', headline: 'Pills' },
    });
    await anybody().POST('/api/v1/auth/password/forgot', { body: { email: squatter.email } });
    const { data } = await (await comeBack(squatter.email)).client.GET('/api/v1/users/me');
    const displayName = squatter.email.split('@')[0];
    expect(data).toMatchObject({ displayName, bio: '', headline: '', emailVerified: true });
  });

  /** What somebody in the account could have changed. */
  async function rowsOf({ user }: Person): Promise<unknown> {
    return mailing.api.database.query(
      `SELECT u.email, p.password_hash,
              (SELECT count(*) FROM email_changes WHERE user_id = u.id) AS changes,
              (SELECT count(*) FROM totp_factors WHERE user_id = u.id) AS factors,
              (SELECT count(*) FROM backup_codes WHERE user_id = u.id) AS codes,
              (SELECT max(proven_at) FROM sessions WHERE user_id = u.id) AS proven
         FROM users u JOIN password_credentials p ON p.user_id = u.id WHERE u.id = $1`,
      [user.id],
    );
  }
});

interface Answered {
  readonly response: Response;
  readonly error?: { code?: string } | undefined;
}

const SOME_ID = { params: { path: { id: '0197f3f0-0000-7000-8000-000000000000' } } };
const SOME_PROVIDER = { params: { path: { provider: 'gmail' } } } as const;

function askToMove({ client }: Person, newEmailAddress: string) {
  return client.POST('/api/v1/auth/email/change', {
    body: { newEmail: newEmailAddress, password: PASSWORD },
  });
}

function changePassword({ client }: Person) {
  return client.POST('/api/v1/auth/password/change', {
    body: { currentPassword: PASSWORD, newPassword: NEW_PASSWORD },
  });
}

function verifyCode({ client }: Person, code: string) {
  return client.POST('/api/v1/2fa/verify', { body: { code } });
}

function stepUp({ client }: Person, body: { password?: string; code?: string; backupCode?: string }) {
  return client.POST('/api/v1/auth/step-up', { body });
}

async function hasApp({ client }: Person): Promise<boolean | undefined> {
  return (await client.GET('/api/v1/2fa/status')).data?.enabled;
}
