import { randomUUID } from 'node:crypto';
import { type Person, registerPerson, registerWithRole } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const AUDIT_LOG = '/api/v1/admin/audit-log';

type Query = { limit?: number; cursor?: string; actorId?: string; action?: string };

describe('the audit log', () => {
  const api = useTestApi();
  let admin: Person;
  beforeAll(async () => {
    admin = await registerWithRole(api, 'admin');
  });
  const page = async (query: Query = {}): Promise<Schemas['AuditLogPage']> => {
    const { data, response } = await admin.client.GET(AUDIT_LOG, { params: { query } });
    if (!data) throw new Error(`The audit log was answered ${response.status}.`);
    return data;
  };
  const counted = (query: Query = {}) => page({ action: 'test.counted', ...query });
  const actions = async (query: Query) => (await page(query)).items.map(({ action }) => action);
  const wholeLog = async (query: Query, betweenPages: () => Promise<unknown> = () => Promise.resolve()) => {
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { items, nextCursor } = await page({ ...query, ...(cursor === undefined ? {} : { cursor }) });
      ids.push(...items.map(({ id }) => id));
      cursor = nextCursor;
      await betweenPages();
    }
    return ids;
  };

  it('tells who did what to whom, from where and in which request', async () => {
    const headers = { 'x-correlation-id': 'the-audited-request' };
    const ada = await registerPerson(api, { headers });
    const { items } = await page({ actorId: ada.user.id });
    expect(items).toEqual([
      {
        id: expect.any(String),
        occurredAt: expect.any(String),
        actorId: ada.user.id,
        action: 'user.registered',
        targetType: 'user',
        targetId: ada.user.id,
        ip: '127.0.0.1',
        correlationId: 'the-audited-request',
        details: {},
      },
    ]);
  });

  it('shows what the system did without an actor', async () => {
    const { items } = await page({ action: 'user.role-granted' });
    expect(items).toEqual([expect.objectContaining({ actorId: null, ip: null, targetId: admin.user.id })]);
  });

  it('is filtered by actor and action together, newest first', async () => {
    const ada = await registerPerson(api);
    await ada.client.POST('/api/v1/auth/logout-all');
    expect(await actions({ actorId: ada.user.id })).toEqual(['session.all-revoked', 'user.registered']);
    expect(await actions({ actorId: ada.user.id, action: 'user.registered' })).toEqual(['user.registered']);
    expect(await actions({ actorId: ada.user.id, action: 'user.erased' })).toEqual([]);
    expect(await actions({ actorId: randomUUID() })).toEqual([]);
    expect(new Set(await actions({ action: 'user.registered' }))).toEqual(new Set(['user.registered']));
  });

  describe('in pages', () => {
    beforeAll(async () => {
      await api.database.query(
        `INSERT INTO audit_log (id, occurred_at, action, target_type, target_id, correlation_id, details)
         SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, now(), 'test.counted', 'test', n::text, 'test-rows', '{}'
           FROM generate_series(1, 45) AS n`,
      );
    });
    it('gives twenty at a time unless told otherwise', async () => {
      expect((await counted()).items).toHaveLength(20);
      expect((await counted({ limit: 1 })).items).toHaveLength(1);
      expect((await counted({ limit: 100 })).items).toHaveLength(45);
    });

    it('has no next page after the last, even when that is full', async () => {
      expect((await counted({ limit: 45 })).nextCursor).toBeNull();
      expect((await counted({ limit: 44 })).nextCursor).toEqual(expect.any(String));
    });

    it('neither repeats nor skips while entries are added', async () => {
      const before = await wholeLog({ limit: 100 });
      const seen = await wholeLog({ limit: 7 }, () => registerPerson(api));
      expect(seen).toEqual(before);
      expect(before.length).toBeGreaterThan(45);
    });

    it.each([
      ['no cursor of ours', () => 'abc'],
      ['too short to be one', () => 'AA'],
      ['a forged one', async () => flipped((await counted()).nextCursor as string)],
      ['a cut one', async () => ((await counted()).nextCursor as string).slice(0, -4)],
      ['a plain id', () => Buffer.from(JSON.stringify(admin.user.id)).toString('base64url')],
      [
        'that of another list',
        async () => {
          await send(api, 'POST', '/api/v1/auth/login', {
            json: { email: admin.email, password: admin.password },
          });
          const { data } = await admin.client.GET('/api/v1/auth/sessions', {
            params: { query: { limit: 1 } },
          });
          return data?.nextCursor as string;
        },
      ],
    ])('refuses a cursor that is %s', async (_, cursorOf) => {
      const { status, body } = await send(
        api,
        'GET',
        `${AUDIT_LOG}?cursor=${encodeURIComponent(await cursorOf())}`,
        { token: admin.accessToken },
      );
      expect([status, body.code]).toEqual([400, 'CURSOR_INVALID']);
    });

    it.each([
      ['limit=0', 'limit'],
      ['limit=101', 'limit'],
      ['limit=-1', 'limit'],
      ['limit=1.5', 'limit'],
      ['limit=1e1', 'limit'],
      ['limit=', 'limit'],
      ['limit=ten', 'limit'],
      ['limit=99999999999999999999', 'limit'],
      ['limit=1&limit=2', 'limit'],
      ['cursor=', 'cursor'],
      ['cursor=a&cursor=b', 'cursor'],
      ['actorId=abc', 'actorId'],
      ['action=', 'action'],
      ['action=%00', 'action'],
      ['offset=20', 'offset'],
      ['sort=action', 'sort'],
      ['hasOwnProperty=1', 'hasOwnProperty'],
      ['constructor=1', 'constructor'],
      ['__proto__=1', '__proto__'],
    ])('refuses ?%s', async (query, path) => {
      const { status, body } = await send(api, 'GET', `${AUDIT_LOG}?${query}`, { token: admin.accessToken });
      expect(status).toBe(400);
      expect(body.errors?.map((error) => error.path)).toEqual([path]);
    });
  });

  it('cannot be written or erased through the API', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status } = await send(api, method, AUDIT_LOG, { token: admin.accessToken });
      expect(status).toBe(404);
    }
  });
});

/** The cursor with one bit of its payload turned. */
function flipped(cursor: string): string {
  const bytes = Buffer.from(cursor, 'base64url');
  bytes[bytes.length - 5]! ^= 1;
  return bytes.toString('base64url');
}
