import { systemContext } from '@guildhall/kernel/actor-context';
import { Schedules } from '@guildhall/platform/schedule/schedule';
import { admit, createGuild } from '../../factories/guilds';
import { type Passerby, registerCrowd } from '../../factories/people';
import { openDirectRoom, type Room, roomOfGuild } from '../../factories/rooms';
import { until } from '../../support/until';
import { send } from '../../support/api-client';
import { useChat } from '../../support/use-chat';
import { historyOf, upTo } from './history';

const DAY_MS = 24 * 3_600_000;

const { api, connect } = useChat();
let ada: Passerby;
let bob: Passerby;
let room: Room;

beforeEach(async () => {
  [ada, bob] = (await registerCrowd(api, 2)) as [Passerby, Passerby];
  const guild = await createGuild(ada);
  await admit(ada, guild, bob);
  room = await roomOfGuild(bob, guild.id);
});

const retention = async (person: Passerby, { id }: Pick<Room, 'id'>, days: number | null) => {
  const path = `/api/v1/rooms/${id}/retention`;
  const [method, more] = days === null ? (['DELETE', {}] as const) : (['PUT', { json: { days } }] as const);
  const { status, body } = await send<{ code?: string } | null>(api, method, path, {
    token: person.accessToken,
    ...more,
  });
  return body?.code ?? status;
};
const run = () =>
  api.app
    .get(Schedules)
    .find('chat.empty-old-messages')
    ?.run(systemContext('test'), new AbortController().signal);
const ageBy = (days: number, upToSeq: number) =>
  api.database.query(
    "UPDATE messages SET sent_at = sent_at - $3::float * interval '1 ms' WHERE room_id = $1 AND seq <= $2",
    [room.id, upToSeq, days * DAY_MS],
  );

describe('how long a room remembers', () => {
  it('is the decision of the owner of the guild, and of nobody in other rooms', async () => {
    expect(await retention(bob, room, 30)).toBe('CHAT_RETENTION_NOT_YOURS');
    expect(await retention(ada, await openDirectRoom(ada, bob), 30)).toBe('CHAT_ROOM_REMEMBERS');
    expect(await retention(ada, room, 0)).toBe('INPUT_INVALID');
    expect(await retention(ada, room, 30)).toBe(204);
    const read = async () =>
      (await bob.client.GET('/api/v1/rooms/{id}', { params: { path: { id: room.id } } })).data?.retentionDays;
    expect(await read()).toBe(30);
    expect(await retention(ada, room, null)).toBe(204);
    expect(await read()).toBeNull();
  });

  it('empties what is older, keeps the numbers, and lets those who are there know', async () => {
    const [speaker, listener] = [await connect(ada), await connect(bob)];
    await listener.join(room.id, 0);
    for (const number of upTo(5)) await speaker.send(room.id, `m${number}`, `Number ${number}`);
    const idOf = async (place: number) => (await historyOf(bob, room.id))?.items[place]?.id;
    await listener.demand('message:react', { roomId: room.id, messageId: await idOf(0), emoji: '👍' });
    await speaker.demand('message:delete', {
      roomId: room.id,
      messageId: await idOf(1),
    });
    await ageBy(31, 3);
    expect(await run()).toEqual({ emptied: 0 });
    await retention(ada, room, 30);
    expect(await run()).toEqual({ emptied: 3 });
    expect(await run()).toEqual({ emptied: 0 });

    const history = await historyOf(bob, room.id);
    expect(history?.items.map(({ seq, text }) => [seq, text])).toEqual([
      [1, ''],
      [2, ''],
      [3, ''],
      [4, 'Number 4'],
      [5, 'Number 5'],
    ]);
    expect(history?.items[0]).toMatchObject({ deletedAt: expect.any(String), reactions: [], changeSeq: 3 });
    expect(history).toMatchObject({ headSeq: 5, changeSeq: 4 });
    await until(
      () => listener.heard('room:head').some((head) => (head as { changeSeq: number }).changeSeq === 4),
      {
        what: 'Word of the changes',
      },
    );
    const found = await send<{ items: unknown[] }>(api, 'GET', '/api/v1/rooms/messages/search?q=number', {
      token: bob.accessToken,
    });
    expect(found.body.items).toHaveLength(2);
  });

  it('is an end to more than one slice', async () => {
    await api.database.query(
      `INSERT INTO messages (id, room_id, seq, sender_id, client_message_id, text, sent_at)
       SELECT gen_random_uuid(), $1, n, $2, n::text, 'Old', now() - interval '40 days' FROM generate_series(1, 1200) AS n`,
      [room.id, ada.user.id],
    );
    await api.database.query('UPDATE rooms SET head_seq = 1200 WHERE id = $1', [room.id]);
    await retention(ada, room, 30);
    expect(await run()).toEqual({ emptied: 1200 });
    const [left] = await api.database.query(
      `SELECT count(*) FILTER (WHERE text <> '')::integer AS texts, max(change_seq) AS changes FROM messages WHERE room_id = $1`,
      [room.id],
    );
    expect(left).toEqual({ texts: 0, changes: 1200 });
  });
});
