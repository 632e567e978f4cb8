import {
  PASSWORD,
  type Person,
  person as signedInAs,
  registerPerson,
  registerWithRole,
  signIn,
} from '../../factories/people';
import { firstStep, registerWithApp, setUp } from '../../factories/second-factor';
import { AuthenticatorApp } from '../../support/authenticator-app';
import { clientOf, type Schemas, send } from '../../support/api-client';
import { useMailingApi } from '../../support/mailing-api';

const LOGIN = '/api/v1/auth/login';
const EVENTS = '/api/v1/users/me/security-events';
const NEW_DEVICE = 'Your account was signed in to on a new device';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';
const NEWER_FIREFOX = FIREFOX.replaceAll('143', '150');
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15';
const at = (userAgent: string, ip = '198.51.100.7') => ({ 'user-agent': userAgent, 'x-forwarded-for': ip });

describe('what the owner of an account is told', () => {
  const mailing = useMailingApi(() => ({ TRUSTED_PROXIES: '127.0.0.1' }));
  let admin: Person;
  beforeAll(async () => {
    admin = await registerWithRole(mailing.api, 'admin');
  });

  const onUser = (id: string, act: string, json: object = {}, token = admin.accessToken) =>
    send(mailing.api, 'POST', `/api/v1/admin/users/${id}/${act}`, { token, json });
  const meStatus = async ({ accessToken }: Pick<Person, 'accessToken'>, api = mailing.api) =>
    (await clientOf(api, accessToken).GET('/api/v1/users/me')).response.status;
  /** A reset leaves an account that nobody ever confirmed with nothing of what was set up in it. */
  const verify = ({ user }: Person) =>
    mailing.api.database.query('UPDATE users SET email_verified_at = now() WHERE id = $1', [user.id]);
  const login = ({ email }: Person, password = PASSWORD) =>
    send(mailing.api, 'POST', LOGIN, { json: { email, password } });

  describe('a new device', () => {
    it('is none with the registration, nor a browser that has updated itself or moved within its network', async () => {
      const ada = await registerPerson(mailing.api, { headers: at(FIREFOX) });
      await signIn(mailing.api, ada, { headers: at(FIREFOX) });
      await signIn(mailing.api, ada, { headers: at(NEWER_FIREFOX, '198.51.100.200') });
      expect(await mailing.subjectsTo(ada.email)).not.toContain(NEW_DEVICE);
    });

    it('is none for an account that was never signed in to before', async () => {
      const ada = await registerPerson(mailing.api, { headers: at(FIREFOX) });
      await mailing.api.database.query('DELETE FROM known_devices WHERE user_id = $1', [ada.user.id]);
      await signIn(mailing.api, ada, { headers: at(SAFARI) });
      expect(await mailing.subjectsTo(ada.email)).not.toContain(NEW_DEVICE);
    });

    it.each([
      ['another browser', at(SAFARI), 'Safari, macOS', '198.51.100.7'],
      ['another network', at(FIREFOX, '203.0.113.9'), 'Firefox, Linux', '203.0.113.9'],
    ])('is %s: the owner is told once what, where and when', async (_, headers, device, ip) => {
      const ada = await registerPerson(mailing.api, { headers: at(FIREFOX) });
      await signIn(mailing.api, ada, { headers });
      await signIn(mailing.api, ada, { headers });
      const { mail } = await mailing.nextLink(ada.email, 'disown-sign-in');
      expect(mail.subject).toBe(NEW_DEVICE);
      expect(mail.text).toContain(device);
      expect(mail.text).toContain(ip);
      expect(mail.text).toContain(String(mailing.api.clock.now().getUTCFullYear()));
      const notices = (await mailing.subjectsTo(ada.email)).filter((subject) => subject === NEW_DEVICE);
      expect(notices).toHaveLength(1);
    });

    describe('that was somebody else', () => {
      let ada: Person;
      let thief: Person;
      let token: string;
      beforeEach(async () => {
        ada = await registerPerson(mailing.api, { headers: at(FIREFOX) });
        await verify(ada);
        thief = await signIn(mailing.api, ada, { headers: at(SAFARI, '203.0.113.66') });
        ({ token } = await mailing.nextLink(ada.email, 'disown-sign-in'));
      });
      const disown = (presented = token) =>
        send(mailing.api, 'POST', '/api/v1/auth/sign-in/disown', { json: { token: presented } });

      it('is thrown out by the link, and the password counts no more', async () => {
        expect((await disown()).status).toBe(204);
        expect([await meStatus(ada), await meStatus(thief)]).toEqual([401, 401]);
        expect((await login(ada)).body.code).toBe('AUTH_INVALID_CREDENTIALS');
        const reset = await mailing.nextLink(ada.email, 'reset-password');
        const password = 'entirely different words';
        await send(mailing.api, 'POST', '/api/v1/auth/password/reset', {
          json: { token: reset.token, password },
        });
        const again = await signIn(mailing.api, { email: ada.email, password }, { headers: at(FIREFOX) });
        expect(await meStatus(again)).toBe(200);
        expect(await actionsOf(again)).toEqual(
          expect.arrayContaining(['user.sign-in-disowned', 'password.reset', 'user.signed-in']),
        );
      });

      it('loses the second factor that they set up', async () => {
        const app = new AuthenticatorApp((await setUp(thief)).otpauthUrl, mailing.api.clock);
        await thief.client.POST('/api/v1/2fa/verify', { body: { code: app.code() } });
        expect((await disown()).status).toBe(204);
        const reset = await mailing.nextLink(ada.email, 'reset-password');
        await send(mailing.api, 'POST', '/api/v1/auth/password/reset', {
          json: { token: reset.token, password: PASSWORD },
        });
        const again = await signIn(mailing.api, ada, { headers: at(FIREFOX) });
        expect((await again.client.GET('/api/v1/2fa/status')).data).toMatchObject({ enabled: false });
      });

      it('takes the owner’s second factor from nobody, but loses backup codes that they made', async () => {
        const eve = await registerWithApp(mailing.api);
        await verify(eve);
        const { mfaToken } = await firstStep(mailing.api, eve);
        const { data } = await clientOf(mailing.api, undefined, at(SAFARI, '203.0.113.66')).POST(
          '/api/v1/auth/login/2fa',
          { body: { mfaToken, code: eve.app.code() } },
        );
        const intruder = signedInAs(mailing.api, data as Schemas['SignedIn'], PASSWORD);
        expect((await intruder.client.POST('/api/v1/2fa/backup-codes/regenerate')).response.status).toBe(200);
        expect((await disown((await mailing.nextLink(eve.email, 'disown-sign-in')).token)).status).toBe(204);
        const reset = await mailing.nextLink(eve.email, 'reset-password');
        await send(mailing.api, 'POST', '/api/v1/auth/password/reset', {
          json: { token: reset.token, password: PASSWORD },
        });
        expect((await firstStep(mailing.api, eve)).methods).toEqual(['code']);
      });

      it('is new again the next time', async () => {
        await disown();
        const reset = await mailing.nextLink(ada.email, 'reset-password');
        await send(mailing.api, 'POST', '/api/v1/auth/password/reset', {
          json: { token: reset.token, password: PASSWORD },
        });
        await signIn(mailing.api, ada, { headers: at(SAFARI, '203.0.113.66') });
        await mailing.nextLink(ada.email, 'disown-sign-in');
      });

      it('is thrown out once, however many follow the link at once', async () => {
        const answers = await Promise.all(Array.from({ length: 10 }, () => disown()));
        expect(answers.map(({ status }) => status).toSorted()).toEqual([204, ...Array<number>(9).fill(410)]);
        expect((await disown()).body.code).toBe('AUTH_LINK_USED');
      });

      it('stays when a scanner only looks at the page', async () => {
        const page = await fetch(`${mailing.api.url}/api/v1/account/disown-sign-in?token=${token}`);
        expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('That was not me')]);
        expect(await meStatus(ada)).toBe(200);
        expect((await disown()).status).toBe(204);
      });

      it.each<[string, (good: string) => string]>([
        ['an invented token', () => 'x'.repeat(43)],
        ['an altered token', (good) => good.slice(0, -2) + (good.endsWith('AA') ? 'BB' : 'AA')],
      ])('stays with %s', async (_, tamper) => {
        expect((await disown(tamper(token))).body.code).toBe('AUTH_LINK_INVALID');
        expect(await meStatus(thief)).toBe(200);
      });

      it('stays with a link that is older than seven days', async () => {
        mailing.api.clock.advance({ days: 7, seconds: 1 });
        expect((await disown()).body.code).toBe('AUTH_LINK_EXPIRED');
        // Access tokens do not outlive the moving of time.
        admin = await signIn(mailing.api, admin);
      });
    });
  });

  describe('security events', () => {
    it('tell the owner what happened, from where, and in this session or another', async () => {
      const ada = await registerPerson(mailing.api, { headers: at(FIREFOX) });
      await send(mailing.api, 'POST', LOGIN, {
        json: { email: ada.email, password: 'not the password' },
        headers: at('curl/8.5.0', '203.0.113.66'),
      });
      const laptop = await signIn(mailing.api, ada, { headers: at(SAFARI) });
      await onUser(ada.user.id, 'reset-second-factor');
      const [signedIn, failed, registered, ...others] = await eventsOf(laptop);
      expect(others).toEqual([]);
      expect(signedIn).toEqual({
        id: expect.any(String),
        occurredAt: expect.any(String),
        action: 'user.signed-in',
        summary: 'Somebody signed in.',
        by: 'you',
        ip: '198.51.100.7',
        userAgent: SAFARI,
        current: true,
      });
      expect(failed).toMatchObject({
        action: 'user.sign-in-failed',
        by: 'unknown',
        ip: '203.0.113.66',
        userAgent: 'curl/8.5.0',
        current: false,
      });
      expect(registered).toMatchObject({ action: 'user.registered', by: 'you', userAgent: FIREFOX });
      expect(registered?.current).toBe(false);
    });

    it('do not tell from where an administrator works', async () => {
      const ada = await registerPerson(mailing.api);
      await onUser(ada.user.id, 'end-sessions');
      const [, ended] = await eventsOf(await signIn(mailing.api, ada));
      expect(ended).toMatchObject({
        action: 'session.all-revoked',
        by: 'administrator',
        ip: null,
        userAgent: null,
      });
    });

    it('are one’s own only, page by page', async () => {
      const [ada, eve] = [await registerPerson(mailing.api), await registerPerson(mailing.api)];
      for (let count = 0; count < 3; count++) await signIn(mailing.api, ada);
      const ids: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const query = { limit: 2, ...(cursor === undefined ? {} : { cursor }) };
        const { data } = await ada.client.GET(EVENTS, { params: { query } });
        ids.push(...(data?.items ?? []).map(({ id }) => id));
        cursor = data?.nextCursor ?? null;
      }
      expect(ids).toEqual((await eventsOf(ada)).map(({ id }) => id));
      expect(ids).toHaveLength(4);
      expect(await actionsOf(eve)).toEqual(['user.registered']);
      expect(await actionsOf(admin)).not.toContain('user.locked');
    });
  });
});

async function eventsOf(person: Person): Promise<Array<Schemas['SecurityEvent']>> {
  const { data } = await person.client.GET(EVENTS, { params: { query: { limit: 100 } } });
  return data?.items ?? [];
}

async function actionsOf(person: Person): Promise<string[]> {
  return (await eventsOf(person)).map(({ action }) => action);
}
