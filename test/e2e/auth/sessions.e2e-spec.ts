import { randomUUID } from 'node:crypto';
import { type Person, registerPerson, signIn } from '../../factories/people';
import { type ApiClient, clientOf, send } from '../../support/api-client';
import { startTestApi, type TestApi } from '../../support/test-api';
import { useTestApi } from '../../support/use-test-api';

const SESSIONS = '/api/v1/auth/sessions';

describe('sessions', () => {
  const api = useTestApi();
  let phone: Person;
  let laptop: Person;
  let eve: Person;
  beforeEach(async () => {
    phone = await registerPerson(api, { headers: { 'user-agent': 'Phone/1.0' } });
    laptop = await signIn(api, phone, { deviceName: 'Laptop' });
    eve = await registerPerson(api);
    // Both are remembered as living from now on, so that ending them has something to undo.
    await Promise.all([status(phone.client), status(laptop.client)]);
  });

  const rowOf = async (id: string) =>
    (
      await api.database.query<{ row: string }>('SELECT sessions::text AS row FROM sessions WHERE id = $1', [
        id,
      ])
    )[0]?.row;
  const refresh = async ({ refreshToken }: Person) =>
    (await clientOf(api).POST('/api/v1/auth/refresh', { body: { refreshToken } })).response.status;
  describe('signing out', () => {
    it.each([
      ['with an empty object', { json: {} }],
      ['without a body', {}],
    ])('ends this session at once and no other, %s', async (_, request) => {
      const answer = await send<string>(api, 'POST', '/api/v1/auth/logout', {
        token: phone.accessToken,
        ...request,
      });
      expect(answer).toMatchObject({ status: 204, body: '' });
      const { error, response } = await phone.client.GET('/api/v1/users/me');
      expect([response.status, error?.code]).toEqual([401, 'AUTH_SESSION_ENDED']);
      expect(await refresh(phone)).toBe(401);
      expect(await status(laptop.client)).toBe(200);
      expect(await refresh(laptop)).toBe(200);
    });

    it('everywhere ends every session of the account at once, and nobody else’s', async () => {
      const { response } = await laptop.client.POST('/api/v1/auth/logout-all');
      expect(response.status).toBe(204);
      expect(await Promise.all([phone, laptop, eve].map(({ client }) => status(client)))).toEqual([
        401, 401, 200,
      ]);
      expect(await Promise.all([phone, laptop, eve].map(refresh))).toEqual([401, 401, 200]);
    });

    it('is written to the audit log', async () => {
      await phone.client.POST('/api/v1/auth/logout');
      await laptop.client.POST('/api/v1/auth/logout-all');
      const entries = await api.database.query(
        `SELECT action, target_id, details FROM audit_log WHERE actor_id = $1 AND action LIKE 'session.%' ORDER BY id`,
        [phone.user.id],
      );
      expect(entries).toEqual([
        { action: 'session.revoked', target_id: phone.sessionId, details: { reason: 'logout' } },
        {
          action: 'session.all-revoked',
          target_id: phone.user.id,
          details: { reason: 'logout-all', sessions: 1 },
        },
      ]);
    });
  });

  describe('on another instance over the same database', () => {
    let second: TestApi;
    beforeEach(async () => {
      second = await startTestApi({ database: api.database });
    });
    afterEach(() => second.close());

    it.each<[string, () => Promise<unknown>]>([
      ['signing out', () => phone.client.POST('/api/v1/auth/logout')],
      ['signing out everywhere', () => laptop.client.POST('/api/v1/auth/logout-all')],
      ['ending it from another device', () => end(laptop.client, phone.sessionId)],
    ])('are over within five seconds after %s', async (_, leave) => {
      const there = clientOf(second, phone.accessToken);
      expect(await status(there)).toBe(200);
      await leave();
      second.clock.advance({ seconds: 5 });
      expect(await status(there)).toBe(401);
    });

    it('count there at once when they are new', async () => {
      const tablet = await signIn(api, phone);
      expect(await status(clientOf(second, tablet.accessToken))).toBe(200);
    });
  });

  describe('the list', () => {
    it('shows one’s own living sessions, newest first, and marks the one that asks', async () => {
      const tablet = await signIn(api, phone, { deviceName: 'Tablet' });
      await tablet.client.POST('/api/v1/auth/logout');
      const { data } = await phone.client.GET(SESSIONS);
      expect(data?.nextCursor).toBeNull();
      expect(data?.items).toEqual([
        expect.objectContaining({ id: laptop.sessionId, deviceName: 'Laptop', current: false }),
        expect.objectContaining({
          id: phone.sessionId,
          deviceName: null,
          userAgent: 'Phone/1.0',
          ip: '127.0.0.1',
          current: true,
        }),
      ]);
    });

    it('moves lastUsedAt with a refresh', async () => {
      api.clock.advance({ minutes: 1 });
      await refresh(laptop);
      const { data } = await phone.client.GET(SESSIONS);
      const shown = data?.items.find(({ id }) => id === laptop.sessionId);
      const moved = Date.parse(shown?.lastUsedAt ?? '') - Date.parse(shown?.createdAt ?? '');
      expect(moved).toBeGreaterThanOrEqual(60_000);
    });

    it('leaves out sessions that have expired', async () => {
      api.clock.advance({ days: 7, minutes: 1 });
      const tablet = await signIn(api, phone);
      const { data } = await tablet.client.GET(SESSIONS);
      expect(data?.items.map(({ id }) => id)).toEqual([tablet.sessionId]);
    });

    it('comes in pages that neither repeat nor skip', async () => {
      await signIn(api, phone);
      const { data: whole } = await phone.client.GET(SESSIONS);
      const ids: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const query = { limit: 1, ...(cursor === undefined ? {} : { cursor }) };
        const { data } = await phone.client.GET(SESSIONS, { params: { query } });
        ids.push(...(data?.items ?? []).map(({ id }) => id));
        cursor = data?.nextCursor ?? null;
      }
      expect(ids).toEqual(whole?.items.map(({ id }) => id));
      expect(ids).toHaveLength(3);
    });

    it('shows nothing of others to who borrows their cursor', async () => {
      const { data: first } = await phone.client.GET(SESSIONS, { params: { query: { limit: 1 } } });
      const cursor = first?.nextCursor as string;
      const { data } = await eve.client.GET(SESSIONS, { params: { query: { cursor } } });
      const shown = data?.items.map(({ id }) => id) ?? [];
      expect(shown).not.toContain(phone.sessionId);
      expect(shown).not.toContain(laptop.sessionId);
    });
  });

  describe('ending one', () => {
    it('signs that device out at once and is possible once', async () => {
      const first = await end(phone.client, laptop.sessionId);
      expect(first.response.status).toBe(204);
      expect(await status(laptop.client)).toBe(401);
      expect(await refresh(laptop)).toBe(401);
      expect(await status(phone.client)).toBe(200);
      const second = await end(phone.client, laptop.sessionId);
      expect([second.response.status, second.error?.code]).toEqual([404, 'AUTH_SESSION_NOT_FOUND']);
    });

    it('takes the id in capitals too', async () => {
      const { response } = await end(phone.client, laptop.sessionId.toUpperCase());
      expect(response.status).toBe(204);
    });

    it('is not possible for somebody else’s, which stays as it is, to the byte', async () => {
      const before = await rowOf(phone.sessionId);
      const { response, error } = await end(eve.client, phone.sessionId);
      expect([response.status, error?.code]).toEqual([404, 'AUTH_SESSION_NOT_FOUND']);
      expect(await rowOf(phone.sessionId)).toBe(before);
      expect(await status(phone.client)).toBe(200);
    });

    it.each([
      ['an id that nobody has', randomUUID(), 404],
      ['no UUID', 'abc', 400],
      ['a UUID with something behind it', `${randomUUID()}x`, 400],
      ['a NUL', '%00', 400],
    ])('answers %s %s with %i', async (_, id, expected) => {
      const answer = await send(api, 'DELETE', `${SESSIONS}/${id}`, { token: phone.accessToken });
      expect(answer.status).toBe(expected);
    });
  });
});

async function status(client: ApiClient): Promise<number> {
  return (await client.GET('/api/v1/users/me')).response.status;
}

function end(client: ApiClient, id: string) {
  return client.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } });
}
