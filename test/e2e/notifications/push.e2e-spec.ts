import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import { systemContext } from '@guildhall/kernel/actor-context';
import { fcmError, FcmPeer } from '../../support/fcm-peer';
import { inTurns } from '../../support/in-turns';
import { TestGuildhall, type TestPerson } from '../../support/test-guildhall';
import { TEST_TYPES, testAlarm, testNews, testPing } from './test-types';

interface PushDelivery {
  readonly channel: string;
  readonly outcome: string;
  readonly reason: string;
  readonly nextAttemptAt: string | null;
  readonly attempts: ReadonlyArray<{
    readonly outcome: string;
    readonly reason: string;
    readonly deviceId: string | null;
  }>;
}

/** From `notify` through the outbox, a real worker and the real firebase-admin to a server with FCM's wire format. */
describe('pushing notifications', () => {
  const context = systemContext('push-test');
  let peer: FcmPeer;
  let guildhall: TestGuildhall;
  let ada: TestPerson;

  const ping = (number: number, person = ada) =>
    guildhall.app
      .get(NotificationsService)
      .notify(context, { userId: person.id, type: testPing, payload: { number } });
  const deviceOf = async (person: TestPerson, token: string, platform = 'android') => {
    const response = await guildhall.call('POST', '/devices', { as: person, body: { token, platform } });
    return ((await response.json()) as { id: string }).id;
  };
  const tokensOf = async (person: TestPerson) => {
    const response = await guildhall.call('GET', '/devices', { as: person });
    return ((await response.json()) as { items: Array<{ token: string }> }).items.map((item) => item.token);
  };
  const pushOf = async (notificationId: string, person = ada) => {
    const response = await guildhall.call('GET', `/notifications/${notificationId}/deliveries`, {
      as: person,
    });
    const { items } = (await response.json()) as { items: PushDelivery[] };
    return items.find((item) => item.channel === 'push') as PushDelivery;
  };

  beforeEach(async () => {
    peer = await FcmPeer.start();
    guildhall = await TestGuildhall.start({
      types: TEST_TYPES,
      environment: { FCM_ENDPOINT: peer.url, FCM_TIMEOUT_MS: '500' },
    });
    ada = await guildhall.register();
    await guildhall.settled();
  });

  afterEach(async () => {
    await guildhall.close();
    await peer.stop();
  });

  it('reaches every device of the user and nobody else', async () => {
    const bob = await guildhall.register();
    await deviceOf(ada, 'token-of-ada-phone');
    await deviceOf(ada, 'token-of-ada-laptop', 'web');
    await deviceOf(bob, 'token-of-bob-phone');
    const { notificationId } = await ping(1);
    await guildhall.settled();
    expect(peer.requests.map((request) => request.message.token).toSorted()).toEqual([
      'token-of-ada-laptop',
      'token-of-ada-phone',
    ]);
    expect(peer.requests[0]?.message).toMatchObject({
      notification: { title: 'Ping 1' },
      data: { notificationId, type: 'test.ping' },
      android: { notification: { tag: notificationId } },
    });
    expect(await pushOf(notificationId)).toMatchObject({
      outcome: 'sent',
      reason: 'accepted by FCM for 2 of 2 device(s)',
    });
  });

  it('says when there is no device', async () => {
    const { notificationId } = await ping(1);
    await guildhall.settled();
    expect(await pushOf(notificationId)).toMatchObject({ outcome: 'suppressed', reason: 'no device' });
  });

  it('follows a device to its next owner, and nothing that was meant for the first one does', async () => {
    const bob = await guildhall.register();
    peer.answer = () => fcmError(429, 'RESOURCE_EXHAUSTED', 'QUOTA_EXCEEDED', { 'retry-after': '60' });
    const first = await deviceOf(ada, 'token-of-a-shared-phone');
    const { notificationId } = await ping(1);
    await guildhall.settled();
    peer.answer = (request) => peer.accept(request);
    const second = await deviceOf(bob, 'token-of-a-shared-phone');
    expect(second).not.toBe(first);
    expect(await tokensOf(ada)).toEqual([]);
    expect(await tokensOf(bob)).toHaveLength(1);

    guildhall.clock.advance({ seconds: 61 });
    await guildhall.settled();
    expect(peer.requests).toHaveLength(1);
    expect(await pushOf(notificationId)).toMatchObject({
      outcome: 'suppressed',
      reason: 'the device is gone',
    });
    await ping(2, bob);
    await guildhall.settled();
    expect(peer.requests).toHaveLength(2);
  });

  it('forgets a device that FCM does not know any more, and keeps the others', async () => {
    const dead = await deviceOf(ada, 'token-that-is-dead');
    await deviceOf(ada, 'token-that-is-alive');
    peer.answer = (request) =>
      request.message.token === 'token-that-is-dead'
        ? fcmError(404, 'NOT_FOUND', 'UNREGISTERED')
        : peer.accept(request);
    const { notificationId } = await ping(1);
    await guildhall.settled();
    const delivery = await pushOf(notificationId);
    expect(delivery).toMatchObject({ outcome: 'sent', reason: 'accepted by FCM for 1 of 2 device(s)' });
    expect(delivery.attempts).toContainEqual(
      expect.objectContaining({
        deviceId: dead,
        outcome: 'suppressed',
        reason: 'the device is not registered with FCM any more',
      }),
    );
    expect(await tokensOf(ada)).toEqual(['••••••live']);
  });

  it('keeps a device whose message FCM finds invalid', async () => {
    await deviceOf(ada, 'token-of-ada-phone');
    peer.answer = () => fcmError(400, 'INVALID_ARGUMENT', 'INVALID_ARGUMENT');
    const { notificationId } = await ping(1);
    await guildhall.settled();
    expect(await pushOf(notificationId)).toMatchObject({
      outcome: 'failed',
      reason: 'refused by FCM: INVALID_ARGUMENT',
    });
    expect(await tokensOf(ada)).toHaveLength(1);
  });

  it('comes back when FCM says so, and not before', async () => {
    await deviceOf(ada, 'token-of-ada-phone');
    peer.answer = () => fcmError(429, 'RESOURCE_EXHAUSTED', 'QUOTA_EXCEEDED', { 'retry-after': '300' });
    const { notificationId } = await ping(1);
    await guildhall.settled();
    expect(await pushOf(notificationId)).toMatchObject({
      outcome: 'pending',
      reason: 'FCM asks to wait: QUOTA_EXCEEDED',
      nextAttemptAt: expect.any(String) as string,
    });
    peer.answer = (request) => peer.accept(request);
    guildhall.clock.advance({ seconds: 280 });
    await guildhall.settled();
    expect(peer.requests).toHaveLength(1);
    guildhall.clock.advance({ seconds: 21 });
    await guildhall.settled();
    expect(peer.requests).toHaveLength(2);
    expect(await pushOf(notificationId)).toMatchObject({ outcome: 'sent', nextAttemptAt: null });
    expect(await tokensOf(ada)).toHaveLength(1);
  });

  it.each([
    ['fails', () => fcmError(503, 'UNAVAILABLE', 'UNAVAILABLE'), 'FCM answered 503 UNAVAILABLE.'],
    ['hangs', () => 'hang' as const, 'FCM did not answer in time.'],
  ])('tries again when FCM %s', async (_, answer, reason) => {
    await deviceOf(ada, 'token-of-ada-phone');
    peer.answer = answer;
    const { notificationId } = await ping(1);
    await guildhall.settled();
    expect(await pushOf(notificationId)).toMatchObject({ outcome: 'pending', reason });
    peer.answer = (request) => peer.accept(request);
    guildhall.clock.advance({ seconds: 10 });
    await guildhall.settled();
    expect(peer.requests).toHaveLength(2);
    expect(await pushOf(notificationId)).toMatchObject({
      outcome: 'sent',
      attempts: expect.arrayContaining([
        expect.objectContaining({ outcome: 'pending', reason }),
      ]) as unknown[],
    });
  });

  it('gives up when FCM is down for good, with a dead letter that can be replayed', async () => {
    await deviceOf(ada, 'token-of-ada-phone');
    peer.answer = () => fcmError(503, 'UNAVAILABLE', 'UNAVAILABLE');
    const { notificationId } = await ping(1);
    for (let attempt = 1; attempt <= 8; attempt++) {
      await guildhall.settled();
      guildhall.clock.advance({ minutes: 11 });
    }
    await guildhall.settled();
    expect(peer.requests).toHaveLength(8);
    ada = await guildhall.signIn(ada);
    expect(await pushOf(notificationId)).toMatchObject({
      outcome: 'failed',
      reason: 'FCM answered 503 UNAVAILABLE.',
    });
    const dead = await guildhall.database.query(
      `SELECT payload, last_error FROM outbox_tasks WHERE state = 'dead' AND name = 'notifications.push-to-device'`,
    );
    expect(dead).toHaveLength(1);
    expect(JSON.stringify(dead)).not.toContain('token-of-ada-phone');

    peer.answer = (request) => peer.accept(request);
    await guildhall.database.query(
      `UPDATE outbox_tasks SET state = 'pending', attempts = 0, finished_at = NULL WHERE state = 'dead'`,
    );
    await guildhall.settled();
    expect(await pushOf(notificationId)).toMatchObject({ outcome: 'sent' });
  });

  it('sends 401 pushes to one Android device within its limits, and loses none', async () => {
    await deviceOf(ada, 'token-of-ada-phone');
    await deviceOf(ada, 'token-of-ada-laptop', 'web');
    guildhall.toNextMinute();
    await inTurns(401, 20, (number) => ping(number));
    await guildhall.settled();
    expect(peer.sentTo('token-of-ada-phone')).toHaveLength(240);
    expect(peer.sentTo('token-of-ada-laptop')).toHaveLength(400);

    guildhall.toNextMinute();
    await guildhall.settled();
    expect(peer.sentTo('token-of-ada-phone')).toHaveLength(401);
    const titles = peer.sentTo('token-of-ada-phone').map((request) => request.message.notification.title);
    expect(new Set(titles).size).toBe(401);
    expect(peer.sentTo('token-of-ada-laptop')).toHaveLength(401);
  }, 60_000);

  it('explains a push that waits for the limit of its device', async () => {
    const device = await deviceOf(ada, 'token-of-ada-phone');
    guildhall.toNextMinute();
    const minute = new Date(guildhall.clock.now());
    minute.setUTCSeconds(0, 0);
    await guildhall.database.query(
      `INSERT INTO notification_rate_slots (subject, span, starts_at, taken) VALUES ($1, 'device-minute', $2, 240)`,
      [device, minute],
    );
    const { notificationId } = await ping(1);
    await guildhall.settled();
    expect(await pushOf(notificationId)).toMatchObject({
      outcome: 'throttled',
      reason: 'over 240 pushes a minute to the device',
      nextAttemptAt: new Date(minute.getTime() + 60_000).toISOString(),
    });
    expect(peer.requests).toHaveLength(0);
    guildhall.toNextMinute();
    await guildhall.settled();
    expect(await pushOf(notificationId)).toMatchObject({ outcome: 'sent' });
  });

  it('waits for the next hour when the device has had its 5,000', async () => {
    const device = await deviceOf(ada, 'token-of-ada-phone', 'ios');
    const hour = new Date(guildhall.clock.now());
    hour.setUTCMinutes(0, 0, 0);
    await guildhall.database.query(
      `INSERT INTO notification_rate_slots (subject, span, starts_at, taken) VALUES ($1, 'device-hour', $2, 5000)`,
      [device, hour],
    );
    const { notificationId } = await ping(1);
    await guildhall.settled();
    expect(await pushOf(notificationId)).toMatchObject({
      outcome: 'throttled',
      reason: 'over 5,000 pushes an hour to the device',
      nextAttemptAt: new Date(hour.getTime() + 3_600_000).toISOString(),
    });
  });

  it('holds pushes in quiet hours, and lets security notices pass', async () => {
    await deviceOf(ada, 'token-of-ada-phone');
    const clock = (minutes: number) =>
      new Date(guildhall.clock.now().getTime() + minutes * 60_000).toISOString().slice(11, 16);
    await guildhall.call('PUT', '/notification-preferences', {
      as: ada,
      body: { types: [], quietHours: { start: clock(-5), end: clock(10), timeZone: 'UTC' } },
      headers: { 'if-match': '*' },
    });
    const { notificationId } = await ping(1);
    await guildhall.app
      .get(NotificationsService)
      .notify(context, { userId: ada.id, type: testAlarm, payload: { number: 1 } });
    await guildhall.settled();
    expect(peer.requests.map((request) => request.message.notification.title)).toEqual(['Alarm 1']);
    expect(await pushOf(notificationId)).toMatchObject({ outcome: 'held', reason: 'quiet hours' });
    guildhall.clock.advance({ minutes: 11 });
    await guildhall.settled();
    expect(peer.requests.map((request) => request.message.notification.title)).toEqual(['Alarm 1', 'Ping 1']);
  });

  it('counts a change of mind while a push waits', async () => {
    await deviceOf(ada, 'token-of-ada-phone');
    peer.answer = () => fcmError(429, 'RESOURCE_EXHAUSTED', 'QUOTA_EXCEEDED', { 'retry-after': '60' });
    const { notificationId } = await ping(1);
    await guildhall.settled();
    peer.answer = (request) => peer.accept(request);
    await guildhall.call('PUT', '/notification-preferences', {
      as: ada,
      body: { types: [{ type: 'test.ping', inApp: true, push: false, email: false }], quietHours: null },
      headers: { 'if-match': '*' },
    });
    guildhall.clock.advance({ seconds: 61 });
    await guildhall.settled();
    expect(await pushOf(notificationId)).toMatchObject({ outcome: 'suppressed', reason: 'switched off' });
    expect(peer.requests).toHaveLength(1);
  });

  it('shortens what is too long for FCM', async () => {
    await deviceOf(ada, 'token-of-ada-phone');
    await guildhall.app
      .get(NotificationsService)
      .notify(context, { userId: ada.id, type: testNews, payload: { number: 12_345_678 } });
    await guildhall.settled();
    const { message, bytes } = peer.requests[0]!;
    expect(bytes).toBeLessThan(4096 + 300);
    expect(message.notification.body.endsWith('…')).toBe(true);
  });
});
