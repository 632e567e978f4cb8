import { randomUUID } from 'node:crypto';
import { RoomFollower, say } from '@guildhall/features/chat/client/room-follower';
import type { Message } from '@guildhall/features/chat/contract/message';
import { RoomMembersRepository } from '@guildhall/features/chat/persistence/room-members.repository';
import { systemContext } from '@guildhall/kernel/actor-context';
import { PersonalDataHolders } from '@guildhall/kernel/personal-data';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Client } from 'pg';
import { admit, createGuild } from '../../factories/guilds';
import { type Passerby, registerCrowd } from '../../factories/people';
import { openDirectRoom, type Room, roomOfGuild } from '../../factories/rooms';
import { until } from '../../support/until';
import { useChat } from '../../support/use-chat';
import { historyOf, seqsOf, upTo } from './history';

// A statement that waits for a lock of a test is not to be given up meanwhile.
const { api, connect } = useChat({ DATABASE_STATEMENT_TIMEOUT_MS: '20000' });
let ada: Passerby;
let bob: Passerby;
let eve: Passerby;
let room: Room;

const chatHolder = () =>
  api.app
    .get<PersonalDataHolders<Transaction>>(PersonalDataHolders)
    .all()
    .find(({ feature }) => feature === 'chat');

beforeEach(async () => {
  [ada, bob, eve] = (await registerCrowd(api, 3)) as [Passerby, Passerby, Passerby];
  room = await openDirectRoom(ada, bob);
});

describe('five clients who talk at the same time and keep losing their connections', () => {
  it('apply every acknowledged message once and in order', async () => {
    const owner = ada;
    const members = [owner, ...(await registerCrowd(api, 4))];
    const guild = await createGuild(owner);
    for (const member of members.slice(1)) await admit(owner, guild, member);
    const rooms = await Promise.all(members.map((member) => roomOfGuild(member, guild.id)));
    const roomId = rooms[0]?.id as string;
    const everybody = await Promise.all(members.map((member) => connect(member, { reconnection: true })));
    const applied = everybody.map(() => [] as Message[]);
    const followers = everybody.map(
      ({ socket }, index) => new RoomFollower(socket, roomId, 0, (message) => applied[index]?.push(message)),
    );
    const acknowledged: number[] = [];
    await Promise.all(
      everybody.map(async ({ socket }, index) => {
        for (const number of upTo(40)) {
          // The network fails, at another moment for each.
          if (number % 10 === index) socket.io.engine.close();
          const saying = { roomId, clientMessageId: `${index}-${number}`, text: `${index} says ${number}` };
          acknowledged.push((await say(socket, saying)).seq);
        }
      }),
    );
    for (const messages of applied)
      await until(() => messages.length >= 200, { what: 'Everything that was said', withinMs: 15_000 });
    followers.forEach((follower) => follower.stop());
    expect(acknowledged.toSorted((a, b) => a - b)).toEqual(upTo(200));
    const stored = await api.database.query<{ seq: number; text: string }>(
      'SELECT seq, text FROM messages WHERE room_id = $1 ORDER BY seq',
      [roomId],
    );
    expect(stored).toHaveLength(200);
    for (const messages of applied) expect(messages.map(({ seq, text }) => ({ seq, text }))).toEqual(stored);
    const [{ headSeq }] = (await api.database.query('SELECT head_seq AS "headSeq" FROM rooms WHERE id = $1', [
      roomId,
    ])) as [{ headSeq: number }];
    expect(headSeq).toBe(200);
  });
});

describe('the room of a guild', () => {
  it('has the members of the guild, and ends for who is sent away on all of their devices, which stay', async () => {
    const guild = await createGuild(ada);
    const { id } = await roomOfGuild(ada, guild.id);
    await (await connect(ada)).send(id, 'before', 'Said before Bob came');
    await admit(ada, guild, bob, eve);
    expect(await roomOfGuild(bob, guild.id)).toMatchObject({ id, kind: 'guild', headSeq: 1, unreadCount: 0 });
    const [phone, desk, speaker] = [await connect(bob), await connect(bob), await connect(ada)];
    for (const client of [phone, desk]) await client.join(id, 0);
    expect(seqsOf(phone.messages)).toEqual([1]);
    await ada.client.DELETE('/api/v1/guilds/{id}/members/{userId}', {
      params: { path: { id: guild.id, userId: bob.user.id } },
    });
    for (const client of [phone, desk])
      await until(() => client.heard('room:left').length === 1, {
        what: 'The end of the place',
        withinMs: 1_500,
      });
    await speaker.send(id, 'after', 'Said after Bob went');
    expect(
      await phone.outcome('message:send', { roomId: id, clientMessageId: 'x', text: 'Still here?' }),
    ).toBe('CHAT_ROOM_NOT_FOUND');
    expect(await phone.outcome('room:join', { roomId: id, afterSeq: 0 })).toBe('CHAT_ROOM_NOT_FOUND');
    // Both connections go on, and heard nothing more of that room.
    for (const client of [phone, desk]) {
      await client.join(room.id);
      expect(seqsOf(client.messages)).toEqual([1]);
    }
    await admit(ada, guild, bob);
    await roomOfGuild(bob, guild.id);
    expect(await phone.join(id, 1)).toMatchObject({ headSeq: 2 });
  });

  it('empties when the guild is deleted', async () => {
    const guild = await createGuild(ada);
    const { id } = await roomOfGuild(ada, guild.id);
    const client = await connect(ada);
    await client.join(id);
    await ada.client.DELETE('/api/v1/guilds/{id}', {
      params: { path: { id: guild.id }, header: { 'If-Match': '*' } },
    });
    await until(() => client.heard('room:left').length === 1, { what: 'The end of the room' });
    expect((await historyOf(ada, id)) ?? null).toBeNull();
  });

  it('is left within five seconds by who lost their place without anybody saying so, and others hear what nobody told them', async () => {
    const guild = await createGuild(ada);
    await admit(ada, guild, bob);
    const { id } = await roomOfGuild(bob, guild.id);
    const client = await connect(bob);
    await client.join(id);
    const applied: Message[] = [];
    const follower = new RoomFollower((await connect(ada)).socket, id, 0, (message) => applied.push(message));
    await (await connect(ada)).send(id, 'told', 'Told');
    await until(() => applied.length === 1, { what: 'The message that was told' });
    // As another node does it whose Redis is away.
    await api.database.query('DELETE FROM room_members WHERE room_id = $1 AND user_id = $2', [
      id,
      bob.user.id,
    ]);
    await api.database.query(
      `WITH moved AS (UPDATE rooms SET head_seq = head_seq + 1 WHERE id = $1 RETURNING head_seq)
       INSERT INTO messages (id, room_id, seq, sender_id, client_message_id, text, sent_at)
       SELECT $2, $1, head_seq, $3, 'unheard', 'Unheard', now() FROM moved`,
      [id, randomUUID(), ada.user.id],
    );
    // Who joins now is sent it; that must not keep it from who was there.
    await (await connect(ada)).join(id, 0);
    await until(() => client.heard('room:left').length === 1, { what: 'The sweep', withinMs: 6_000 });
    await until(() => applied.length === 2, { what: 'The message that was not told', withinMs: 6_000 });
    follower.stop();
  });
});

describe('joining a room', () => {
  it('comes to nothing for who is sent away before it is done, and on a device that leaves before', async () => {
    const guild = await createGuild(ada);
    await admit(ada, guild, bob, eve);
    const { id } = await roomOfGuild(eve, guild.id);
    await roomOfGuild(bob, guild.id);
    const [speaker, sentAway, leaving] = [await connect(ada), await connect(bob), await connect(eve)];
    await speaker.join(id);
    await speaker.send(id, 'before', 'Said before');
    const holder = new Client({ connectionString: api.database.url });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE messages IN ACCESS EXCLUSIVE MODE');
      const outcomes = [sentAway, leaving].map((client) =>
        client.outcome('room:join', { roomId: id, afterSeq: 0 }),
      );
      await until(async () => (await statementsThatWait()) === 2, { what: 'Both joins to wait' });
      await leaving.demand('room:leave', { roomId: id });
      await ada.client.DELETE('/api/v1/guilds/{id}/members/{userId}', {
        params: { path: { id: guild.id, userId: bob.user.id } },
      });
      await until(() => sentAway.heard('room:left').length === 1, { what: 'The end of the place' });
      await holder.query('COMMIT');
      expect(await Promise.all(outcomes)).toEqual(['CHAT_ROOM_NOT_FOUND', 'CHAT_JOIN_OVERTAKEN']);
    } finally {
      await holder.end();
    }
    await speaker.send(id, 'after', 'Said after');
    await until(() => speaker.messages.length === 2, { what: 'What was said then' });
    // Answers come after whatever was sent before.
    for (const client of [sentAway, leaving]) {
      expect(await client.outcome('nonsense:event')).toBe('EVENT_UNKNOWN');
      expect(client.messages).toEqual([]);
    }
    expect(await leaving.join(id, 0)).toMatchObject({ headSeq: 2 });
    expect(seqsOf(leaving.messages)).toEqual([1, 2]);
  });
});

describe('somebody who waits for their turn in a room', () => {
  it('changes and says nothing more there when they have been sent away or muted by then', async () => {
    const guild = await createGuild(ada);
    await admit(ada, guild, bob);
    const { id } = await roomOfGuild(bob, guild.id);
    const his = await connect(bob);
    const { id: messageId } = await his.send(id, 'before', 'Said before');
    const { id: elsewhere } = await his.send(room.id, 'elsewhere', 'Said before');
    const holder = new Client({ connectionString: api.database.url });
    await holder.connect();
    try {
      await hold(holder, room.id);
      const reaction = his.outcome('message:react', { roomId: room.id, messageId: elsewhere, emoji: '👍' });
      await untilWaiting(1);
      await holder.query('DELETE FROM room_members WHERE room_id = $1', [room.id]);
      await holder.query('COMMIT');
      expect(await reaction).toBe('CHAT_ROOM_NOT_FOUND');
      await hold(holder, id);
      const [saying, editing] = [
        his.outcome('message:send', { roomId: id, clientMessageId: 'in-time', text: 'Said in time' }),
        his.outcome('message:edit', { roomId: id, messageId, text: 'Said differently in time' }),
      ];
      await untilWaiting(2);
      const muting = ada.client.PUT('/api/v1/rooms/{id}/members/{userId}/mute', {
        params: { path: { id, userId: bob.user.id } },
        body: { until: new Date(api.clock.now().getTime() + 60_000).toISOString() },
      });
      await untilWaiting(3);
      await holder.query('COMMIT');
      expect([(await muting).response.status, await saying, await editing]).toEqual([204, 'ok', 'ok']);
      expect(await his.outcome('message:edit', { roomId: id, messageId, text: 'Late' })).toBe('CHAT_MUTED');
    } finally {
      await holder.end();
    }
  });
});

async function hold(holder: Client, roomId: string): Promise<void> {
  await holder.query(`BEGIN; SELECT FROM rooms WHERE id = '${roomId}' FOR NO KEY UPDATE`);
}

function untilWaiting(count: number): Promise<true> {
  return until(async () => (await statementsThatWait('room')) >= count, { what: `${count} to wait` });
}

/** Tasks that follow a guild do not count. */
async function statementsThatWait(what = 'FROM messages m'): Promise<number> {
  const rows = await api.database.query(
    `SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE $1 AND query NOT LIKE '%WHERE guild_id%'`,
    [`%${what}%`],
  );
  return rows.length;
}

describe('typing', () => {
  it('is shown to the others at once, not with every word, and ends by itself or with the connection', async () => {
    const [typist, listener, ownDesk] = [await connect(ada), await connect(bob), await connect(ada)];
    for (const client of [typist, listener, ownDesk]) await client.join(room.id);
    const begun = performance.now();
    while (performance.now() - begun < 1_900) await typist.demand('typing:start', { roomId: room.id });
    const seen = { roomId: room.id, userId: ada.user.id };
    expect(listener.heard('typing:start')).toEqual([seen]);
    typist.close();
    await until(() => listener.heard('typing:stop').length === 1, {
      what: 'The end of typing',
      withinMs: 1_500,
    });
    expect(ownDesk.heard('typing:start')).toEqual([]);
    await ownDesk.demand('typing:start', { roomId: room.id });
    await until(() => listener.heard('typing:stop').length === 2, {
      what: 'The end by itself',
      withinMs: 8_000,
    });
    await ownDesk.demand('room:leave', { roomId: room.id });
    expect(await ownDesk.outcome('typing:start', { roomId: room.id })).toBe('CHAT_ROOM_NOT_JOINED');
  });
});

describe('a message that waits to be stored while its sender goes', () => {
  it.each([
    [
      'is sent away',
      (tx: Transaction) => api.app.get(RoomMembersRepository).removeAllBut(tx, room.id, [ada.user.id], null),
    ],
    ['is erased', (tx: Transaction) => chatHolder()?.erase(tx, bob.user.id)],
  ])('is not stored when they are gone: who %s', async (_, go) => {
    const speaker = await connect(bob);
    const elsewhere = await openDirectRoom(ada, eve);
    let answer: Promise<string> | undefined;
    await api.app.get(UnitOfWork).run(systemContext('test'), async (tx) => {
      await tx.query('SELECT FROM rooms WHERE id = $1 FOR UPDATE', [room.id]);
      answer = speaker.outcome('message:send', { roomId: room.id, clientMessageId: 'x', text: 'Still here' });
      const waiting = `SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'WITH draft%'`;
      await until(async () => (await api.database.query(waiting)).length > 0, {
        what: 'The message that waits',
      });
      // Another room of the same moment waits for nothing.
      expect(await (await connect(ada)).send(elsewhere.id, 'z', 'Over here')).toMatchObject({ seq: 1 });
      await go(tx);
    });
    expect(await answer).toBe('CHAT_ROOM_NOT_FOUND');
    expect((await historyOf(ada, room.id))?.items).toEqual([]);
    expect(await (await connect(ada)).send(room.id, 'y', 'Alone now')).toMatchObject({ seq: 1 });
  });
});

describe('an erased person', () => {
  it('leaves numbers without gaps and nothing of what they said', async () => {
    const [one, other] = [await connect(ada), await connect(bob)];
    await one.send(room.id, 'a', 'My secret');
    await other.send(room.id, 'b', 'Your answer');
    const holder = chatHolder();
    expect(await holder?.export(ada.user.id)).toMatchObject({ messages: [{ seq: 1, text: 'My secret' }] });
    await api.app
      .get(UnitOfWork)
      .run(systemContext('test-erasure'), (tx) => holder?.erase(tx, ada.user.id) as Promise<void>);
    expect((await historyOf(bob, room.id))?.items).toMatchObject([
      { seq: 1, senderId: null, text: '' },
      { seq: 2, senderId: bob.user.id, text: 'Your answer' },
    ]);
    expect((await bob.client.GET('/api/v1/rooms')).data?.items[0]).toMatchObject({
      id: room.id,
      userId: null,
    });
    expect(await one.outcome('room:join', { roomId: room.id })).toBe('CHAT_ROOM_NOT_FOUND');
  });
});
