import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import { systemContext } from '@guildhall/kernel/actor-context';
import { TestGuildhall, type TestPerson } from '../../support/test-guildhall';
import { TEST_TYPES, testNews } from './test-types';

const NOWHERE = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';

interface Problem {
  readonly code: string;
  readonly errors?: ReadonlyArray<{ readonly path: string; readonly code: string }>;
}

async function json<Body>(response: Promise<Response>): Promise<Body> {
  return (await (await response).json()) as Body;
}

describe('the routes of notifications', () => {
  let guildhall: TestGuildhall;
  let ada: TestPerson;
  let eve: TestPerson;
  let sequence = 0;

  const news = async (person = ada) => {
    const { notificationId } = await guildhall.app
      .get(NotificationsService)
      .notify(systemContext('routes-test'), {
        userId: person.id,
        type: testNews,
        payload: { number: ++sequence },
      });
    return notificationId;
  };
  const device = async (person: TestPerson, token: string) => {
    const body = { token, platform: 'android' };
    const response = await guildhall.call('POST', '/devices', { as: person, body });
    return (await response.json()) as { id: string; token: string };
  };
  beforeAll(async () => {
    guildhall = await TestGuildhall.start({ types: TEST_TYPES });
  });
  afterAll(() => guildhall.close());
  beforeEach(async () => {
    ada = await guildhall.register();
    eve = await guildhall.register();
    await guildhall.settled();
  });

  describe('are for', () => {
    it('nobody who is not signed in', async () => {
      const calls: ReadonlyArray<readonly [string, string, unknown?]> = [
        ['GET', '/notifications'],
        ['POST', `/notifications/${NOWHERE}/read`],
        ['POST', '/notifications/read-all'],
        ['GET', `/notifications/${NOWHERE}/deliveries`],
        ['POST', '/devices', { token: 'some-token', platform: 'ios' }],
        ['GET', '/devices'],
        ['GET', `/devices/${NOWHERE}`],
        ['DELETE', `/devices/${NOWHERE}`],
        ['GET', '/notification-preferences'],
        ['PUT', '/notification-preferences', { types: [], quietHours: null }],
      ];
      for (const [method, path, body] of calls) {
        const response = await guildhall.call(method, path, { body });
        expect([method, path, response.status]).toEqual([method, path, 401]);
      }
    });

    it('the owner: what is somebody else’s is not there, and is left as it was', async () => {
      const id = await news();
      const { id: deviceId } = await device(ada, 'token-of-ada-phone');
      await guildhall.settled();
      const rows = () =>
        guildhall.database.query(
          `SELECT n::text, d::text FROM notifications n LEFT JOIN push_devices d ON d.user_id = n.user_id WHERE n.user_id = $1`,
          [ada.id],
        );
      const before = await rows();
      const calls: ReadonlyArray<readonly [string, string, string]> = [
        ['POST', `/notifications/${id}/read`, 'NOTIFICATION_NOT_FOUND'],
        ['GET', `/notifications/${id}/deliveries`, 'NOTIFICATION_NOT_FOUND'],
        ['GET', `/devices/${deviceId}`, 'DEVICE_NOT_FOUND'],
        ['DELETE', `/devices/${deviceId}`, 'DEVICE_NOT_FOUND'],
      ];
      for (const [method, path, code] of calls) {
        const response = await guildhall.call(method, path, { as: eve });
        expect([path, response.status, ((await response.json()) as Problem).code]).toEqual([path, 404, code]);
      }
      await guildhall.call('POST', '/notifications/read-all', { as: eve });
      expect(before).toHaveLength(2);
      expect(await rows()).toEqual(before);
      for (const [method, path] of calls)
        expect((await guildhall.call(method, path, { as: ada })).ok).toBe(true);
      const list = await json<{ items: unknown[] }>(guildhall.call('GET', '/notifications', { as: eve }));
      expect(list.items).toHaveLength(1);
      expect(await json(guildhall.call('GET', '/devices', { as: eve }))).toEqual({
        items: [],
        nextCursor: null,
      });
    });
  });

  describe('list notifications', () => {
    it('page by page, newest first, each once', async () => {
      const ids: string[] = [];
      for (let number = 0; number < 7; number++) ids.push(await news());
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const query: string = cursor === '' ? '?limit=3' : `?limit=3&cursor=${encodeURIComponent(cursor)}`;
        const page = await json<{ items: Array<{ id: string; type: string }>; nextCursor: string | null }>(
          guildhall.call('GET', `/notifications${query}`, { as: ada }),
        );
        expect(page.items.length).toBeLessThanOrEqual(3);
        seen.push(...page.items.filter((item) => item.type === 'test.news').map((item) => item.id));
        cursor = page.nextCursor;
      }
      expect(seen.toSorted()).toEqual(ids.toSorted());
    });

    it('that are unread, until they are read', async () => {
      const first = await news();
      const second = await news();
      const unread = async (query: string) => {
        const page = await json<{ items: Array<{ id: string }> }>(
          guildhall.call('GET', `/notifications?${query}`, { as: ada }),
        );
        return page.items.map((item) => item.id);
      };
      const read = await json<{ readAt: string; title: string }>(
        guildhall.call('POST', `/notifications/${first}/read`, { as: ada }),
      );
      guildhall.clock.advance({ seconds: 5 });
      const again = await json<{ readAt: string }>(
        guildhall.call('POST', `/notifications/${first}/read`, { as: ada }),
      );
      expect(again.readAt).toBe(read.readAt);
      expect(await unread('unread=true')).toContain(second);
      expect(await unread('unread')).not.toContain(first);
      expect(await unread('unread=false')).toContain(first);
      const all = guildhall.call('POST', '/notifications/read-all', { as: ada });
      expect(await json(all)).toEqual({ read: 2 });
      expect(await unread('unread')).toEqual([]);
    });

    it.each([
      'unread=maybe',
      'unread=1',
      'limit=0',
      'limit=101',
      'cursor=x',
      'sort=old',
      'unread=true&unread=false',
    ])('and refuse the query %s', async (query) => {
      const response = await guildhall.call('GET', `/notifications?${query}`, { as: ada });
      expect(response.status).toBe(400);
    });

    it('and take no cursor of another list', async () => {
      await device(ada, 'token-number-one');
      await device(ada, 'token-number-two');
      const { nextCursor } = await json<{ nextCursor: string }>(
        guildhall.call('GET', '/devices?limit=1', { as: ada }),
      );
      const response = await guildhall.call('GET', `/notifications?cursor=${nextCursor}`, { as: ada });
      expect(response.status).toBe(400);
    });
  });

  describe('keep devices', () => {
    const token = 'fcm-registration-token-that-nobody-may-read-xyz123';

    it('registered once, masked, encrypted, and removable', async () => {
      const body = { token, platform: 'ios' };
      const response = await guildhall.call('POST', '/devices', { as: ada, body });
      const made = (await response.json()) as { id: string; token: string; platform: string };
      expect(response.status).toBe(201);
      expect(response.headers.get('location')).toBe(`/api/v1/devices/${made.id}`);
      expect(made).toMatchObject({ platform: 'ios', token: '••••••xyz123' });
      const again = await json<{ id: string }>(
        guildhall.call('POST', '/devices', { as: ada, body: { ...body, platform: 'android' } }),
      );
      expect(again).toMatchObject({ id: made.id, platform: 'android' });
      expect(await json(guildhall.call('GET', `/devices/${made.id}`, { as: ada }))).toEqual(again);

      const dump = await guildhall.database.query(
        `SELECT encode(sealed_token, 'escape') AS sealed, d::text AS row FROM push_devices d`,
      );
      expect(JSON.stringify(dump)).not.toContain('nobody-may-read');
      const removed = await guildhall.call('DELETE', `/devices/${made.id}`, { as: ada });
      expect(removed.status).toBe(204);
      expect((await guildhall.call('DELETE', `/devices/${made.id}`, { as: ada })).status).toBe(404);
    });

    it('with one owner, of any number who register it at once', async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, number) =>
          device(number % 2 === 0 ? ada : eve, 'token-on-which-all-sign-in'),
        ),
      );
      const rows = await guildhall.database.query(`SELECT id FROM push_devices WHERE user_id IN ($1, $2)`, [
        ada.id,
        eve.id,
      ]);
      expect(rows).toHaveLength(1);
    });

    it('up to 20 for each user', async () => {
      for (let number = 0; number < 22; number++) {
        guildhall.clock.advance({ seconds: 1 });
        await device(ada, `token-number-${String(number).padStart(12, '0')}`);
      }
      const { items } = await json<{ items: Array<{ token: string }> }>(
        guildhall.call('GET', '/devices?limit=100', { as: ada }),
      );
      expect(items).toHaveLength(20);
      expect(items.map((item) => item.token)).not.toContain('••••••000001');
    });

    it('up to 20 for each user, also when they register at once', async () => {
      await Promise.all(
        Array.from({ length: 40 }, (_, number) => device(ada, `token-all-at-once-${number}-0123456789`)),
      );
      const [row] = await guildhall.database.query<{ count: number }>(
        'SELECT count(*)::int FROM push_devices WHERE user_id = $1',
        [ada.id],
      );
      expect(row?.count).toBe(20);
    });

    it.each<[string, unknown, string]>([
      ['no token', { platform: 'ios' }, 'token'],
      ['a short token', { token: 'x', platform: 'ios' }, 'token'],
      ['a token with NUL', { token: 'token\u0000of-a-phone', platform: 'ios' }, 'token'],
      ['another platform', { token, platform: 'symbian' }, 'platform'],
      ['an owner', { token, platform: 'ios', userId: NOWHERE }, 'userId'],
    ])('and refuse %s', async (_, body, path) => {
      const response = await guildhall.call('POST', '/devices', { as: ada, body });
      expect(response.status).toBe(400);
      expect(((await response.json()) as Problem).errors?.map((error) => error.path)).toEqual([path]);
    });
  });
});
