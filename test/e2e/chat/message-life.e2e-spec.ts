import { randomUUID } from 'node:crypto';
import type { Message } from '@guildhall/features/chat/contract/message';
import { Client } from 'pg';
import { type Passerby, registerCrowd, registerWithRole } from '../../factories/people';
import { openDirectRoom, openGuildRoom, type Room } from '../../factories/rooms';
import type { Schemas } from '../../support/api-client';
import type { ChatClient } from '../../support/chat-client';
import { until } from '../../support/until';
import { useChat } from '../../support/use-chat';
import { historyOf, upTo } from './history';

const { api, connect, call } = useChat();
let ada: Passerby;
let bob: Passerby;
let eve: Passerby;
let room: Room;
let phone: ChatClient;
let other: ChatClient;

beforeEach(async () => {
  [ada, bob, eve] = (await registerCrowd(api, 3)) as [Passerby, Passerby, Passerby];
  room = await openDirectRoom(ada, bob);
  [phone, other] = [await connect(ada), await connect(bob)];
  for (const client of [phone, other]) await client.join(room.id);
});

const changesHeardBy = (client: ChatClient) => client.heard('message:changed') as Message[];
const newestOf = async (person: Passerby, roomId = room.id) =>
  (await historyOf(person, roomId, { limit: 1 }))?.items[0] as Message;
const headOf = async (roomId: string) =>
  (
    await api.database.query<{ changeSeq: number }>(
      'SELECT change_seq AS "changeSeq" FROM rooms WHERE id = $1',
      [roomId],
    )
  )[0]?.changeSeq;
const pathTo = (messageId: string, more = '', roomId = room.id) =>
  `/api/v1/rooms/${roomId}/messages/${messageId}${more}`;

const sayWith = (attachments: unknown) =>
  phone.outcome('message:send', {
    roomId: room.id,
    clientMessageId: randomUUID(),
    text: 'See here',
    attachments,
  });

describe('editing', () => {
  it('is for the sender, shows when, and is heard by everybody; asked again, it changes nothing', async () => {
    const { id } = await phone.send(room.id, 'one', 'Good mornign');
    const edit = { roomId: room.id, messageId: id.toUpperCase(), text: 'Good morning' };
    const answer = await phone.demand<{ editedAt: string }>('message:edit', edit);
    expect(answer).toMatchObject({ changeSeq: 1, editedAt: expect.any(String) });
    expect(await phone.ask('message:edit', edit)).toEqual({ ok: true, ...answer });
    await until(() => changesHeardBy(other).length === 1, { what: 'The change' });
    expect(await newestOf(bob)).toEqual(changesHeardBy(other)[0]);
    expect(await newestOf(bob)).toMatchObject({
      id,
      text: edit.text,
      changeSeq: 1,
      editedAt: answer.editedAt,
    });
    expect((await historyOf(bob, room.id))?.changeSeq).toBe(1);
    expect(await other.outcome('message:edit', edit)).toBe('CHAT_MESSAGE_NOT_YOURS');
    const { status, body } = await call<Message>(ada, 'PATCH', pathTo(id), { text: 'Good evening' });
    expect([status, body.text, body.changeSeq]).toEqual([200, 'Good evening', 2]);
    await until(() => changesHeardBy(phone).length === 2, { what: 'The change over HTTP' });
    // The lost acknowledgement of the first sending is still to be had.
    expect(await phone.send(room.id, 'one', 'Good mornign')).toMatchObject({ id, seq: 1 });
    const another = { roomId: room.id, clientMessageId: 'one', text: 'Good night' };
    expect(await phone.outcome('message:send', another)).toBe('CHAT_MESSAGE_ID_REUSED');
  });

  it('is nothing that strangers can do, nor with messages of other rooms', async () => {
    const { id } = await phone.send(room.id, 'one', 'Between us');
    const intruder = await connect(eve);
    const elsewhere = await openDirectRoom(ada, eve);
    for (const [event, more] of [
      ['message:edit', { text: 'x' }],
      ['message:delete', {}],
      ['message:react', { emoji: '👍' }],
    ] as const) {
      const place = { roomId: room.id, messageId: id, ...more };
      expect(await intruder.outcome(event, place)).toBe('CHAT_ROOM_NOT_FOUND');
      expect(await intruder.outcome(event, { ...place, roomId: elsewhere.id })).toBe(
        'CHAT_MESSAGE_NOT_FOUND',
      );
      expect(await phone.outcome(event, { ...place, messageId: randomUUID() })).toBe(
        'CHAT_MESSAGE_NOT_FOUND',
      );
      expect(await phone.outcome(event, { ...place, more: 1 })).toBe('INPUT_INVALID');
    }
    for (const [method, more, json] of [
      ['PATCH', '', { text: 'x' }],
      ['DELETE', ''],
      ['PUT', '/reactions/%F0%9F%91%8D'],
      ['DELETE', '/reactions/%F0%9F%91%8D'],
    ] as const)
      expect((await call(eve, method, pathTo(id, more), json)).status).toBe(404);
    expect(await newestOf(ada)).toMatchObject({ text: 'Between us', changeSeq: 0 });
  });
});

describe('deleting', () => {
  it('leaves the number and nothing of what was said, for readers and in the database', async () => {
    const attachments = [{ url: 'https://example.org/a', name: 'a', contentType: 'text/plain' }];
    const text = `My secret, <@${bob.user.id}>`;
    const said = { roomId: room.id, clientMessageId: 'one', text, attachments };
    const { id } = await phone.demand<{ id: string }>('message:send', said);
    const place = { roomId: room.id, messageId: id };
    await other.demand('message:react', { ...place, emoji: '👍' });
    await other.send(room.id, 'two', 'Your answer');
    const answer = await phone.demand<{ deletedAt: string }>('message:delete', place);
    expect(await phone.ask('message:delete', place)).toEqual({ ok: true, ...answer });
    expect((await call(ada, 'DELETE', pathTo(id))).status).toBe(204);
    expect(await phone.demand('message:send', said)).toMatchObject({ id });
    expect(await phone.outcome('message:send', { ...said, text: 'x' })).toBe('CHAT_MESSAGE_ID_REUSED');
    const tombstone = (await historyOf(bob, room.id, { before: 2 }))?.items[0] as Message;
    expect(tombstone).toMatchObject({ id, seq: 1, senderId: ada.user.id, text: '', changeSeq: 2 });
    expect(tombstone).toMatchObject({ deletedAt: answer.deletedAt, attachments: [], reactions: [] });
    expect(tombstone.mentions).toEqual({ userIds: [], everyone: false });
    const kept = JSON.stringify(
      await api.database.query(
        `SELECT m.*, r.*, w.words::text FROM messages m LEFT JOIN message_reactions r ON r.message_id = m.id
           LEFT JOIN message_words w ON w.message_id = m.id WHERE m.id = $1`,
        [id],
      ),
    );
    for (const trace of ['secret', 'example.org', bob.user.id, '👍']) expect(kept).not.toContain(trace);
    for (const [event, more] of [
      ['message:edit', { text }],
      ['message:react', { emoji: '👍' }],
    ] as const)
      expect(await phone.outcome(event, { ...place, ...more })).toBe('CHAT_MESSAGE_DELETED');
    expect(await phone.send(room.id, 'one', text)).toMatchObject({ id, seq: 1 });
    expect(await other.outcome('message:delete', place)).toBe('CHAT_MESSAGE_NOT_YOURS');
  });

  it('is for leaders in their guild’s room and for moderators anywhere, on record', async () => {
    const { id: roomId } = (await openGuildRoom(ada, bob, eve)).room;
    const moderator = await registerWithRole(api, 'moderator');
    const admin = await registerWithRole(api, 'admin');
    const [first, second] = [await other.send(roomId, 'a', 'One'), await other.send(roomId, 'b', 'Two')];
    expect((await call(eve, 'DELETE', pathTo(first.id, '', roomId))).body.code).toBe(
      'CHAT_MESSAGE_NOT_YOURS',
    );
    expect((await call(ada, 'DELETE', pathTo(first.id, '', roomId))).status).toBe(204);
    expect((await call(moderator, 'DELETE', pathTo(second.id, '', roomId))).status).toBe(204);
    expect((await call(moderator, 'PATCH', pathTo(second.id, '', roomId), { text: 'x' })).status).toBe(404);
    const log = await call<Schemas['AuditLogPage']>(admin, 'GET', '/api/v1/admin/audit-log?limit=100');
    const entries = log.body.items.filter(({ action }) => action === 'message.deleted');
    expect(entries.map(({ actorId, targetId, details }) => [actorId, targetId, details])).toEqual([
      [moderator.user.id, second.id, { roomId, as: 'moderator' }],
      [ada.user.id, first.id, { roomId, as: 'leader' }],
    ]);
    expect(JSON.stringify(entries)).not.toContain('Two');
  });

  it('wins over two hundred who edit and react at the same moment, and every change has its number', async () => {
    const { id } = await phone.send(room.id, 'one', 'Before');
    const place = { roomId: room.id, messageId: id };
    const outcomes = await Promise.all(
      upTo(200).map((number) => {
        if (number === 100) return phone.outcome('message:delete', place);
        if (number % 2 === 0) return phone.outcome('message:edit', { ...place, text: `Edit ${number}` });
        const emoji = ['👍', '❤️', '🎉'][number % 3];
        return other.outcome('message:react', { ...place, emoji, remove: number % 7 === 0 });
      }),
    );
    expect(outcomes[99]).toBe('ok');
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'CHAT_MESSAGE_DELETED']));
    const last = await newestOf(ada);
    expect(last).toMatchObject({ text: '', reactions: [], deletedAt: expect.any(String) });
    expect(await headOf(room.id)).toBe(last.changeSeq);
    await until(() => changesHeardBy(other).length === last.changeSeq, { what: 'All changes' });
    for (const client of [phone, other])
      expect(changesHeardBy(client).map(({ changeSeq }) => changeSeq)).toEqual(upTo(last.changeSeq));
    expect(await api.database.query('SELECT FROM message_reactions WHERE message_id = $1', [id])).toEqual([]);
  });
});

describe('a reaction on one process, and a deletion on another', () => {
  it('take turns: what is deleted by then takes no reaction', async () => {
    const { id } = await phone.send(room.id, 'one', 'Before');
    const holder = new Client({ connectionString: api.database.url });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('UPDATE rooms SET change_seq = 1 WHERE id = $1', [room.id]);
    const reaction = other.outcome('message:react', { roomId: room.id, messageId: id, emoji: '👍' });
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await until(async () => (await api.database.query(waiting)).length > 0, { what: 'The waiting' });
    await holder.query(`UPDATE messages SET text = '', deleted_at = now(), change_seq = 1 WHERE id = $1`, [
      id,
    ]);
    await holder.query('COMMIT');
    await holder.end();
    expect(await reaction).toBe('CHAT_MESSAGE_DELETED');
    expect(await newestOf(ada)).toMatchObject({ changeSeq: 1, reactions: [] });
  });
});

describe('reactions', () => {
  it('are one of a person for each emoji, in one spelling, and twenty different ones at most', async () => {
    const { id } = await phone.send(room.id, 'one', 'Hello');
    const place = { roomId: room.id, messageId: id };
    for (const emoji of ['👍', '❤', '❤️']) await other.demand('message:react', { ...place, emoji });
    const mine = await Promise.all(
      upTo(20).map(() => phone.outcome('message:react', { ...place, emoji: '👍' })),
    );
    expect(new Set(mine)).toEqual(new Set(['ok']));
    const both = { emoji: '👍', count: 2, userIds: [bob.user.id, ada.user.id] };
    const heart = { emoji: '❤️', count: 1, userIds: [bob.user.id] };
    expect(await newestOf(ada)).toMatchObject({ changeSeq: 3, editedAt: null, reactions: [both, heart] });
    expect((await call(bob, 'DELETE', pathTo(id, `/reactions/${encodeURIComponent('❤')}`))).status).toBe(204);
    expect((await call(bob, 'DELETE', pathTo(id, `/reactions/${encodeURIComponent('❤')}`))).status).toBe(204);
    expect(await newestOf(ada)).toMatchObject({ changeSeq: 4, reactions: [both] });
    for (const emoji of ['a', '', '👍👍', 1])
      expect(await phone.outcome('message:react', { ...place, emoji })).toBe('INPUT_INVALID');
    expect((await call(bob, 'PUT', pathTo(id, '/reactions/nice'))).status).toBe(400);
    const [...others] = '😀😃😄😁😆😅🤣😂🙂🙃🫠😉😊😇🥰😍🤩😘😗😚😙🥲😋😛😜🤪';
    const added = await Promise.all(
      others.map((emoji) => call(bob, 'PUT', pathTo(id, `/reactions/${encodeURIComponent(emoji)}`))),
    );
    expect(added.filter(({ status }) => status === 200)).toHaveLength(19);
    expect(added.find(({ status }) => status === 422)?.body.code).toBe('CHAT_TOO_MANY_REACTIONS');
    expect((await newestOf(ada)).reactions).toHaveLength(20);
  });
});

describe('mentions and attachments', () => {
  it('name members of the room, and everyone when a leader says so, and are counted until they are read', async () => {
    const { id: roomId } = (await openGuildRoom(ada, bob)).room;
    const mention = `<@${bob.user.id}> <@${eve.user.id}> <@${ada.user.id.toUpperCase()}> <@everyone>`;
    await phone.send(roomId, 'leader', mention);
    await other.send(roomId, 'member', mention);
    const named = [bob.user.id, ada.user.id];
    const { items } = (await historyOf(ada, roomId)) as { items: Message[] };
    expect(items.map(({ mentions }) => mentions)).toEqual([
      { userIds: named, everyone: true },
      { userIds: named, everyone: false },
    ]);
    const countsOf = async (person: Passerby) => {
      const { unreadCount, mentionCount } = (await call<Room>(person, 'GET', `/api/v1/rooms/${roomId}`)).body;
      return [unreadCount, mentionCount];
    };
    const { id } = await phone.send(roomId, 'plain', 'Nobody in particular');
    expect([await countsOf(ada), await countsOf(bob)]).toEqual([
      [1, 1],
      [2, 1],
    ]);
    await phone.demand('message:edit', { roomId, messageId: id, text: `<@${bob.user.id}>` });
    expect(await countsOf(bob)).toEqual([2, 2]);
    await phone.demand('message:delete', { roomId, messageId: id });
    expect(await countsOf(bob)).toEqual([1, 1]);
    await other.demand('message:read', { roomId, seq: 3 });
    expect(await countsOf(bob)).toEqual([0, 0]);
    const crowd = upTo(51)
      .map(() => `<@${randomUUID()}>`)
      .join(' ');
    const tooMany = { roomId, clientMessageId: 'crowd', text: crowd };
    expect(await phone.outcome('message:send', tooMany)).toBe('CHAT_TOO_MANY_MENTIONS');
  });

  it('come with the message as they were given, and are checked', async () => {
    const plan = {
      url: 'https://example.org/plan.pdf',
      name: 'plan.pdf',
      contentType: 'application/pdf',
      bytes: 7,
    };
    const picture = { url: 'https://example.org/p?x=1', name: 'Bild', contentType: 'image/png' };
    expect(await sayWith([plan, picture])).toBe('ok');
    await until(() => other.messages.length === 1, { what: 'The message' });
    expect(other.messages[0]?.attachments).toEqual([plan, picture]);
    expect(await newestOf(bob)).toEqual(other.messages[0]);
    for (const wrong of [
      { ...plan, url: 'http://example.org/' },
      { ...plan, url: 'https://ada:secret@example.org/' },
      { ...plan, url: 'javascript:alert(1)' },
      { ...plan, contentType: 'pdf' },
      { ...plan, bytes: -1 },
      { ...plan, more: true },
      { url: plan.url },
      null,
    ])
      expect(await sayWith([wrong])).toBe('INPUT_INVALID');
    expect(await sayWith(Array.from({ length: 11 }, () => plan))).toBe('INPUT_INVALID');
    expect(await newestOf(bob)).toEqual(other.messages[0]);
  });
});

describe('unread messages', () => {
  it('are counted as a recount does, after any sequence of saying, reading and deleting', async () => {
    const people = [ada, bob];
    const clients = [phone, other];
    const said: Array<{ id: string; by: number; isDeleted: boolean }> = [];
    const readUpTo = [0, 0];
    let seed = 20_261_121;
    // The same sequence at every run: a linear congruential generator (Numerical Recipes, §7.1).
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (const round of upTo(120)) {
      const by = random(2);
      const client = clients[by] as ChatClient;
      const act = random(4);
      const own = said.filter((message) => message.by === by);
      if (act < 2) {
        said.push({ ...(await client.send(room.id, `m${round}`, 'Text')), by, isDeleted: false });
      } else if (act === 2) {
        const seq = random(said.length + 1);
        readUpTo[by] = Math.max(readUpTo[by] as number, seq);
        await client.demand('message:read', { roomId: room.id, seq });
      } else if (own.length > 0) {
        const message = own[random(own.length)] as (typeof own)[number];
        message.isDeleted = true;
        await client.demand('message:delete', { roomId: room.id, messageId: message.id });
      }
      if (round % 10 > 0) continue;
      for (const [index, person] of people.entries()) {
        const unread = said.filter(
          (message, place) =>
            message.by !== index && !message.isDeleted && place >= (readUpTo[index] as number),
        );
        expect((await person.client.GET('/api/v1/rooms')).data?.items[0]?.unreadCount).toBe(unread.length);
      }
    }
  });
});
