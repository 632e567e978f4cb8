import { Client } from 'pg';
import type { Presence, PresenceStatus } from '@guildhall/features/presence/contract/presence';
import { type Passerby, registerCrowd } from '../../factories/people';
import { openDirectRoom, type Room } from '../../factories/rooms';
import { send } from '../../support/api-client';
import { ChatClient } from '../../support/chat-client';
import { personalDataOf } from '../../support/personal-data';
import { startTestApi, type TestApi } from '../../support/test-api';
import { until } from '../../support/until';
import { useTestApi } from '../../support/use-test-api';

/** Four beats a second. */
const environment = { PRESENCE_LEASE_MS: '1000' };
const api = useTestApi({ environment });
const clients: ChatClient[] = [];
let ada: Passerby;
let bob: Passerby;
let room: Room;
/** Bob's client, which has joined the room. */
let listener: ChatClient;

const connect = async ({ accessToken }: Passerby, to: Pick<TestApi, 'url'> = api) => {
  const client = await ChatClient.connect(to, accessToken);
  clients.push(client);
  return client;
};
const say = (client: ChatClient, status: string) => client.demand('presence:update', { status });
const heardOf = (client: ChatClient, { user }: Passerby) =>
  (client.heard('presence:update') as Presence[]).filter(({ userId }) => userId === user.id);
const statusesOf = (client: ChatClient, person: Passerby) =>
  heardOf(client, person).map(({ status }) => status);
/** Waits for the last of them, and wants nothing besides. */
const hears = async (client: ChatClient, person: Passerby, expected: PresenceStatus[]) => {
  await until(() => statusesOf(client, person).length >= expected.length, {
    what: `${expected.join(', ')} after ${statusesOf(client, person).join(', ')}`,
    withinMs: 4_000,
  });
  expect(statusesOf(client, person)).toEqual(expected);
};
const seenBy = async (viewer: Passerby, { user }: Passerby, { id } = room) => {
  const { data } = await viewer.client.GET('/api/v1/rooms/{id}/presence', { params: { path: { id } } });
  return data?.items.find(({ userId }) => userId === user.id);
};
const setInvisible = async (person: Passerby, invisible: boolean) =>
  (await person.client.PUT('/api/v1/users/me/presence', { body: { invisible } })).data;
const toTheMinute = /:00\.000Z$/;

beforeEach(async () => {
  [ada, bob] = (await registerCrowd(api, 2)) as [Passerby, Passerby];
  room = await openDirectRoom(ada, bob);
  listener = await connect(bob);
  await listener.join(room.id);
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

describe('who is there', () => {
  it('is online from the first device to the last, and a little longer', async () => {
    expect(await seenBy(bob, ada)).toEqual({ userId: ada.user.id, status: 'offline', lastSeenAt: null });
    const phone = await connect(ada);
    await hears(listener, ada, ['online']);
    await hears(phone, ada, ['online']);
    const desk = await connect(ada);
    phone.close();
    api.clock.advance({ seconds: 6 });
    await say(desk, 'online');
    expect(await seenBy(bob, ada)).toEqual({ userId: ada.user.id, status: 'online', lastSeenAt: null });
    desk.close();
    await until(() => !desk.socket.connected);
    // A page that is loaded again.
    await connect(ada);
    api.clock.advance({ seconds: 6 });
    await say(listener, 'away');
    expect(await seenBy(ada, bob)).toMatchObject({ status: 'away' });
    expect(statusesOf(listener, ada)).toEqual(['online']);
    clients.at(-1)?.close();
    await until(async () => (api.clock.advance({ seconds: 6 }), statusesOf(listener, ada).length > 1));
    expect(heardOf(listener, ada)[1]).toMatchObject({
      status: 'offline',
      lastSeenAt: expect.stringMatching(toTheMinute),
    });
    expect(await seenBy(bob, ada)).toEqual(heardOf(listener, ada)[1]);
  });

  it('is away when no device is in use: because they say so, or after five minutes', async () => {
    const [phone, desk] = [await connect(ada), await connect(ada)];
    await phone.join(room.id);
    await hears(listener, ada, ['online']);
    await say(phone, 'away');
    expect(await seenBy(bob, ada)).toMatchObject({ status: 'online' });
    await say(desk, 'away');
    await hears(listener, ada, ['online', 'away']);
    await phone.demand('typing:start', { roomId: room.id });
    await hears(listener, ada, ['online', 'away', 'online']);
    api.clock.advance({ minutes: 4, seconds: 55 });
    await phone.send(room.id, 'one', 'Still here');
    api.clock.advance({ minutes: 4, seconds: 55 });
    expect(await phone.outcome('nonsense:event')).toBe('EVENT_UNKNOWN');
    expect(await seenBy(bob, ada)).toMatchObject({ status: 'online' });
    api.clock.advance({ seconds: 6 });
    await hears(listener, ada, ['online', 'away', 'online', 'away']);
    await desk.join(room.id);
    await hears(listener, ada, ['online', 'away', 'online', 'away', 'online']);
    for (const status of ['offline', 'ONLINE', 1, null])
      expect(await desk.outcome('presence:update', { status })).toBe('INPUT_INVALID');
  });

  it('is busy until they say otherwise, on whatever device and however often they come back', async () => {
    const phone = await connect(ada);
    await hears(listener, ada, ['online']);
    await say(phone, 'busy');
    await hears(listener, ada, ['online', 'busy']);
    const desk = await connect(ada);
    for (const device of [phone, desk]) await say(device, 'away');
    expect(await seenBy(bob, ada)).toMatchObject({ status: 'busy' });
    for (const device of [phone, desk]) device.close();
    await until(async () => (api.clock.advance({ seconds: 6 }), statusesOf(listener, ada).length > 2));
    await hears(listener, ada, ['online', 'busy', 'offline']);
    const again = await connect(ada);
    await hears(listener, ada, ['online', 'busy', 'offline', 'busy']);
    await say(again, 'online');
    await hears(listener, ada, ['online', 'busy', 'offline', 'busy', 'online']);
  });

  it('looks offline to others while invisible, and to themselves as they are', async () => {
    const phone = await connect(ada);
    await hears(listener, ada, ['online']);
    expect(await setInvisible(ada, true)).toEqual({ status: 'online', invisible: true });
    await hears(listener, ada, ['online', 'offline']);
    const seen = await seenBy(bob, ada);
    expect(seen).toMatchObject({ status: 'offline', lastSeenAt: expect.stringMatching(toTheMinute) });
    api.clock.advance({ minutes: 3 });
    await say(phone, 'away');
    await say(phone, 'busy');
    phone.close();
    await until(async () => {
      api.clock.advance({ seconds: 6 });
      return (await ada.client.GET('/api/v1/users/me/presence')).data?.status === 'offline';
    });
    expect(statusesOf(phone, ada)).toEqual(['online', 'online', 'away', 'busy']);
    expect(await seenBy(bob, ada)).toEqual(seen);
    const desk = await connect(ada);
    await hears(desk, ada, ['busy']);
    expect(await seenBy(ada, ada)).toMatchObject({ status: 'busy' });
    expect(await setInvisible(ada, false)).toEqual({ status: 'busy', invisible: false });
    await hears(listener, ada, ['online', 'offline', 'busy']);
  });
});

describe('who is told', () => {
  it('is everybody who has joined a room that they share, once, and nobody else', async () => {
    const [cleo, eve] = (await registerCrowd(api, 2)) as [Passerby, Passerby];
    const more = await openDirectRoom(ada, cleo);
    const [outside, stranger, friend] = [await connect(bob), await connect(eve), await connect(cleo)];
    // Two rooms that Bob shares with her, and one that Cleo does; Eve has none of them.
    await api.database.query(
      'INSERT INTO room_members (room_id, user_id, joined_at, read_seq) VALUES ($1, $2, now(), 0)',
      [more.id, bob.user.id],
    );
    await listener.join(more.id);
    await friend.join(more.id);
    expect(await stranger.outcome('room:join', { roomId: room.id })).toBe('CHAT_ROOM_NOT_FOUND');
    const phone = await connect(ada);
    await hears(listener, ada, ['online']);
    await say(phone, 'busy');
    for (const client of [listener, friend]) await hears(client, ada, ['online', 'busy']);
    for (const client of [stranger, outside]) expect(statusesOf(client, ada)).toEqual([]);
    const path = `/api/v1/rooms/${room.id}/presence`;
    expect((await send(api, 'GET', path, { token: eve.accessToken })).status).toBe(404);
  });

  it('is nobody in a room of more than a thousand, who may still look', async () => {
    await api.database.query(
      `WITH crowd AS (
         INSERT INTO users SELECT (jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid(),
                'email', 'crowd-' || n || '@example.org', 'email_canonical', 'crowd-' || n || '@example.org'))).*
           FROM users u, generate_series(1, 999) AS n WHERE u.id = $2 RETURNING id)
       INSERT INTO room_members (room_id, user_id, joined_at, read_seq) SELECT $1, id, '2100-01-01', 0 FROM crowd`,
      [room.id, bob.user.id],
    );
    const smaller = await openDirectRoom(ada, (await registerCrowd(api, 1))[0] as Passerby);
    const phone = await connect(ada);
    await phone.join(smaller.id);
    await say(phone, 'busy');
    expect(await seenBy(bob, ada)).toMatchObject({ status: 'busy' });
    expect(
      await api.database.query(
        'DELETE FROM room_members WHERE room_id = $1 AND user_id NOT IN ($2, $3) RETURNING 1',
        [room.id, ada.user.id, bob.user.id],
      ),
    ).toHaveLength(999);
    await say(phone, 'online');
    // A thousand and one were too many; now they are two.
    await hears(listener, ada, ['online']);
  });
});

describe('several processes without Redis', () => {
  let other: TestApi;
  beforeAll(async () => {
    other = await startTestApi({ environment, database: api.database });
  });
  afterAll(() => other.close());
  const advance = (by: { seconds: number }) => {
    for (const { clock } of [api, other]) clock.advance(by);
  };

  it('agree about devices that are connected to different ones', async () => {
    const elsewhere = await connect(bob, other);
    await elsewhere.join(room.id);
    const phone = await connect(ada);
    const desk = await connect(ada, other);
    for (const client of [listener, elsewhere]) await hears(client, ada, ['online']);
    await say(phone, 'away');
    await say(desk, 'away');
    await hears(listener, ada, ['online', 'away']);
    await hears(elsewhere, ada, ['online', 'away']);
    await hears(phone, ada, ['online', 'away']);
    await say(desk, 'online');
    await hears(listener, ada, ['online', 'away', 'online']);
    desk.close();
    await until(() => (advance({ seconds: 6 }), statusesOf(listener, ada).length > 3));
    await hears(listener, ada, ['online', 'away', 'online', 'away']);
  });

  it('see it when each of them loses the same person at the same moment', async () => {
    const devices = [await connect(ada), await connect(ada, other)];
    await hears(listener, ada, ['online']);
    const places = 'SELECT FROM presence_places WHERE user_id = $1';
    await until(async () => (await api.database.query(places, [ada.user.id])).length === 2);
    // Whoever looks at her now waits, and both go on together.
    const holder = new Client({ connectionString: api.database.url });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM user_presences WHERE user_id = $1 FOR UPDATE', [ada.user.id]);
    for (const device of devices) device.close();
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    try {
      await until(async () => (advance({ seconds: 1 }), (await api.database.query(waiting)).length === 2), {
        what: 'Both of them waiting',
      });
    } finally {
      await holder.query('COMMIT');
      await holder.end();
    }
    await hears(listener, ada, ['online', 'offline']);
  });

  it('take the users of a dead one offline, once', async () => {
    const [cleo] = (await registerCrowd(api, 1)) as [Passerby];
    const shared = await openDirectRoom(bob, cleo);
    const elsewhere = await connect(bob, other);
    for (const client of [listener, elsewhere]) await client.join(shared.id);
    const phone = await connect(cleo);
    for (const client of [listener, elsewhere]) await hears(client, cleo, ['online']);
    // As if she were connected to a process that has died.
    await api.database.query(
      `WITH node AS (INSERT INTO presence_nodes VALUES (gen_random_uuid(), now() + interval '700 ms') RETURNING id)
       INSERT INTO presence_places SELECT $1, id, true FROM node`,
      [cleo.user.id],
    );
    phone.close();
    await until(async () => {
      advance({ seconds: 6 });
      return (
        (await api.database.query('SELECT FROM presence_places WHERE user_id = $1', [cleo.user.id]))
          .length === 1
      );
    });
    expect(statusesOf(listener, cleo)).toEqual(['online']);
    await hears(listener, cleo, ['online', 'offline']);
    await hears(elsewhere, cleo, ['online', 'offline']);
    expect(
      await api.database.query('SELECT change FROM user_presences WHERE user_id = $1', [cleo.user.id]),
    ).toEqual([{ change: 2 }]);
  });

  it('are back with all their users when they were taken for dead', async () => {
    await connect(ada);
    await hears(listener, ada, ['online']);
    // What another process does meanwhile.
    await api.database.query('DELETE FROM presence_nodes');
    await api.database.query(
      `UPDATE user_presences SET status = 'offline', change = change + 1, changed_at = now(),
              shown_change = change + 1, shown_at = now() WHERE user_id = $1`,
      [ada.user.id],
    );
    await until(() => statusesOf(listener, ada).at(-1) === 'online' && heardOf(listener, ada).length > 1, {
      what: 'Being back',
      withinMs: 3_000,
    });
    expect(await seenBy(bob, ada)).toMatchObject({ status: 'online' });
  });

  it('take their own users offline when they stop, and remember who is busy', async () => {
    const third = await startTestApi({ environment, database: api.database });
    const phone = await connect(ada, third);
    await hears(listener, ada, ['online']);
    await say(phone, 'busy');
    await hears(listener, ada, ['online', 'busy']);
    await third.close();
    await hears(listener, ada, ['online', 'busy', 'offline']);
    await connect(ada, other);
    await hears(listener, ada, ['online', 'busy', 'offline', 'busy']);
  });
});

describe('a crowd that comes at once', () => {
  it('is stored in a few transactions, and none of it stays when all are gone in the next moment', async () => {
    const crowd = await registerCrowd(api, 80);
    const places = await Promise.all(crowd.map((person) => connect(person)));
    const those = async (status: PresenceStatus) =>
      api.database.query<{ moments: number }>(
        `SELECT dense_rank() OVER (ORDER BY changed_at)::integer AS moments
           FROM user_presences WHERE user_id = ANY ($1) AND status = $2 ORDER BY 1 DESC`,
        [crowd.map(({ user }) => user.id), status],
      );
    await until(async () => (await those('online')).length === 80, { what: 'All of them' });
    expect((await those('online'))[0]?.moments).toBeLessThanOrEqual(8);
    for (const place of places) place.close();
    await Promise.all(crowd.map(async (person) => (await connect(person)).close()));
    await until(async () => (api.clock.advance({ seconds: 1 }), (await those('offline')).length === 80), {
      what: 'The end of all',
    });
    const left = 'SELECT FROM presence_places WHERE user_id = ANY ($1)';
    expect(await api.database.query(left, [crowd.map(({ user }) => user.id)])).toEqual([]);
  });
});

describe('what is kept of somebody', () => {
  it('is theirs to have, and goes with them', async () => {
    const phone = await connect(ada);
    await say(phone, 'busy');
    await setInvisible(ada, true);
    const holder = personalDataOf(api, 'presence');
    expect(await holder.export(ada.user.id)).toEqual({
      busy: true,
      invisible: true,
      lastSeenAt: expect.any(String),
    });
    await holder.erase(ada.user.id);
    expect(await holder.export(ada.user.id)).toEqual({});
    expect(await seenBy(bob, ada)).toEqual({ userId: ada.user.id, status: 'offline', lastSeenAt: null });
  });
});
