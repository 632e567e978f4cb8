import { randomUUID } from 'node:crypto';
import { RoomFollower } from '@guildhall/features/chat/client/room-follower';
import type { Message } from '@guildhall/features/chat/contract/message';
import { systemContext } from '@guildhall/kernel/actor-context';
import { Schedules } from '@guildhall/platform/schedule/schedule';
import { type Passerby, registerCrowd } from '../../factories/people';
import { openDirectRoom, type Room } from '../../factories/rooms';
import type { Schemas } from '../../support/api-client';
import type { ChatClient } from '../../support/chat-client';
import { personalDataOf } from '../../support/personal-data';
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

const follow = (client: ChatClient, seq = 0, change = 0) => {
  const shown = new Map<number, Message>();
  const states: number[] = [];
  const follower = new RoomFollower(
    client.socket,
    room.id,
    seq,
    (message) => shown.set(message.seq, message),
    (message) => {
      states.push(message.changeSeq);
      shown.set(message.seq, message);
    },
    change,
  );
  return { follower, states, list: () => [...shown.values()].toSorted((one, two) => one.seq - two.seq) };
};

/** In three pages. */
const allOf = async (person: Passerby, roomId: string) => {
  const pages = [0, 100, 200].map((after) => historyOf(person, roomId, { after, limit: 100 }));
  return (await Promise.all(pages)).flatMap((page) => page?.items ?? []);
};

describe('a client that was away', () => {
  it('catches up with what was edited, deleted and reacted to meanwhile, however often the line is cut', async () => {
    const away = await connect(bob, { reconnection: true });
    const { follower, states, list } = follow(away);
    for (const number of upTo(10)) await phone.send(room.id, `m${number}`, `${number}`);
    await until(() => list().length === 10, { what: 'All messages' });
    const ids = list().map(({ id }) => id);
    for (const round of upTo(60)) {
      if (round % 12 === 0) away.socket.io.engine.close();
      const place = { roomId: room.id, messageId: ids[round % 10] };
      if (round === 33) await phone.demand('message:delete', { ...place, messageId: ids[0] });
      else if (round % 10 === 0) await phone.send(room.id, `more${round}`, 'More');
      else if (round % 3 === 0)
        await phone.demand('message:react', { ...place, emoji: '👍', remove: round % 2 === 0 });
      else await phone.demand('message:edit', { ...place, text: `Round ${round}` });
    }
    const stored = await historyOf(ada, room.id);
    await until(
      () => follower.appliedChange === stored?.changeSeq && follower.appliedSeq === stored.headSeq,
      {
        what: 'Everything',
      },
    );
    follower.stop();
    expect(list()).toEqual(stored?.items);
    expect(states).toEqual([...new Set(states)].toSorted((one, two) => one - two));
  });

  it('is told the newest state of each message that it has, in pieces, and how far that is', async () => {
    await api.database.query(
      `INSERT INTO messages (id, room_id, seq, sender_id, client_message_id, text, sent_at, change_seq, edited_at)
       SELECT gen_random_uuid(), $1, n, $2, n::text, 'Text', now(), 2 * (701 - n), now() FROM generate_series(1, 700) AS n`,
      [room.id, ada.user.id],
    );
    await api.database.query('UPDATE rooms SET head_seq = 700, change_seq = 1400 WHERE id = $1', [room.id]);
    const late = await connect(bob);
    expect(await late.join(room.id, 700, 0)).toMatchObject({ changeSeq: 1400, changedUpTo: 1000 });
    expect(changesHeardBy(late).map(({ changeSeq }) => changeSeq)).toEqual(
      upTo(500).map((number) => 2 * number),
    );
    expect(await late.join(room.id, 700, 1000)).toMatchObject({ changeSeq: 1400, changedUpTo: 1400 });
    expect(changesHeardBy(late)).toHaveLength(700);
    // First come all messages, as they are now, and then changes to those that it had before.
    expect(await late.join(room.id, 0, 0)).toMatchObject({ headSeq: 700, changeSeq: 1400, changedUpTo: 0 });
    expect(changesHeardBy(late)).toHaveLength(700);
    expect(await late.join(room.id, 500, 0)).toMatchObject({ headSeq: 700, changedUpTo: 1400 });
    expect(changesHeardBy(late)).toHaveLength(1_200);
    expect(await late.join(room.id)).toMatchObject({ changeSeq: 1400, changedUpTo: 1400 });
    const { follower, list } = follow(await connect(bob), 700, 3);
    await until(() => follower.appliedChange === 1400, { what: 'All changes' });
    expect(list()).toHaveLength(699);
    follower.stop();
  });

  it('misses no change that is made while it asks', async () => {
    const { follower, list } = follow(other);
    // As after a cut that did not last.
    const ask = () => {
      for (const listen of other.socket.listeners('connect')) listen();
    };
    // Another device of theirs reads a long history again and again: questions wait, and what was asked with is old then.
    const elsewhere = await openDirectRoom(bob, eve);
    await api.database.query(
      `INSERT INTO messages (id, room_id, seq, sender_id, client_message_id, text, sent_at)
       SELECT gen_random_uuid(), $1, n, $2, n::text, 'Text', now() FROM generate_series(1, 500) AS n`,
      [elsewhere.id, eve.user.id],
    );
    await api.database.query('UPDATE rooms SET head_seq = 500 WHERE id = $1', [elsewhere.id]);
    const desk = await connect(bob);
    const reading = { isDone: false };
    const reader = (async () => {
      while (!reading.isDone) await desk.join(elsewhere.id, 0);
    })();
    const talkers = ['a', 'b', 'c'].map(async (talker) => {
      for (const number of upTo(70)) {
        const sending = phone.send(room.id, `${talker}${number}`, 'First');
        ask();
        const { id } = await sending;
        ask();
        await phone.demand('message:edit', { roomId: room.id, messageId: id, text: 'Second' });
      }
    });
    await Promise.all(talkers).finally(() => (reading.isDone = true));
    await reader;
    await until(() => follower.appliedSeq === 210 && follower.appliedChange === 210, { what: 'Everything' });
    follower.stop();
    expect(list().filter(({ text }) => text !== 'Second')).toEqual([]);
    expect(list()).toEqual(await allOf(ada, room.id));
  });

  it('hears within five seconds of a change that nobody told it', async () => {
    const { id } = await phone.send(room.id, 'one', 'Told');
    const { follower, list } = follow(other);
    await until(() => list().length === 1, { what: 'The message' });
    // As another node does it whose Redis is away.
    await api.database.query(
      `WITH moved AS (UPDATE rooms SET change_seq = change_seq + 1 WHERE id = $1 RETURNING change_seq)
       UPDATE messages SET text = 'Untold', edited_at = now(), change_seq = moved.change_seq FROM moved WHERE id = $2`,
      [room.id, id],
    );
    await until(() => list()[0]?.text === 'Untold', {
      what: 'The change that was not told',
      withinMs: 6_000,
    });
    follower.stop();
  });
});

describe('an erased person', () => {
  it('takes along reactions and mentions, which others hear of as changes; the export has them', async () => {
    const { id } = await other.send(room.id, 'theirs', `Hello <@${ada.user.id}>`);
    await phone.send(room.id, 'own', 'My secret');
    await phone.demand('message:react', { roomId: room.id, messageId: id, emoji: '👍' });
    const held = personalDataOf(api, 'chat');
    expect(await held.export(ada.user.id)).toMatchObject({
      messages: [{ seq: 2, text: 'My secret' }],
      reactions: [{ seq: 1, emoji: '👍' }],
      mentions: [{ roomId: room.id, seq: 1 }],
    });
    await held.erase(ada.user.id);
    expect(await other.join(room.id, 2, 1)).toMatchObject({ changeSeq: 3, changedUpTo: 3 });
    const noMentions = { userIds: [], everyone: false };
    const changed = changesHeardBy(other).slice(-2);
    expect(changed.map(({ changeSeq }) => changeSeq)).toEqual([2, 3]);
    const [theirs, own] = changed.toSorted((one, two) => one.seq - two.seq);
    expect(theirs).toMatchObject({
      text: 'Hello <@nobody>',
      mentions: noMentions,
      reactions: [],
      deletedAt: null,
    });
    expect(own).toMatchObject({ text: '', senderId: null, deletedAt: expect.any(String) });
    expect((await historyOf(bob, room.id))?.changeSeq).toBe(3);
  });
});

type Found = Schemas['FoundMessagePage'];

const find = async (person: Passerby, q: string, query: Readonly<Record<string, string>> = {}) =>
  call<Found>(person, 'GET', `/api/v1/rooms/messages/search?${new URLSearchParams({ q, ...query })}`);
const textsOf = async (...question: Parameters<typeof find>) =>
  (await find(...question)).body.items.map(({ message }) => message.text);

describe('finding messages', () => {
  it('is by the beginnings of words, whatever their accents, in one’s own rooms, newest first', async () => {
    const elsewhere = await openDirectRoom(ada, eve);
    await phone.send(room.id, 'a', 'The HEATING is not yet repaired');
    await other.send(room.id, 'b', 'Grüße aus der Werkstatt mit Heatingöl und node.js');
    await phone.send(elsewhere.id, 'c', 'Nobody heats here, says Éloïse');
    expect(await textsOf(ada, 'heat')).toEqual([
      'Nobody heats here, says Éloïse',
      'Grüße aus der Werkstatt mit Heatingöl und node.js',
      'The HEATING is not yet repaired',
    ]);
    expect(await textsOf(bob, 'heat')).toHaveLength(2);
    expect(await textsOf(bob, 'eloise')).toEqual([]);
    expect(await textsOf(eve, 'eloise')).toHaveLength(1);
    expect(await textsOf(ada, 'GRUSSE werk')).toHaveLength(1);
    expect(await textsOf(ada, 'js node')).toHaveLength(1);
    expect(await textsOf(ada, 'heat', { roomId: room.id.toUpperCase(), senderId: ada.user.id })).toHaveLength(
      1,
    );
    expect(await textsOf(ada, 'heat', { senderId: eve.user.id })).toEqual([]);
    expect((await find(ada, 'heat', { roomId: randomUUID() })).status).toBe(404);
    expect((await find(bob, 'heat', { roomId: elsewhere.id })).status).toBe(404);
    for (const q of ['… !?', "'", 'a\\', `' | '@${room.id}`, '<->', 'x:*', 'ʼ', '@', '>'])
      expect([q, (await find(ada, q)).body.items]).toEqual([q, []]);
    const [{ snippet, hits }] = (await find(bob, 'repaired heating')).body.items as [Found['items'][number]];
    expect(hits.map(({ start, length }) => snippet.slice(start, start + length))).toEqual([
      'HEATING',
      'repaired',
    ]);
  });

  it('follows what is edited, and never finds what is deleted, before it was found or after', async () => {
    const ids = [];
    for (const name of ['kept', 'edited', 'deleted', 'deletedBefore'])
      ids.push((await phone.send(room.id, name, `Workshop ${name}`)).id);
    const [, edited, deleted, deletedBefore] = ids;
    await phone.demand('message:delete', { roomId: room.id, messageId: deletedBefore });
    expect(await textsOf(bob, 'workshop')).toEqual(['Workshop deleted', 'Workshop edited', 'Workshop kept']);
    await phone.demand('message:delete', { roomId: room.id, messageId: deleted });
    await phone.demand('message:edit', { roomId: room.id, messageId: edited, text: 'Atelier' });
    expect(await textsOf(bob, 'workshop')).toEqual(['Workshop kept']);
    expect(await textsOf(bob, 'atelier')).toEqual(['Atelier']);
    await personalDataOf(api, 'chat').erase(ada.user.id);
    expect(await textsOf(bob, 'workshop')).toEqual([]);
  });

  it('goes on page by page, however far back, with what the schedule has prepared', async () => {
    // Ids as they were made every three days for some years.
    await api.database.query(
      `INSERT INTO messages (id, room_id, seq, sender_id, client_message_id, text, sent_at)
       SELECT (left(hex, 8) || '-' || right(hex, 4) || '-7' || right(gen_random_uuid()::text, 21)
                 )::text::uuid, $1, n, $2, n::text, CASE WHEN n % 2 = 0 THEN 'Even' ELSE 'Odd' END || ' heating', now()
         FROM (SELECT n, lpad(to_hex($3::bigint - (400 - n)::bigint * 259200000), 12, '0') AS hex
                 FROM generate_series(1, 400) AS n) AS made`,
      [room.id, ada.user.id, Date.now()],
    );
    await api.database.query('UPDATE rooms SET head_seq = 400 WHERE id = $1', [room.id]);
    const run = () =>
      api.app
        .get(Schedules)
        .find('chat.index-messages')
        ?.run(systemContext('test'), new AbortController().signal);
    expect((await run())?.['indexed']).toBeGreaterThanOrEqual(400);
    expect(await run()).toEqual({ indexed: 0 });
    const found: number[] = [];
    let cursor: string | null | undefined;
    for (let page = 0; cursor !== null && page < 100; page++) {
      const { body } = await find(bob, 'even heat', { limit: '15', ...(cursor ? { cursor } : {}) });
      found.push(...body.items.map(({ message }) => message.seq));
      cursor = body.nextCursor;
    }
    expect(found).toEqual(upTo(200).map((number) => 402 - 2 * number));
  });
});
