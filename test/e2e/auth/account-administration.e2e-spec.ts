import { randomUUID } from 'node:crypto';
import { PASSWORD, type Person, registerPerson, registerWithRole, signIn } from '../../factories/people';
import { clientOf, type Schemas, send } from '../../support/api-client';
import { useMailingApi } from '../../support/mailing-api';
import { startTestApi } from '../../support/test-api';

const LOGIN = '/api/v1/auth/login';
const EVENTS = '/api/v1/users/me/security-events';

describe('the administration of accounts', () => {
  const mailing = useMailingApi();
  let admin: Person;
  beforeAll(async () => {
    admin = await registerWithRole(mailing.api, 'admin');
  });

  const onUser = (id: string, act: string, json: object = {}, token = admin.accessToken) =>
    send(mailing.api, 'POST', `/api/v1/admin/users/${id}/${act}`, { token, json });
  const lock = (id: string, token?: string) => onUser(id, 'lock', { reason: 'Sells snake oil' }, token);
  const meStatus = async ({ accessToken }: Pick<Person, 'accessToken'>, api = mailing.api) =>
    (await clientOf(api, accessToken).GET('/api/v1/users/me')).response.status;
  const login = ({ email }: Person, password = PASSWORD) =>
    send(mailing.api, 'POST', LOGIN, { json: { email, password } });

  const find = async (query: Record<string, string>) => {
    const { status, body } = await send<Schemas['AccountPage']>(
      mailing.api,
      'GET',
      `/api/v1/admin/users?${new URLSearchParams(query)}`,
      { token: admin.accessToken },
    );
    expect(status).toBe(200);
    return body;
  };

  const idsOf = async (query: Record<string, string>) => (await find(query)).items.map(({ id }) => id);

  describe('a locked account', () => {
    it('is signed out at once here, and within five seconds elsewhere', async () => {
      const ada = await registerPerson(mailing.api);
      const second = await startTestApi({ database: mailing.api.database });
      try {
        expect([await meStatus(ada), await meStatus(ada, second)]).toEqual([200, 200]);
        expect((await lock(ada.user.id)).status).toBe(204);
        expect(await meStatus(ada)).toBe(401);
        second.clock.advance({ seconds: 5 });
        expect(await meStatus(ada, second)).toBe(401);
        const { response, error } = await clientOf(mailing.api).POST('/api/v1/auth/refresh', {
          body: { refreshToken: ada.refreshToken },
        });
        expect([response.status, error?.code]).toEqual([401, 'AUTH_SESSION_ENDED']);
      } finally {
        await second.close();
      }
    });

    it('is told so after the right password only, and never why', async () => {
      const ada = await registerPerson(mailing.api);
      await lock(ada.user.id);
      expect((await login(ada, 'not the password')).body.code).toBe('AUTH_INVALID_CREDENTIALS');
      const refused = await login(ada);
      expect([refused.status, refused.body.code]).toEqual([403, 'AUTH_ACCOUNT_LOCKED']);
      expect(JSON.stringify(refused.body)).not.toContain('snake oil');
      expect(await mailing.subjectsTo(ada.email)).toContain('Your account was locked');
      const mail = mailing.peer.received.find(({ subject }) => subject === 'Your account was locked');
      expect(`${mail?.text} ${mail?.html}`).not.toContain('snake oil');
    });

    it('can be signed in to again once it is unlocked', async () => {
      const ada = await registerPerson(mailing.api);
      await lock(ada.user.id);
      expect((await onUser(ada.user.id, 'unlock')).status).toBe(204);
      expect((await onUser(ada.user.id, 'unlock')).status).toBe(204);
      const again = await signIn(mailing.api, ada);
      expect(await meStatus(again)).toBe(200);
      expect(await meStatus(ada)).toBe(401);
      expect(await actionsOf(again)).toEqual([
        'user.signed-in',
        'user.unlocked',
        'session.all-revoked',
        'user.locked',
        'user.registered',
      ]);
    });

    it('leaves no session behind that began at the same moment', async () => {
      for (let round = 0; round < 5; round++) {
        const ada = await registerPerson(mailing.api);
        const signIns = Array.from({ length: 5 }, () => login(ada));
        const [locked, ...answers] = await Promise.all([lock(ada.user.id), ...signIns]);
        expect(locked.status).toBe(204);
        for (const { status, body } of answers) {
          expect([200, 403]).toContain(status);
          if (status === 200) expect(await meStatus(body as unknown as Person)).toBe(401);
        }
      }
    });

    it('shows the latest reason to administrators, and since when', async () => {
      const ada = await registerPerson(mailing.api);
      await lock(ada.user.id);
      const read = async () =>
        (await admin.client.GET('/api/v1/admin/users/{id}', { params: { path: { id: ada.user.id } } })).data;
      const first = await read();
      await onUser(ada.user.id, 'lock', { reason: 'Sells snake oil, twice' });
      expect(await read()).toEqual({ ...first, lockReason: 'Sells snake oil, twice' });
      expect(first).toMatchObject({ lockReason: 'Sells snake oil', activeSessions: 0, lastUsedAt: null });
      const notices = (await mailing.subjectsTo(ada.email)).filter((subject) => /locked/.test(subject));
      expect(notices).toHaveLength(1);
    });
  });

  describe('administrators', () => {
    it('cannot lock themselves', async () => {
      const { status, body } = await lock(admin.user.id);
      expect([status, body.code]).toEqual([422, 'AUTH_OWN_ACCOUNT']);
    });

    it('cannot lock each other at the same moment, so that one is always left', async () => {
      const [ada, eve] = await Promise.all([
        registerWithRole(mailing.api, 'admin'),
        registerWithRole(mailing.api, 'admin'),
      ]);
      const answers = await Promise.all([
        lock(eve.user.id, ada.accessToken),
        lock(ada.user.id, eve.accessToken),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 401]);
    });

    it('have to have proven lately who they are', async () => {
      const ada = await registerPerson(mailing.api);
      const stale = await registerWithRole(mailing.api, 'admin');
      await mailing.api.database.query(
        `UPDATE sessions SET proven_at = proven_at - interval '11 minutes' WHERE user_id = $1`,
        [stale.user.id],
      );
      for (const act of ['lock', 'unlock', 'end-sessions', 'reset-second-factor']) {
        const json = act === 'lock' ? { reason: 'x' } : {};
        const { status, body } = await onUser(ada.user.id, act, json, stale.accessToken);
        expect([act, status, body.code]).toEqual([act, 403, 'AUTH_STEP_UP_REQUIRED']);
      }
      expect(await meStatus(ada)).toBe(200);
    });

    it.each(['lock', 'unlock', 'end-sessions', 'reset-second-factor'])(
      'cannot %s an account that is not there',
      async (act) => {
        const json = act === 'lock' ? { reason: 'x' } : {};
        expect((await onUser(randomUUID(), act, json)).body.code).toBe('USER_NOT_FOUND');
      },
    );

    it('can sign somebody out everywhere, who is told', async () => {
      const ada = await registerPerson(mailing.api);
      await signIn(mailing.api, ada);
      expect((await onUser(ada.user.id, 'end-sessions')).status).toBe(204);
      expect(await meStatus(ada)).toBe(401);
      expect((await login(ada)).status).toBe(200);
      expect(await mailing.subjectsTo(ada.email)).toContain('You were signed out on all devices');
    });

    it('are in the audit log with all that they do', async () => {
      const ada = await registerPerson(mailing.api);
      await lock(ada.user.id);
      await onUser(ada.user.id, 'unlock');
      await onUser(ada.user.id, 'end-sessions');
      const entries = await mailing.api.database.query(
        `SELECT action, details FROM audit_log WHERE actor_id = $1 AND target_id = $2 ORDER BY id`,
        [admin.user.id, ada.user.id],
      );
      expect(entries).toEqual([
        { action: 'user.locked', details: { reason: 'Sells snake oil' } },
        { action: 'session.all-revoked', details: { reason: 'account-locked', sessions: 1 } },
        { action: 'user.unlocked', details: {} },
        { action: 'session.all-revoked', details: { reason: 'ended-by-admin', sessions: 0 } },
      ]);
    });
  });

  describe('finding users', () => {
    const mark = randomUUID().slice(0, 8);
    let found: Person[];
    beforeAll(async () => {
      found = [
        await registerPerson(mailing.api, { email: `100%_${mark}@example.org`, displayName: 'Grace Hopper' }),
        await registerPerson(mailing.api, { displayName: `Ada ${mark} Lovelace` }),
        await registerPerson(mailing.api, { email: `Zoe.${mark}@Example.org` }),
      ];
      await lock(found[2]!.user.id);
    });

    it('goes by parts of addresses and names in any case, newest first', async () => {
      const ids = found.map(({ user }) => user.id).toReversed();
      expect(await idsOf({ q: mark })).toEqual(ids);
      expect(await idsOf({ q: mark.toUpperCase() })).toEqual(ids);
      expect(await idsOf({ q: `ADA ${mark} love` })).toEqual([found[1]!.user.id]);
      expect(await idsOf({ q: `zoe.${mark}` })).toEqual([found[2]!.user.id]);
    });

    it('goes by whole ids', async () => {
      expect(await idsOf({ q: found[0]!.user.id.toUpperCase() })).toEqual([found[0]!.user.id]);
      expect(await idsOf({ q: randomUUID() })).toEqual([]);
    });

    it('takes no sign for a pattern', async () => {
      expect(await idsOf({ q: `100%_${mark}` })).toEqual([found[0]!.user.id]);
      expect(await idsOf({ q: `1%${mark}` })).toEqual([]);
      expect(await idsOf({ q: `_${mark.slice(1)}` })).toEqual([]);
      expect(await idsOf({ q: String.raw`\%${mark}` })).toEqual([]);
    });

    it('is narrowed by role and lock', async () => {
      expect(await idsOf({ q: mark, locked: 'true' })).toEqual([found[2]!.user.id]);
      expect(await idsOf({ q: mark, locked: 'false' })).toHaveLength(2);
      expect(await idsOf({ q: mark, role: 'admin' })).toEqual([]);
      expect(await idsOf({ role: 'admin', q: admin.email })).toEqual([admin.user.id]);
    });

    it('comes in pages that neither repeat nor skip', async () => {
      const ids: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await find({ q: mark, limit: '2', ...(cursor === undefined ? {} : { cursor }) });
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(ids).toEqual(await idsOf({ q: mark }));
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
