import { randomUUID } from 'node:crypto';
import { RoomFollower } from '@guildhall/features/chat/client/room-follower';
import type { Message } from '@guildhall/features/chat/contract/message';
import { type Passerby, registerCrowd } from '../../factories/people';
import { openDirectRoom, type Room } from '../../factories/rooms';
import { send } from '../../support/api-client';
import type { ChatClient } from '../../support/chat-client';
import { until } from '../../support/until';
import { useChat } from '../../support/use-chat';
import { historyOf, seqsOf, upTo } from './history';

const { api, connect } = useChat();
let ada: Passerby;
let bob: Passerby;
let eve: Passerby;
let room: Room;

beforeEach(async () => {
  [ada, bob, eve] = (await registerCrowd(api, 3)) as [Passerby, Passerby, Passerby];
  room = await openDirectRoom(ada, bob);
});

describe('a direct room', () => {
  it('is one for each pair, whoever asks and however many at once', async () => {
    const [cleo, dan] = (await registerCrowd(api, 2)) as [Passerby, Passerby];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => {
        const [asker, asked] = index % 2 === 0 ? [cleo, dan] : [dan, cleo];
        return asker.client.POST('/api/v1/rooms', { body: { kind: 'direct', userId: asked.user.id } });
      }),
    );
    expect(new Set(answers.map(({ data }) => data?.id)).size).toBe(1);
    expect(answers.filter(({ response }) => response.status === 201)).toHaveLength(1);
    const [{ data }] = answers as [(typeof answers)[number]];
    expect(data).toMatchObject({
      kind: 'direct',
      guildId: null,
      userId: dan.user.id,
      headSeq: 0,
      unreadCount: 0,
    });
  });

  it('is not with oneself, nor with nobody', async () => {
    const openWith = async (userId: string) =>
      (await ada.client.POST('/api/v1/rooms', { body: { kind: 'direct', userId } })).error?.code;
    expect(await openWith(ada.user.id)).toBe('CHAT_ROOM_WITH_ONESELF');
    expect(await openWith(randomUUID())).toBe('USER_NOT_FOUND');
  });

  it('is not there for anybody else, by any way', async () => {
    const intruder = await connect(eve);
    await (await connect(ada)).send(room.id, 'one', 'Between us');
    for (const [event, more] of [
      ['room:join', { afterSeq: 0 }],
      ['message:send', { clientMessageId: 'x', text: 'Hello' }],
      ['message:read', { seq: 1 }],
    ] as const) {
      expect(await intruder.outcome(event, { roomId: room.id, ...more })).toBe('CHAT_ROOM_NOT_FOUND');
      expect(await intruder.outcome(event, { roomId: randomUUID(), ...more })).toBe('CHAT_ROOM_NOT_FOUND');
    }
    expect(await intruder.outcome('typing:start', { roomId: room.id })).toBe('CHAT_ROOM_NOT_JOINED');
    for (const path of ['', '/messages', '/members'])
      expect(
        (await send(api, 'GET', `/api/v1/rooms/${room.id}${path}`, { token: eve.accessToken })).status,
      ).toBe(404);
    expect((await eve.client.GET('/api/v1/rooms')).data?.items).toEqual([]);
    expect(intruder.messages).toEqual([]);
  });
});

describe('saying something', () => {
  it('is stored, numbered, acknowledged and heard by everybody in the room, on all their devices', async () => {
    const [phone, desk, other] = [await connect(ada), await connect(ada), await connect(bob)];
    for (const client of [phone, desk, other])
      expect(await client.join(room.id.toUpperCase())).toMatchObject({ headSeq: 0 });
    const first = await phone.send(room.id, 'one', '  Grüße 👋  ');
    const reply = { roomId: room.id, clientMessageId: 'two', text: 'Hello!', replyTo: first.id };
    expect(await other.demand('message:send', reply)).toMatchObject({ seq: 2 });
    for (const client of [phone, desk, other]) {
      await until(() => client.messages.length === 2, { what: 'Both messages' });
      expect(client.messages).toMatchObject([
        {
          id: first.id,
          seq: 1,
          senderId: ada.user.id,
          text: 'Grüße 👋',
          clientMessageId: 'one',
          replyTo: null,
          sentAt: first.sentAt,
        },
        { seq: 2, senderId: bob.user.id, text: 'Hello!', replyTo: first.id },
      ]);
    }
    expect((await historyOf(eve, room.id)) ?? null).toBeNull();
    expect((await historyOf(bob, room.id))?.items).toEqual(phone.messages);
    expect(
      await other.outcome('message:send', { ...reply, clientMessageId: 'three', replyTo: randomUUID() }),
    ).toBe('CHAT_REPLY_NOT_FOUND');
  });

  it('ten times in parallel and after a reconnect is one message with ten equal answers', async () => {
    const listener = await connect(bob);
    await listener.join(room.id);
    const senders = [await connect(ada), await connect(ada)];
    const again = (client: ChatClient) =>
      client.ask('message:send', { roomId: room.id, clientMessageId: 'one', text: 'Once' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => again(senders[index % 2] as ChatClient)),
    );
    senders.forEach((sender) => sender.close());
    const later = await connect(ada);
    answers.push(await again(later));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true, seq: 1 });
    const other = { roomId: room.id, clientMessageId: 'one', text: 'Twice' };
    expect(await later.outcome('message:send', other)).toBe('CHAT_MESSAGE_ID_REUSED');
    // Somebody else's ids are their own.
    expect(await listener.outcome('message:send', other)).toBe('ok');
    await until(() => listener.messages.length === 2, { what: 'Both messages' });
    expect(listener.messages.map(({ text }) => text)).toEqual(['Once', 'Twice']);
    expect((await historyOf(ada, room.id))?.items).toHaveLength(2);
  });

  it('keeps the order in which one client says things', async () => {
    const client = await connect(ada);
    const sent = await Promise.all(
      upTo(100).map((number) => client.send(room.id, `m${number}`, `${number}`)),
    );
    expect(sent.map(({ seq }) => seq)).toEqual(upTo(100));
  });
});

describe('what was missed', () => {
  it('arrives in order before what is new, and the rest by asking again', async () => {
    const speaker = await connect(ada);
    await Promise.all(upTo(620).map((number) => speaker.send(room.id, `m${number}`, `${number}`)));
    const late = await connect(bob);
    expect(await late.join(room.id, 600)).toMatchObject({ headSeq: 620 });
    expect(seqsOf(late.messages)).toEqual(upTo(20, 601));
    await speaker.send(room.id, 'live', 'live');
    await until(() => late.messages.length === 21, { what: 'The live one' });
    late.messages.length = 0;
    await late.join(room.id, 0);
    expect(seqsOf(late.messages)).toEqual(upTo(500));
    const followed: Message[] = [];
    const follower = new RoomFollower((await connect(bob)).socket, room.id, 0, (message) =>
      followed.push(message),
    );
    await until(() => followed.length === 621, { what: 'All messages' });
    expect(seqsOf(followed)).toEqual(upTo(621));
    follower.stop();
  });

  it('is sent in pieces by its length, too, and once at a time', async () => {
    const text = '€'.repeat(4_000);
    await api.database.query(
      `INSERT INTO messages (id, room_id, seq, sender_id, client_message_id, text, sent_at)
       SELECT gen_random_uuid(), $1, n, $2, n::text, $3, now() FROM generate_series(1, 60) AS n`,
      [room.id, ada.user.id, text],
    );
    await api.database.query('UPDATE rooms SET head_seq = 60 WHERE id = $1', [room.id]);
    const late = await connect(bob);
    expect(await late.join(room.id, 0)).toMatchObject({ headSeq: 60 });
    const bytes = late.messages.length * 12_000;
    expect(bytes).toBeGreaterThan(200_000);
    expect(bytes).toBeLessThan(300_000);
    const outcomes = await Promise.all(
      upTo(50).map(() => late.outcome('room:join', { roomId: room.id, afterSeq: 0 })),
    );
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'CHAT_JOIN_OVERTAKEN']));
    expect([outcomes[0], outcomes.at(-1)]).toEqual(['ok', 'ok']);
    const followed: Message[] = [];
    const follower = new RoomFollower(late.socket, room.id, 0, (message) => followed.push(message));
    await until(() => followed.length === 60, { what: 'All messages' });
    follower.stop();
  });

  it('comes before what is said while it is being sent, without a gap or a twin', async () => {
    const speaker = await connect(ada);
    const talkers = { areDone: false };
    let newest = 0;
    const talk = upTo(4).map(async (talker) => {
      for (let number = 0; !talkers.areDone; number++)
        newest = (await speaker.send(room.id, `${talker}-${number}`, 'And so on')).seq;
    });
    const late = await connect(bob);
    try {
      for (let round = 0; round < 60; round++) {
        const afterSeq = Math.max(0, newest - 100);
        const { headSeq } = await late.join(room.id, afterSeq);
        await until(() => (late.messages.at(-1)?.seq ?? 0) > headSeq, { what: 'A live message' });
        await late.demand('room:leave', { roomId: room.id });
        const heard = seqsOf(late.messages.splice(0));
        expect(heard).toEqual(upTo(heard.length, afterSeq + 1));
      }
    } finally {
      talkers.areDone = true;
      await Promise.all(talk);
    }
  });

  it('is read over HTTP in either direction', async () => {
    const speaker = await connect(ada);
    for (const number of upTo(7)) await speaker.send(room.id, `m${number}`, `${number}`);
    const seqs = async (query: object) => seqsOf((await historyOf(bob, room.id, query))?.items ?? []);
    expect(await seqs({})).toEqual(upTo(7));
    expect(await seqs({ limit: 3 })).toEqual([5, 6, 7]);
    expect(await seqs({ before: 5, limit: 2 })).toEqual([3, 4]);
    expect(await seqs({ after: 2, limit: 3 })).toEqual([3, 4, 5]);
    expect(await seqs({ after: 7 })).toEqual([]);
    const both = `/api/v1/rooms/${room.id}/messages?after=1&before=3`;
    expect((await send(api, 'GET', both, { token: bob.accessToken })).status).toBe(400);
  });

  it('is counted as unread until it is read, and a recount agrees', async () => {
    const [speaker, reader] = [await connect(ada), await connect(bob)];
    await speaker.join(room.id);
    for (const number of upTo(5)) await speaker.send(room.id, `m${number}`, `${number}`);
    await reader.send(room.id, 'own', 'My own words are not unread');
    expect(await firstRoomOf(bob)).toMatchObject({ headSeq: 6, readSeq: 0, unreadCount: 5 });
    expect(await reader.demand('message:read', { roomId: room.id, seq: 3 })).toMatchObject({ seq: 3 });
    expect(await reader.demand('message:read', { roomId: room.id, seq: 1 })).toMatchObject({ seq: 3 });
    expect(await firstRoomOf(bob)).toMatchObject({ readSeq: 3, unreadCount: 2 });
    expect(await reader.demand('message:read', { roomId: room.id, seq: 1_000 })).toMatchObject({ seq: 6 });
    expect(await firstRoomOf(bob)).toMatchObject({ readSeq: 6, unreadCount: 0 });
    await until(() => speaker.heard('message:read').length === 2, { what: 'Both marks' });
    expect(speaker.heard('message:read')[1]).toEqual({ roomId: room.id, userId: bob.user.id, seq: 6 });
    const { data } = await ada.client.GET('/api/v1/rooms/{id}/members', {
      params: { path: { id: room.id } },
    });
    expect(data?.items.find(({ userId }) => userId === bob.user.id)?.readSeq).toBe(6);
  });
});

async function firstRoomOf(person: Passerby): Promise<Room | undefined> {
  return (await person.client.GET('/api/v1/rooms')).data?.items[0];
}
