import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import { systemContext } from '@guildhall/kernel/actor-context';
import { fcmError, FcmPeer } from '../../support/fcm-peer';
import { TestGuildhall, type TestPerson } from '../../support/test-guildhall';
import { until } from '../../support/until';
import { TEST_TYPES, testPing } from './test-types';

/** A device belongs to the session that registered it: who has signed out somewhere is not pushed to there. */
describe('pushing', () => {
  let peer: FcmPeer;
  let guildhall: TestGuildhall;
  let ada: TestPerson;

  const ping = (number: number) =>
    guildhall.app
      .get(NotificationsService)
      .notify(systemContext('push-test'), { userId: ada.id, type: testPing, payload: { number } });
  const deviceOf = async (person: TestPerson, token: string, platform = 'android') => {
    const response = await guildhall.call('POST', '/devices', { as: person, body: { token, platform } });
    return ((await response.json()) as { id: string }).id;
  };
  const tokensOf = async (person: TestPerson) => {
    const response = await guildhall.call('GET', '/devices', { as: person });
    return ((await response.json()) as { items: Array<{ token: string }> }).items.map((item) => item.token);
  };
  const pushOf = async (notificationId: string) => {
    const path = `/notifications/${notificationId}/deliveries`;
    const { items } = (await (await guildhall.call('GET', path, { as: ada })).json()) as {
      items: Array<{ channel: string; outcome: string; reason: string }>;
    };
    return items.find((item) => item.channel === 'push');
  };

  beforeAll(async () => {
    peer = await FcmPeer.start();
    guildhall = await TestGuildhall.start({
      types: TEST_TYPES,
      environment: { FCM_ENDPOINT: peer.url, FCM_TIMEOUT_MS: '500' },
    });
  });
  afterAll(async () => {
    await guildhall.close();
    await peer.stop();
  });
  beforeEach(async () => {
    ada = await guildhall.register();
    await guildhall.settled();
  });

  it('stops on a device whose session is ended, in whatever way, and on no other', async () => {
    const tablet = await guildhall.signIn(ada);
    const watch = await guildhall.signIn(ada);
    const desk = await guildhall.signIn(ada);
    await deviceOf(ada, 'token-of-ada-phone');
    await deviceOf(tablet, 'token-of-ada-tablet');
    await deviceOf(watch, 'token-of-ada-watch');
    await deviceOf(desk, 'token-of-ada-desk', 'web');
    const reached = async (number: number) => {
      const before = peer.requests.length;
      await ping(number);
      await guildhall.settled();
      return peer.requests
        .slice(before)
        .map((request) => request.message.token)
        .toSorted();
    };
    expect(await reached(1)).toEqual([
      'token-of-ada-desk',
      'token-of-ada-phone',
      'token-of-ada-tablet',
      'token-of-ada-watch',
    ]);
    const sessions = await guildhall.call('GET', '/auth/sessions', { as: watch });
    const { items } = (await sessions.json()) as { items: Array<{ id: string; current: boolean }> };
    const current = items.find((session) => session.current)?.id;
    await guildhall.call('DELETE', `/auth/sessions/${current}`, { as: ada });
    await guildhall.call('POST', '/auth/logout', { as: tablet, body: {} });
    await guildhall.settled();
    expect(await reached(2)).toEqual(['token-of-ada-desk', 'token-of-ada-phone']);

    // The desk's application has been given the session of the phone: its device goes with that one from now on.
    await deviceOf(ada, 'token-of-ada-desk', 'web');
    await guildhall.call('POST', '/auth/logout', { as: desk, body: {} });
    await guildhall.settled();
    expect(await reached(3)).toEqual(['token-of-ada-desk', 'token-of-ada-phone']);

    await guildhall.call('POST', '/auth/logout-all', { as: ada });
    await guildhall.settled();
    expect(await reached(4)).toEqual([]);
    expect(await tokensOf(await guildhall.signIn(ada))).toEqual([]);
  });

  it('stops at once on a device that was about to be pushed to, though it is not forgotten yet', async () => {
    await deviceOf(ada, 'token-of-a-lost-phone');
    peer.answer = () => fcmError(429, 'RESOURCE_EXHAUSTED', 'QUOTA_EXCEEDED', { 'retry-after': '30' });
    const { notificationId } = await ping(1);
    await guildhall.settled();
    const before = peer.requests.length;
    peer.answer = (request) => peer.accept(request);
    // Whoever wants to forget the device waits for this lock.
    await guildhall.database.query('BEGIN');
    await guildhall.database.query('SELECT id FROM push_devices WHERE user_id = $1 FOR UPDATE', [ada.id]);
    await guildhall.call('POST', '/auth/logout-all', { as: ada });
    guildhall.clock.advance({ seconds: 31 });
    ada = await guildhall.signIn(ada);
    const push = await until(
      async () => {
        const now = await pushOf(notificationId);
        return now?.outcome !== 'pending' && now;
      },
      { what: 'The end of the push' },
    );
    expect(push).toMatchObject({ outcome: 'suppressed', reason: 'the device is gone' });
    expect(await tokensOf(ada)).toHaveLength(1);
    await guildhall.database.query('COMMIT');
    await until(async () => (await tokensOf(ada)).length === 0, { what: 'Forgetting the device' });
    expect(peer.requests).toHaveLength(before);
  });

  it('stops on every device of a session whose token was stolen, and on one that is registered late', async () => {
    const login = await guildhall.call('POST', '/auth/login', {
      body: { email: ada.email, password: 'correct horse battery' },
    });
    const stolen = (await login.json()) as { accessToken: string; refreshToken: string };
    const victim = { ...ada, accessToken: stolen.accessToken };
    await deviceOf(victim, 'token-of-a-victim');
    const refresh = (refreshToken: string) =>
      guildhall.call('POST', '/auth/refresh', { body: { refreshToken } });
    const { refreshToken } = (await (await refresh(stolen.refreshToken)).json()) as { refreshToken: string };
    await refresh(refreshToken);
    const [{ session_id: sessionId }] = (await guildhall.database.query(
      'SELECT session_id FROM push_devices WHERE user_id = $1',
      [ada.id],
    )) as [{ session_id: string }];
    expect((await refresh(stolen.refreshToken)).status).toBe(401);
    await guildhall.settled();
    expect(await tokensOf(ada)).toEqual([]);

    // Another process may have believed in the session for seconds more: as its request would have written.
    const late = await deviceOf(ada, 'token-that-came-late');
    await guildhall.database.query('UPDATE push_devices SET session_id = $2 WHERE id = $1', [
      late,
      sessionId,
    ]);
    await guildhall.settled();
    expect(await tokensOf(ada)).toHaveLength(1);
    guildhall.clock.advance({ seconds: 61 });
    await guildhall.settled();
    expect(await tokensOf(ada)).toEqual([]);
  });
});
