import { randomUUID } from 'node:crypto';
import { TellUnread } from '@guildhall/features/message-notices/application/tell-unread';
import { NoticesRepository } from '@guildhall/features/message-notices/persistence/notices.repository';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Schedules } from '@guildhall/platform/schedule/schedule';
import { systemContext } from '@guildhall/kernel/actor-context';
import { type Passerby, registerCrowd } from '../../factories/people';
import { openDirectRoom, openGuildRoom } from '../../factories/rooms';
import { type Schemas, send } from '../../support/api-client';
import type { ChatClient } from '../../support/chat-client';
import { personalDataOf } from '../../support/personal-data';
import { until } from '../../support/until';
import { useChat } from '../../support/use-chat';

const { api, connect } = useChat();
let ada: Passerby;
let bob: Passerby;
let eve: Passerby;
let phone: ChatClient;

beforeEach(async () => {
  [ada, bob, eve] = (await registerCrowd(api, 3, (number) => ['Ada', 'Bob', 'Eve'][number] as string)) as [
    Passerby,
    Passerby,
    Passerby,
  ];
  phone = await connect(ada);
});

type Notification = Schemas['Notification'];

/** What they are told of rooms, oldest first. */
const noticesOf = async ({ client }: Passerby): Promise<Notification[]> => {
  const { data } = await client.GET('/api/v1/notifications', { params: { query: { limit: 100 } } });
  return (data?.items ?? []).filter(({ type }) => type.startsWith('chat.')).toReversed();
};
const titlesFor = async (person: Passerby) => (await noticesOf(person)).map(({ title }) => title);
const look = () =>
  api.app
    .get(Schedules)
    .find('message-notices.tell-unread')
    ?.run(systemContext('test'), new AbortController().signal);
const lookAfter = async (seconds: number) => {
  api.clock.advance({ seconds });
  return look();
};
const say = (roomId: string, text: string, more: object = {}, from = phone) =>
  from.demand<{ id: string; seq: number }>('message:send', {
    roomId,
    clientMessageId: randomUUID(),
    text,
    ...more,
  });
const choose = async (person: Passerby, roomId: string, settings: object) =>
  send<Schemas['RoomSettings']>(api, 'PUT', `/api/v1/rooms/${roomId}/settings`, {
    token: person.accessToken,
    json: settings,
  });
const connected = async (person: Passerby) => {
  const client = await connect(person);
  await until(
    async () =>
      (await api.database.query('SELECT FROM presence_places WHERE user_id = $1', [person.user.id])).length >
      0,
    { what: 'The presence' },
  );
  return client;
};

describe('who is away when something is said', () => {
  it('is told of a burst once, and again only when they have read it', async () => {
    const room = await openDirectRoom(ada, bob);
    for (const text of ['one', 'two', 'three']) await say(room.id, text);
    expect(await titlesFor(bob)).toEqual([]);
    await lookAfter(6);
    const [notice, ...others] = await noticesOf(bob);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      type: 'chat.message',
      title: '3 new messages from Ada',
      link: `/rooms/${room.id}`,
    });
    expect(JSON.stringify(notice)).not.toContain('two');
    await say(room.id, 'four');
    await Promise.all([lookAfter(6), look(), look()]);
    await lookAfter(40);
    expect(await noticesOf(bob)).toHaveLength(1);
    expect(await noticesOf(ada)).toEqual([]);

    const reading = await connect(bob);
    await reading.demand('message:read', { roomId: room.id, seq: 4 });
    reading.close();
    await say(room.id, 'five');
    await lookAfter(40);
    expect(await titlesFor(bob)).toEqual(['3 new messages from Ada', 'A new message from Ada']);
  });

  it('is told once by however many processes look at the same moment', async () => {
    const { room } = await openGuildRoom(ada, bob, eve);
    const crowd = [bob, eve];
    await say(room.id, 'All of you, <@everyone>');
    api.clock.advance({ seconds: 40 });
    const runs = await Promise.all([look(), look(), look(), look()]);
    expect(runs.reduce((all, run) => all + (run?.['told'] ?? 0), 0)).toBe(2);
    for (const person of crowd) expect(await noticesOf(person)).toHaveLength(1);
  });

  it('is told once when one process looks for who is away while another looks for who has not read', async () => {
    const room = await openDirectRoom(ada, bob);
    await choose(bob, room.id, { notify: 'none' });
    await say(room.id, 'one');
    await lookAfter(25);
    await choose(bob, room.id, { notify: 'all' });
    await say(room.id, 'two');
    api.clock.advance({ seconds: 6 });
    const [telling, notices] = [api.app.get(TellUnread), api.app.get(NoticesRepository)];
    const run = (kind: 'offline' | 'unread') =>
      telling.runSlice(systemContext('test'), kind, new AbortController().signal);
    const claim = notices.claim.bind(notices);
    jest.spyOn(notices, 'claim').mockImplementationOnce(async (...claimed) => {
      await run('unread');
      return claim(...claimed);
    });
    await run('offline');
    expect(await noticesOf(bob)).toHaveLength(1);
  });

  it('reaches every member of a large room by portions, and a failure on the way tells nobody twice', async () => {
    const { room } = await openGuildRoom(ada);
    const crowd = await registerCrowd(api, 130);
    await api.database.query(
      `INSERT INTO room_members (room_id, user_id, joined_at, read_seq) SELECT $1, unnest($2::uuid[]), now(), 0`,
      [room.id, crowd.map(({ user }) => user.id)],
    );
    await say(room.id, 'All of you, <@everyone>');
    api.clock.advance({ seconds: 6 });
    const stopped = jest.spyOn(api.app.get(UnitOfWork), 'run').mockRejectedValueOnce(new Error('cut'));
    await expect(look()).rejects.toThrow('cut');
    stopped.mockRestore();
    // The worker's own schedule may be at it, too.
    await look();
    const told = () =>
      api.database.query<{ user_id: string }>(
        `SELECT user_id FROM notifications WHERE payload ->> 'roomId' = $1`,
        [room.id],
      );
    await until(async () => (await told()).length >= 130, { what: 'Word to everybody' });
    expect(await look()).toEqual({ told: 0 });
    expect((await told()).map((row) => row.user_id).toSorted()).toEqual(
      crowd.map(({ user }) => user.id).toSorted(),
    );
  });
});

describe('who is connected', () => {
  it('has half a minute to read it, and is told then', async () => {
    const room = await openDirectRoom(ada, bob);
    const theirs = await connected(bob);
    await say(room.id, 'one');
    await lookAfter(20);
    expect(await noticesOf(bob)).toEqual([]);
    await theirs.demand('message:read', { roomId: room.id, seq: 1 });
    await lookAfter(20);
    expect(await noticesOf(bob)).toEqual([]);
    await say(room.id, 'two');
    await lookAfter(31);
    expect(await titlesFor(bob)).toEqual(['A new message from Ada']);
  });
});

describe('what a member wants to be told', () => {
  it('is what concerns them in rooms of guilds: names, answers and everyone', async () => {
    const { room } = await openGuildRoom(ada, bob, eve);
    const [theirs, hers] = [await connect(bob), await connect(eve)];
    const asked = await say(room.id, 'Where do we meet?', {}, theirs);
    for (const client of [theirs, hers]) client.close();
    await say(room.id, 'At the mill', { replyTo: asked.id });
    await say(room.id, `Would you come, <@${bob.user.id}>?`);
    await lookAfter(40);
    expect(await noticesOf(bob)).toMatchObject([{ type: 'chat.mention' }]);
    expect((await titlesFor(bob))[0]).toMatch(/^You were mentioned 2 times in /);
    expect(await noticesOf(eve)).toEqual([]);
    await say(room.id, 'Now everybody: <@everyone>');
    await lookAfter(40);
    expect(await titlesFor(eve)).toEqual(['Ada mentioned you']);
    expect(await noticesOf(bob)).toHaveLength(1);
  });

  it('is for them to choose, room by room', async () => {
    const { room } = await openGuildRoom(ada, bob, eve);
    const direct = await openDirectRoom(ada, eve);
    expect((await choose(bob, room.id, { notify: 'all' })).body).toEqual({ notify: 'all', mutedUntil: null });
    await choose(eve, room.id, { notify: 'none' });
    await choose(eve, direct.id, { notify: 'mentions' });
    await say(room.id, `Good morning, <@${eve.user.id}>`);
    await say(direct.id, 'Good morning');
    await lookAfter(40);
    expect(await noticesOf(bob)).toMatchObject([{ type: 'chat.message' }]);
    expect(await noticesOf(eve)).toEqual([]);
    await say(direct.id, `<@${eve.user.id}>?`);
    await lookAfter(40);
    expect(await titlesFor(eve)).toEqual(['Ada mentioned you']);
    for (const [id, status] of [
      [room.id, 200],
      [(await openDirectRoom(ada, bob)).id, 404],
    ] as const) {
      const path = `/api/v1/rooms/${id}/settings`;
      expect((await send(api, 'GET', path, { token: eve.accessToken })).status).toBe(status);
      expect((await choose(eve, id, { notify: 'none' })).status).toBe(status);
    }
    expect((await choose(eve, room.id, { notify: 'some' })).status).toBe(400);
  });

  it('is nothing while a room is muted, mentions neither, and again when that is over', async () => {
    const room = await openDirectRoom(ada, bob);
    const mutedUntil = new Date(api.clock.now().getTime() + 60_000).toISOString();
    expect((await choose(bob, room.id, { notify: 'all', mutedUntil })).body.mutedUntil).toBe(mutedUntil);
    await say(room.id, `<@${bob.user.id}>, are you there?`);
    await lookAfter(40);
    expect(await noticesOf(bob)).toEqual([]);
    api.clock.advance({ seconds: 30 });
    await say(room.id, 'Hello?');
    await lookAfter(6);
    expect(await titlesFor(bob)).toEqual(['A new message from Ada']);
  });

  it('is theirs to take along, and goes with them', async () => {
    const room = await openDirectRoom(ada, bob);
    await choose(bob, room.id, { notify: 'mentions' });
    await say(room.id, `<@${bob.user.id}>`);
    await lookAfter(6);
    const data = personalDataOf(api, 'message-notices');
    expect(await data.export(bob.user.id)).toEqual({
      settings: [{ roomId: room.id, notify: 'mentions', mutedUntil: null }],
      told: [{ roomId: room.id, messageSeq: 1, mentionSeq: 1 }],
    });
    await data.erase(bob.user.id);
    expect(await data.export(bob.user.id)).toEqual({ settings: [], told: [] });
  });
});

it('names nobody who is erased', async () => {
  const room = await openDirectRoom(ada, bob);
  await say(room.id, 'Hello');
  await lookAfter(6);
  await say((await openDirectRoom(ada, eve)).id, `<@${eve.user.id}>`);
  await lookAfter(6);
  await personalDataOf(api, 'message-notices').erase(ada.user.id);
  expect(await titlesFor(bob)).toEqual(['A new message from somebody']);
  expect(await titlesFor(eve)).toEqual(['Somebody mentioned you']);
  const [notice] = await noticesOf(bob);
  expect(notice?.payload).toEqual({ roomId: room.id, firstSeq: 1, count: 1, senderName: '', roomName: '' });
});

it('is not of what was deleted before anybody was told', async () => {
  const room = await openDirectRoom(ada, bob);
  const { id } = await say(room.id, 'A mistake');
  await phone.demand('message:delete', { roomId: room.id, messageId: id });
  await lookAfter(40);
  expect(await noticesOf(bob)).toEqual([]);
});
