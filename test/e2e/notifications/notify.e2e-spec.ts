import { NotificationOutcomes } from '@guildhall/features/notifications/contract/notification-outcomes';
import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import { systemContext } from '@guildhall/kernel/actor-context';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Announcements } from '@guildhall/platform/redis/announcements';
import { ChatClient } from '../../support/chat-client';
import { inTurns } from '../../support/in-turns';
import { RedisServer } from '../../support/redis-server';
import { TestGuildhall, type TestPerson } from '../../support/test-guildhall';
import { until } from '../../support/until';
import { TEST_TYPES, testAlarm, testNews } from './test-types';

interface Item {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly link: string | null;
  readonly readAt: string | null;
}

interface DeliveryItem {
  readonly channel: string;
  readonly outcome: string;
  readonly reason: string;
  readonly count: number;
  readonly nextAttemptAt: string | null;
  readonly attempts: ReadonlyArray<{ readonly outcome: string; readonly reason: string }>;
}

describe('notifying a user', () => {
  const context = systemContext('notify-test');
  let guildhall: TestGuildhall;
  let ada: TestPerson;

  const service = () => guildhall.app.get(NotificationsService);
  const news = (number: number, person = ada) =>
    service().notify(context, { userId: person.id, type: testNews, payload: { number } });
  const deliveriesOf = async (id: string, person = ada) => {
    const response = await guildhall.call('GET', `/notifications/${id}/deliveries`, { as: person });
    return ((await response.json()) as { items: DeliveryItem[] }).items;
  };
  const outcomesOf = async (id: string, person = ada) =>
    Object.fromEntries(
      (await deliveriesOf(id, person)).map((item) => [item.channel, `${item.outcome}: ${item.reason}`]),
    );
  const list = async (person = ada, query = '') => {
    const response = await guildhall.call('GET', `/notifications${query}`, { as: person });
    return (await response.json()) as { items: Item[]; nextCursor: string | null };
  };

  beforeEach(async () => {
    guildhall = await TestGuildhall.start({ types: TEST_TYPES });
    ada = await guildhall.register();
    await guildhall.settled();
  });

  afterEach(() => guildhall.close());

  it('welcomes who has just registered, in the list only', async () => {
    const { items } = await list();
    expect(items).toMatchObject([{ type: 'account.welcome', title: 'Welcome to Guildhall', readAt: null }]);
    expect(await outcomesOf((items[0] as Item).id)).toEqual({
      'in-app': 'sent: listed',
      push: 'suppressed: switched off',
      email: 'suppressed: switched off',
    });
  });

  it('is seen at once, and explained on every channel', async () => {
    const { notificationId, outcome } = await news(7);
    expect(outcome).toBe('accepted');
    expect((await list()).items[0]).toMatchObject({ id: notificationId, title: 'News 7', link: '/news/7' });
    await guildhall.settled();
    expect(await outcomesOf(notificationId)).toEqual({
      'in-app': 'sent: listed',
      push: 'suppressed: not configured',
      email: 'suppressed: the address is not verified',
    });
  });

  it('shows what is listed on the user’s connections as it is in the list, and on nobody else’s', async () => {
    const eve = await guildhall.register();
    await guildhall.settled();
    const connected = [ada, ada, eve].map(({ accessToken }) => ChatClient.connect(guildhall, accessToken));
    const devices = await Promise.all(connected);
    const shown = () => devices.map((device) => device.heard('notification:new'));
    await news(7);
    await news(7);
    await until(() => shown().filter(({ length }) => length > 0).length === 2, {
      what: 'The notification on both devices',
      withinMs: 2_000,
    });
    const [listed] = (await list()).items;
    expect(listed).toMatchObject({ type: 'test.news', title: 'News 7' });
    expect(shown()).toEqual([[listed], [listed], []]);
    for (const device of devices) device.close();
  });

  it('shows it once where it was listed, though Redis tells that process too', async () => {
    const redis = await RedisServer.start();
    const node = await TestGuildhall.start({ types: TEST_TYPES, environment: { REDIS_URL: redis.url } });
    const bob = await node.register();
    await node.settled();
    const device = await ChatClient.connect(node, bob.accessToken);
    const shown = () => device.heard('notification:new').map((item) => (item as Item).title);
    let announced = 0;
    node.app.get(Announcements).listen('notification-listed', () => announced++);
    for (const number of [1, 2]) {
      const payload = { number };
      await node.app.get(NotificationsService).notify(context, { userId: bob.id, type: testNews, payload });
      await until(() => announced === number && shown().includes(`News ${number}`), {
        what: `News ${number}, and its announcement`,
        withinMs: 5_000,
      });
    }
    expect(shown()).toEqual(['News 1', 'News 2']);
    device.close();
    await node.close();
    await redis.stop();
  });

  it('speaks the language of the user', async () => {
    await news(7);
    await guildhall.call('PATCH', '/users/me', {
      as: ada,
      body: { locale: 'ar' },
      headers: { 'if-match': '*' },
    });
    expect((await list()).items[0]).toMatchObject({ title: 'خبر 7' });
  });

  it('makes one of 50 parallel identical calls, and another when the window is over', async () => {
    const counted: string[] = [];
    guildhall.app
      .get(NotificationOutcomes)
      .listen((outcome, channel) => counted.push(`${outcome} ${channel}`));
    const answers = await Promise.all(Array.from({ length: 50 }, () => news(1)));
    expect(new Set(answers.map((answer) => answer.notificationId)).size).toBe(1);
    expect(answers.filter((answer) => answer.outcome === 'accepted')).toHaveLength(1);
    expect(answers.filter((answer) => answer.outcome === 'deduplicated')).toHaveLength(49);
    expect(counted.filter((entry) => entry === 'deduplicated all')).toHaveLength(49);
    await guildhall.settled();

    const { notificationId } = answers[0]!;
    const deliveries = await deliveriesOf(notificationId);
    expect(deliveries.map(({ channel, outcome, count }) => [channel, outcome, count])).toEqual([
      ['in-app', 'sent', 1],
      ['push', 'suppressed', 1],
      ['email', 'suppressed', 1],
      ['all', 'deduplicated', 49],
    ]);
    const [rows] = await guildhall.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM notification_deliveries d JOIN notifications n ON n.id = d.notification_id
        WHERE n.type = 'test.news'`,
    );
    expect(rows?.count).toBe(3);

    guildhall.clock.advance({ hours: 23, minutes: 59 });
    expect((await news(1)).outcome).toBe('deduplicated');
    guildhall.clock.advance({ minutes: 2 });
    const second = await news(1);
    expect(second.outcome).toBe('accepted');
    expect(second.notificationId).not.toBe(notificationId);
    // The window starts again with the second one.
    expect((await news(1)).outcome).toBe('deduplicated');
  });

  it('takes the window that the caller asks for, and tells users, types and payloads apart', async () => {
    const bob = await guildhall.register();
    const outcomes = [await news(1), await news(2), await news(1, bob)].map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['accepted', 'accepted', 'accepted']);
    guildhall.clock.advance({ minutes: 2 });
    const again = await service().notify(context, {
      userId: ada.id,
      type: testNews,
      payload: { number: 1 },
      dedupeWindowMs: 60_000,
    });
    expect(again.outcome).toBe('accepted');
  });

  it('happens together with what it tells of, or not at all', async () => {
    const unitOfWork = guildhall.app.get(UnitOfWork);
    const attempt = unitOfWork.run(context, async (tx) => {
      await service().notify(tx, { userId: ada.id, type: testNews, payload: { number: 3 } });
      throw new Error('the other half failed');
    });
    await expect(attempt).rejects.toThrow('the other half failed');
    expect((await list()).items.map((item) => item.type)).toEqual(['account.welcome']);
    expect((await news(3)).outcome).toBe('accepted');
  });

  it('refuses what the type does not declare', async () => {
    const odd = { userId: ada.id, type: testNews, payload: { number: 1, secret: 'x' } };
    await expect(service().notify(context, odd)).rejects.toThrow(
      'The payload of test.news is malformed: secret.',
    );
  });

  it('gives a user 400 a minute, and the 401st in the next one', async () => {
    guildhall.toNextMinute();
    const answers = await inTurns(401, 20, (number) => news(number));
    const throttled = answers.filter((answer) => answer.outcome === 'throttled');
    expect(answers.filter((answer) => answer.outcome === 'accepted')).toHaveLength(400);
    expect(throttled).toHaveLength(1);
    await guildhall.settled();
    const { notificationId } = throttled[0]!;
    const waiting = await deliveriesOf(notificationId);
    expect(waiting.map(({ channel, outcome, reason }) => [channel, outcome, reason])).toEqual([
      ['in-app', 'throttled', 'over 400 notifications a minute'],
      ['push', 'throttled', 'over 400 notifications a minute'],
      ['email', 'throttled', 'over 400 notifications a minute'],
    ]);
    expect(await listedNews()).toBe(400);

    const device = await ChatClient.connect(guildhall, ada.accessToken);
    guildhall.toNextMinute();
    await guildhall.settled();
    await until(() => device.heard('notification:new').length > 0, {
      what: 'The one that waited',
      withinMs: 2_000,
    });
    expect(device.heard('notification:new')).toMatchObject([{ id: notificationId }]);
    device.close();
    expect(await outcomesOf(notificationId)).toEqual({
      'in-app': 'sent: listed',
      push: 'suppressed: not configured',
      email: 'suppressed: the address is not verified',
    });
    expect(await listedNews()).toBe(401);
    expect((await list()).items[0]?.id).toBe(notificationId);
    expect((await news(1_000)).outcome).toBe('accepted');
  });

  it('spreads what is far over the limit over as many minutes as it takes', async () => {
    guildhall.toNextMinute();
    await inTurns(900, 20, (number) => news(number));
    const rows = await guildhall.database.query<{ minute: number; count: number }>(
      `SELECT extract(epoch FROM next_attempt_at - date_trunc('minute', created_at))::integer / 60 AS minute, count(*)::integer AS count
         FROM notification_deliveries WHERE channel = 'in-app' AND outcome = 'throttled' GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { minute: 1, count: 400 },
      { minute: 2, count: 100 },
    ]);
  });

  it('mails who has a verified address, once, with a link that stops such mails', async () => {
    await verify(ada);
    const { notificationId } = await news(5);
    await guildhall.settled();
    expect(await outcomesOf(notificationId)).toMatchObject({ email: 'sent: accepted by mailbox' });
    const { notificationId: alarm } = await service().notify(context, {
      userId: ada.id,
      type: testAlarm,
      payload: { number: 6 },
    });
    await guildhall.settled();
    expect(await outcomesOf(alarm)).toMatchObject({ email: 'sent: accepted by mailbox' });
    const mails = await mailsAbout('News 5');
    expect(mails).toHaveLength(1);
    const link = /\/api\/v1(\/unsubscribe\/[\w-]+)/.exec(mails[0]!.text)?.[1] as string;
    expect((await mailsAbout('Alarm 6'))[0]!.text).not.toContain('/unsubscribe/');

    const stopped = await guildhall.call('POST', link);
    expect(stopped.ok).toBe(true);
    const later = await news(8);
    await guildhall.settled();
    expect(await outcomesOf(later.notificationId)).toMatchObject({
      'in-app': 'sent: listed',
      email: 'suppressed: switched off',
    });
  });

  it('mails security notices to addresses that are not verified', async () => {
    const { notificationId } = await service().notify(context, {
      userId: ada.id,
      type: testAlarm,
      payload: { number: 1 },
    });
    await guildhall.settled();
    expect(await outcomesOf(notificationId)).toMatchObject({ email: 'sent: accepted by mailbox' });
  });

  it('holds mail in quiet hours, and lets security notices pass', async () => {
    await verify(ada);
    const end = new Date(guildhall.clock.now().getTime() + 3 * 3_600_000);
    await setQuietHours(-60, 3 * 60);
    const { notificationId } = await news(1);
    const { notificationId: alarm } = await service().notify(context, {
      userId: ada.id,
      type: testAlarm,
      payload: { number: 1 },
    });
    await guildhall.settled();
    expect(await outcomesOf(alarm)).toMatchObject({ email: 'sent: accepted by mailbox' });
    const held = (await deliveriesOf(notificationId)).find((item) => item.channel === 'email');
    expect(held).toMatchObject({ outcome: 'held', reason: 'quiet hours' });
    expect(held?.nextAttemptAt).toBe(`${end.toISOString().slice(0, 16)}:00.000Z`);
    expect(await mailsAbout('News 1')).toHaveLength(0);

    guildhall.clock.advance({ hours: 3 });
    await guildhall.settled();
    ada = await guildhall.signIn(ada);
    expect(await outcomesOf(notificationId)).toMatchObject({ email: 'sent: accepted by mailbox' });
    expect(await mailsAbout('News 1')).toHaveLength(1);
  });

  async function listedNews(): Promise<number> {
    const [row] = await guildhall.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM notifications WHERE type = 'test.news' AND listed_at IS NOT NULL`,
    );
    return row?.count ?? 0;
  }

  async function verify(person: TestPerson): Promise<void> {
    await guildhall.database.query('UPDATE users SET email_verified_at = now() WHERE id = $1', [person.id]);
  }

  async function setQuietHours(fromMinutes: number, toMinutes: number): Promise<void> {
    const time = (minutes: number) =>
      new Date(guildhall.clock.now().getTime() + minutes * 60_000).toISOString().slice(11, 16);
    const quietHours = { start: time(fromMinutes), end: time(toMinutes), timeZone: 'UTC' };
    const response = await guildhall.call('PUT', '/notification-preferences', {
      as: ada,
      body: { types: [], quietHours },
      headers: { 'if-match': '*' },
    });
    expect(response.status).toBe(200);
  }

  async function mailsAbout(subject: string): Promise<Array<{ text: string }>> {
    const response = await fetch(`${guildhall.url}/dev/mailbox`, { headers: { accept: 'application/json' } });
    const { items } = (await response.json()) as { items: Array<{ subject: string; text: string }> };
    return items.filter((mail) => mail.subject === subject);
  }
});
