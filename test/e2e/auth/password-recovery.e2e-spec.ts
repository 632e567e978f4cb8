import { createHash } from 'node:crypto';
import {
  newEmail,
  PASSWORD,
  type Person,
  registerPerson,
  registerWithRole,
  signIn,
} from '../../factories/people';
import { registerWithApp } from '../../factories/second-factor';
import { type Answer, clientOf, type Problem, send } from '../../support/api-client';
import { HttpPeer } from '../../support/http-peer';
import { inTurns } from '../../support/in-turns';
import { useMailingApi } from '../../support/mailing-api';

const FORGOT = '/api/v1/auth/password/forgot';
const RESET = '/api/v1/auth/password/reset';
const CHANGE = '/api/v1/auth/password/change';
const PAGE = 'reset-password';
const NEW_PASSWORD = 'four quiet violet lanterns';
const OTHER_PASSWORD = 'seven brisk copper kettles';
/** The service for leaked passwords knows this one. */
const LEAKED_PASSWORD = 'nine leaking garden hoses';

describe('a password', () => {
  let breaches: HttpPeer;
  beforeAll(async () => {
    const hash = createHash('sha1').update(LEAKED_PASSWORD).digest('hex').toUpperCase();
    breaches = await HttpPeer.start(() => ({ status: 200, text: `${hash.slice(5)}:4\r\n` }));
  });
  afterAll(() => breaches.stop());
  const mailing = useMailingApi(() => ({
    PASSWORD_BREACH_URL: breaches.url,
    RATE_LIMITS: 'on',
    RATE_LIMIT_AUTH: '100000',
    RATE_LIMIT_ANONYMOUS: '100000',
    RATE_LIMIT_ACCOUNT_MAILS: '4',
  }));

  const forgot = (email: string) => send<string>(mailing.api, 'POST', FORGOT, { json: { email } });
  const reset = async (token: string, password = NEW_PASSWORD) => {
    const { response, error } = await clientOf(mailing.api).POST(RESET, { body: { token, password } });
    return error ? [response.status, error.code] : [response.status];
  };
  const linkFor = async (email: string) => {
    await forgot(email);
    return mailing.nextLink(email, PAGE);
  };
  const signInStatus = async (email: string, password: string) =>
    (await send(mailing.api, 'POST', '/api/v1/auth/login', { json: { email, password } })).status;

  describe('that was forgotten', () => {
    it('is replaced by the link of a mail; whoever was signed in is not any more', async () => {
      const phone = await registerPerson(mailing.api);
      const laptop = await signIn(mailing.api, phone);
      await forgot(phone.email.toUpperCase());
      const { token, mail } = await mailing.nextLink(phone.email, PAGE);
      expect(mail.subject).toBe('Choose a new password for Guildhall');
      expect(await isSignedIn(phone)).toBe(true);
      expect(await reset(token)).toEqual([204]);
      expect([await isSignedIn(phone), await isSignedIn(laptop)]).toEqual([false, false]);
      for (const { refreshToken } of [phone, laptop]) {
        const { response } = await clientOf(mailing.api).POST('/api/v1/auth/refresh', {
          body: { refreshToken },
        });
        expect(response.status).toBe(401);
      }
      expect(await signInStatus(phone.email, PASSWORD)).toBe(401);
      const back = await signIn(mailing.api, { email: phone.email, password: NEW_PASSWORD });
      // Whoever read that mail owns the address.
      expect(back.user.emailVerified).toBe(true);
      expect(await mailing.subjectsTo(phone.email)).toContain('Your password was reset by a link in a mail');
      const actions = await mailing.api.database.query<{ action: string }>(
        'SELECT action FROM audit_log WHERE target_id = $1 AND actor_id = $1::uuid ORDER BY id',
        [phone.user.id],
      );
      expect(actions.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['user.registered', 'email.verified', 'password.reset']),
      );
    });

    it('is asked for alike by who has an account and who has none, and as much is done', async () => {
      const { email } = await registerPerson(mailing.api);
      const stranger = newEmail();
      await mailing.settled();
      const before = await resetTasks();
      const [known, unknown] = [await forgot(email), await forgot(stranger)];
      expect(known.status).toBe(202);
      expect(withoutCorrelation(unknown)).toEqual(withoutCorrelation(known));
      await mailing.settled();
      const tasks = (await resetTasks()).slice(before.length);
      expect(tasks.map(({ payload, state }) => [Object.keys(payload), state])).toEqual([
        [['userId'], 'done'],
        [['userId'], 'done'],
      ]);
      expect(await mailing.subjectsTo(stranger)).toEqual([]);
    });

    it('is replaced once by one link, however many try at the same time', async () => {
      const { email } = await registerPerson(mailing.api);
      const { token } = await linkFor(email);
      const passwords = Array.from({ length: 10 }, (_, number) => `${NEW_PASSWORD} ${number}`);
      const answers = await inTurns(10, 10, (number) => reset(token, passwords[number]));
      const winners = answers.flatMap(([status], number) => (status === 204 ? [number] : []));
      expect(winners).toHaveLength(1);
      for (const answer of answers.filter(([status]) => status !== 204))
        expect(answer).toEqual([410, 'AUTH_LINK_USED']);
      expect(await signInStatus(email, passwords[winners[0] as number] as string)).toBe(200);
      expect(await reset(token)).toEqual([410, 'AUTH_LINK_USED']);
    });

    it('is not replaced by a link that is older than an hour', async () => {
      const { email } = await registerPerson(mailing.api);
      const { token } = await linkFor(email);
      mailing.api.clock.advance({ hours: 1 });
      expect(await reset(token)).toEqual([410, 'AUTH_LINK_EXPIRED']);
      expect(await signInStatus(email, PASSWORD)).toBe(200);
    });

    it('is not replaced by a link from before a change or a reset', async () => {
      const ada = await registerPerson(mailing.api);
      const beforeChange = await linkFor(ada.email);
      expect(await change(ada, PASSWORD, OTHER_PASSWORD)).toEqual([204]);
      expect(await reset(beforeChange.token)).toEqual([410, 'AUTH_LINK_EXPIRED']);
      const [first, second] = [await linkFor(ada.email), await linkFor(ada.email)];
      expect(await reset(second.token)).toEqual([204]);
      expect(await reset(first.token, PASSWORD)).toEqual([410, 'AUTH_LINK_EXPIRED']);
      expect(await signInStatus(ada.email, NEW_PASSWORD)).toBe(200);
    });

    it('may not be replaced by a common one, which does not spend the link', async () => {
      const { email } = await registerPerson(mailing.api);
      const { token } = await linkFor(email);
      for (const password of ['iloveyou', email])
        expect(await reset(token, password)).toEqual([422, 'AUTH_PASSWORD_COMMON']);
      expect((await reset(token, 'short'))[0]).toBe(400);
      expect(await reset(token)).toEqual([204]);
    });

    it('stays one of two steps, and a lock stays a lock', async () => {
      const ada = await registerWithApp(mailing.api);
      await mailing.api.database.query('UPDATE users SET email_verified_at = now() WHERE id = $1', [
        ada.user.id,
      ]);
      const { token } = await linkFor(ada.email);
      expect(await reset(token)).toEqual([204]);
      const credentials = { email: ada.email, password: NEW_PASSWORD };
      const { data } = await clientOf(mailing.api).POST('/api/v1/auth/login', { body: credentials });
      expect(data).toMatchObject({ mfaRequired: true });
      const eve = await registerPerson(mailing.api);
      const admin = await registerWithRole(mailing.api, 'admin');
      await admin.client.POST('/api/v1/admin/users/{id}/lock', {
        params: { path: { id: eve.user.id } },
        body: { reason: 'Sends spam' },
      });
      const whileLocked = await linkFor(eve.email);
      expect(await reset(whileLocked.token)).toEqual([403, 'AUTH_ACCOUNT_LOCKED']);
      expect(await signInStatus(eve.email, PASSWORD)).toBe(403);
    });

    it('that somebody chose for an address of another leaves them nothing once its owner resets it', async () => {
      const squatter = await registerWithApp(mailing.api);
      expect(await reset((await linkFor(squatter.email)).token)).toEqual([204]);
      expect((await squatter.client.GET('/api/v1/users/me')).response.status).toBe(401);
      const owner = await signIn(mailing.api, { email: squatter.email, password: NEW_PASSWORD });
      const { data } = await owner.client.GET('/api/v1/2fa/status');
      expect(data).toMatchObject({ enabled: false, backupCodesLeft: 0 });
    });

    it.each(['x', 'A'.repeat(43)])('is not replaced by a made-up token: %j', async (token) => {
      expect(await reset(token)).toEqual([422, 'AUTH_LINK_INVALID']);
    });

    it('fills no mailbox; the answer stays the same', async () => {
      const { email } = await registerPerson(mailing.api);
      const answers = await inTurns(12, 1, async () => {
        await mailing.settled();
        return (await forgot(email)).status;
      });
      expect(new Set(answers)).toEqual(new Set([202]));
      const resets = (await mailing.subjectsTo(email)).filter((subject) => subject.includes('new password'));
      expect(resets).toHaveLength(4);
      const { token } = await mailing.nextLink(email, PAGE);
      expect(await reset(token)).toEqual([204]);
    });

    it('nor do many accounts that ask to move to one address', async () => {
      const stranger = newEmail();
      const people = await inTurns(6, 1, () => registerPerson(mailing.api));
      const answers = await inTurns(6, 1, async (number) => {
        const body = { newEmail: stranger, password: PASSWORD };
        const { client } = people[number] as Person;
        return (await client.POST('/api/v1/auth/email/change', { body })).response.status;
      });
      expect(answers).toEqual([202, 202, 202, 202, 429, 429]);
      expect(await mailing.subjectsTo(stranger)).toHaveLength(4);
    });

    it('leaves nobody signed in who was just signing in with it', async () => {
      const ada = await registerPerson(mailing.api);
      for (let round = 0; round < 3; round++) {
        const [current, next] = round % 2 === 0 ? [PASSWORD, NEW_PASSWORD] : [NEW_PASSWORD, PASSWORD];
        const { token } = await linkFor(ada.email);
        const [[status], ...logins] = await Promise.all([
          reset(token, next),
          ...Array.from({ length: 6 }, () =>
            send<{ accessToken?: string }>(mailing.api, 'POST', '/api/v1/auth/login', {
              json: { email: ada.email, password: current },
            }),
          ),
        ]);
        expect(status).toBe(204);
        const tokens = logins.flatMap(({ body }) => body.accessToken ?? []);
        for (const accessToken of tokens)
          expect((await send(mailing.api, 'GET', '/api/v1/users/me', { token: accessToken })).status).toBe(
            401,
          );
      }
    });

    it('ends the waiting after wrong guesses', async () => {
      const { email } = await registerPerson(mailing.api);
      for (let guess = 0; guess < 5; guess++) await signInStatus(email, OTHER_PASSWORD);
      expect(await signInStatus(email, PASSWORD)).toBe(429);
      const { token } = await linkFor(email);
      expect(await reset(token)).toEqual([204]);
      expect(await signInStatus(email, NEW_PASSWORD)).toBe(200);
    });
  });

  describe('that is known', () => {
    it('is changed by it; this session goes on, the others end', async () => {
      const phone = await registerPerson(mailing.api);
      const laptop = await signIn(mailing.api, phone);
      expect(await change(phone, PASSWORD, NEW_PASSWORD)).toEqual([204]);
      expect([await isSignedIn(phone), await isSignedIn(laptop)]).toEqual([true, false]);
      expect(await signInStatus(phone.email, PASSWORD)).toBe(401);
      expect(await signInStatus(phone.email, NEW_PASSWORD)).toBe(200);
      expect(await mailing.subjectsTo(phone.email)).toContain('Your password was changed');
    });

    it('has to be the right one, and guessing is slowed down', async () => {
      const ada = await registerPerson(mailing.api);
      const { error } = await ada.client.POST(CHANGE, {
        body: { currentPassword: OTHER_PASSWORD, newPassword: NEW_PASSWORD },
      });
      expect(error).toMatchObject({ code: 'AUTH_PASSWORD_WRONG', errors: [{ path: 'currentPassword' }] });
      const guesses = await inTurns(6, 1, () => change(ada, OTHER_PASSWORD, NEW_PASSWORD));
      expect(guesses.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => [422, 'AUTH_PASSWORD_WRONG']));
      expect(guesses[5]).toEqual([429, 'AUTH_SIGN_IN_DELAYED']);
      expect(await isSignedIn(ada)).toBe(true);
    });

    it('gives way to no common one', async () => {
      const ada = await registerPerson(mailing.api);
      const { error } = await ada.client.POST(CHANGE, {
        body: { currentPassword: PASSWORD, newPassword: 'password123' },
      });
      expect(error).toMatchObject({ code: 'AUTH_PASSWORD_COMMON', errors: [{ path: 'newPassword' }] });
    });

    it('is changed by one of two who try at the same time', async () => {
      const phone = await registerPerson(mailing.api);
      const laptop = await signIn(mailing.api, phone);
      const answers = await Promise.all([
        change(phone, PASSWORD, NEW_PASSWORD),
        change(laptop, PASSWORD, OTHER_PASSWORD),
      ]);
      expect(answers.filter(([status]) => status === 204)).toHaveLength(1);
      const working = [NEW_PASSWORD, OTHER_PASSWORD].map((password) => signInStatus(phone.email, password));
      expect((await Promise.all(working)).toSorted()).toEqual([200, 401]);
    });

    it('is not there for who only ever came through an outside account', async () => {
      const ada = await registerPerson(mailing.api);
      await mailing.api.database.query('DELETE FROM password_credentials WHERE user_id = $1', [ada.user.id]);
      expect(await change(ada, PASSWORD, NEW_PASSWORD)).toEqual([409, 'AUTH_PASSWORD_NOT_SET']);
      const { token } = await linkFor(ada.email);
      expect(await reset(token)).toEqual([204]);
      expect(await signInStatus(ada.email, NEW_PASSWORD)).toBe(200);
    });
  });

  describe('that has leaked', () => {
    it('is refused wherever one is chosen', async () => {
      const ada = await registerPerson(mailing.api);
      const { token } = await linkFor(ada.email);
      expect(await reset(token, LEAKED_PASSWORD)).toEqual([422, 'AUTH_PASSWORD_COMMON']);
      expect(await change(ada, PASSWORD, LEAKED_PASSWORD)).toEqual([422, 'AUTH_PASSWORD_COMMON']);
      const { error } = await clientOf(mailing.api).POST('/api/v1/auth/register', {
        body: { email: newEmail(), password: LEAKED_PASSWORD, displayName: 'Ada' },
      });
      expect(error).toMatchObject({
        code: 'AUTH_PASSWORD_COMMON',
        errors: [{ path: 'password', code: 'breached' }],
      });
      expect(await reset(token)).toEqual([204]);
    });
  });

  function resetTasks() {
    return mailing.api.database.query<{ payload: object; state: string }>(
      `SELECT payload, state FROM outbox_tasks WHERE name = 'auth.send-password-reset-mail' ORDER BY id`,
    );
  }
});

async function change(who: Person, currentPassword: string, newPassword: string) {
  const { response, error } = await who.client.POST(CHANGE, { body: { currentPassword, newPassword } });
  return error ? [response.status, error.code] : [response.status];
}

async function isSignedIn({ client }: Person): Promise<boolean> {
  return (await client.GET('/api/v1/users/me')).response.status === 200;
}

/** Everything a client could tell two answers apart by. */
function withoutCorrelation({ status, headers, body }: Answer<Problem | string>) {
  const varying = new Set(['date', 'x-correlation-id', 'ratelimit-remaining', 'ratelimit-reset']);
  return { status, headers: [...headers.entries()].filter(([name]) => !varying.has(name)), body };
}
