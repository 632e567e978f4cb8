import { randomUUID } from 'node:crypto';
import { say } from '@guildhall/features/chat/client/room-follower';
import type { Message } from '@guildhall/features/chat/contract/message';
import type { MessageDelta } from '@guildhall/features/chat/contract/socket-events';
import { GUIDE } from '../factories/rooms';
import { AiPeer } from '../support/ai-peer';
import type { Presence } from '@guildhall/features/presence/contract/presence';
import { ChatClient } from '../support/chat-client';
import { RedisServer } from '../support/redis-server';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { until } from '../support/until';
import { ChatParticipant, contradictions } from './support/chat-checker';
import { call, register } from './support/client';
import { cleanUp, type Server, startApi, startWorker } from './support/server-process';

interface Member {
  readonly id: string;
  readonly token: string;
  readonly socket: ChatClient['socket'];
  readonly client: ChatClient;
  readonly participant: ChatParticipant;
  readonly applied: readonly Message[];
}

function changesOf({ client }: Member): Message[] {
  return client.heard('message:changed') as Message[];
}

describe('two API processes over Redis', () => {
  let database: TestDatabase;
  let redis: RedisServer;
  let one: Server;
  let other: Server;
  let ada: Member;
  let bob: Member;
  let roomId: string;
  let sayings = 0;

  const start = (port = '0') =>
    startApi({
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      PORT: port,
      PRESENCE_LEASE_MS: '2000',
    });
  const saying = (text = `Number ${++sayings}`) => ({ roomId, clientMessageId: randomUUID(), text });
  const everybodyHas = (count: number, withinMs: number) =>
    until(() => [ada, bob].every(({ applied }) => applied.length === count), {
      what: `The ${count} messages`,
      withinMs,
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = await RedisServer.start();
    [one, other] = await Promise.all([start(), start()]);
    [ada, bob] = await Promise.all([member(one, 'ada'), member(other, 'bob')]);
    const body = { kind: 'direct', userId: bob.id };
    roomId = (await call(one.url, 'POST', '/api/v1/rooms', { token: ada.token, body })).body.id;
    for (const { participant } of [ada, bob]) participant.follow(roomId);
  }, 60_000);
  afterAll(async () => {
    for (const { participant, client } of [ada, bob]) {
      participant.stop();
      client.close();
    }
    await cleanUp();
    await redis.stop();
    await database.drop();
  });
  /** Whatever happened: what is stored is what everybody has applied, in order. */
  const expectEqualBooks = async () =>
    expect(
      await contradictions(
        database,
        [ada, bob].map(({ participant }) => participant),
      ),
    ).toEqual([]);

  it('deliver both ways at once, and take the same message from both as one', async () => {
    const same = saying('From both');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => [say(ada.socket, same), say(bob.socket, saying())]).flat(),
    );
    const twice = await Promise.all(Array.from({ length: 5 }, () => say(ada.socket, same)));
    expect(
      new Set([...answers.filter((_, index) => index % 2 === 0), ...twice].map(({ seq }) => seq)).size,
    ).toBe(1);
    await everybodyHas(11, 2_000);
    await expectEqualBooks();
  });

  it('take the same message of one person on both as one', async () => {
    const elsewhere = await ChatClient.connect(other, ada.token);
    const same = saying();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => say(index % 2 === 0 ? ada.socket : elsewhere.socket, same)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    elsewhere.close();
    await everybodyHas(12, 2_000);
    await expectEqualBooks();
  });

  it('show changes of both to everybody in the same order, without gaps', async () => {
    const place = { roomId, messageId: (ada.applied.at(-1) as Message).id };
    await Promise.all(
      ['👍', '❤️', '🎉', '🙂', '👏'].flatMap((emoji) =>
        [ada, bob].map(({ client }) => client.demand('message:react', { ...place, emoji })),
      ),
    );
    await ada.client.demand('message:delete', place);
    const numbers = Array.from({ length: 11 }, (_, index) => index + 1);
    for (const person of [ada, bob]) {
      await until(() => changesOf(person).length === 11, { what: 'All changes', withinMs: 5_000 });
      const heard = changesOf(person).toSorted((left, right) => left.changeSeq - right.changeSeq);
      expect(heard.map(({ changeSeq }) => changeSeq)).toEqual(numbers);
      expect(heard.at(-1)).toMatchObject({ id: place.messageId, text: '', reactions: [] });
    }
  });

  it('show typing and read marks across, and end a session on both', async () => {
    await ada.client.demand('typing:start', { roomId });
    await until(() => bob.client.heard('typing:start').length > 0, { what: 'Typing', withinMs: 2_000 });
    await bob.client.demand('message:read', { roomId, seq: 12 });
    await until(() => ada.client.heard('message:read').length > 0, { what: 'The mark', withinMs: 2_000 });
    const body = { email: 'ada@example.org', password: 'correct horse battery staple' };
    const { accessToken } = (await call(one.url, 'POST', '/api/v1/auth/login', { body })).body;
    const elsewhere = await ChatClient.connect(other, accessToken);
    await call(one.url, 'POST', '/api/v1/auth/logout', { token: accessToken, body: {} });
    expect(await elsewhere.closed(5_000)).toBe('io server disconnect');
  });

  it('show what a worker process lists, once on each device', async () => {
    // Welcomes are a worker's to give, and there was none until now.
    const worker = await startWorker({ DATABASE_URL: database.url, REDIS_URL: redis.url });
    const welcomes = () => [ada, bob].map(({ client }) => client.heard('notification:new').length);
    await until(() => welcomes().every((count) => count > 0), { what: 'The welcomes', withinMs: 10_000 });
    expect(ada.client.heard('notification:new')).toMatchObject([{ type: 'account.welcome', readAt: null }]);
    await worker.kill();
    expect(welcomes()).toEqual([1, 1]);
  });

  it('go on each for itself while Redis is away, catch up, and are together again when it is back', async () => {
    await redis.kill();
    const begun = performance.now();
    await say(ada.socket, saying());
    await until(() => ada.applied.length === 13, { what: 'Delivery on the same node', withinMs: 1_000 });
    expect(performance.now() - begun).toBeLessThan(3_000);
    await everybodyHas(13, 6_000);
    await redis.restart();
    await until(
      async () => {
        const count = ada.applied.length + 1;
        await say(bob.socket, saying());
        await everybodyHas(count, 6_000);
        const { sentAt } = ada.applied.at(-1) as Message;
        return Date.now() - Date.parse(sentAt) < 500;
      },
      { what: 'Delivery at once', withinMs: 20_000 },
    );
    await expectEqualBooks();
  });

  it('lose nothing that was acknowledged when one is killed, and its clients come back by themselves', async () => {
    const before = ada.applied.length;
    const port = new URL(one.url).port;
    const talk = Array.from({ length: 30 }, async (_, index) => {
      const { seq } = await say(index % 2 === 0 ? ada.socket : bob.socket, saying());
      if (index === 4) await one.process.kill();
      return seq;
    });
    await one.process.ended;
    one = await start(port);
    const acknowledged = await Promise.all(talk);
    expect(new Set(acknowledged).size).toBe(30);
    await everybodyHas(before + 30, 10_000);
    await expectEqualBooks();
  });

  it('show and deliver what a companion says elsewhere, once, when its worker is killed in the middle', async () => {
    const peer = new AiPeer();
    await peer.start();
    peer.modes = ['slow', 'ok'];
    const work = () =>
      startWorker({
        DATABASE_URL: database.url,
        REDIS_URL: redis.url,
        AI_BASE_URL: peer.url,
        OUTBOX_LEASE_MS: '1500',
      });
    const body = { kind: 'companion', companionId: GUIDE };
    const companionRoom = (await call(one.url, 'POST', '/api/v1/rooms', { token: ada.token, body })).body.id;
    ada.participant.follow(companionRoom);
    const heard = () => ada.participant.appliedIn(companionRoom);
    const deltas: MessageDelta[] = [];
    ada.socket.on('message:delta', (delta: MessageDelta) => deltas.push(delta));
    const killed = await work();
    const clientMessageId = randomUUID();
    const { id } = await say(ada.socket, { roomId: companionRoom, clientMessageId, text: 'Still there?' });
    await until(() => deltas.length > 2, { what: 'The beginning of the answer' });
    await killed.kill();
    await work();
    await until(() => heard().length === 2, { what: 'The answer', withinMs: 20_000 });
    expect(heard()[1]).toMatchObject({
      replyTo: id,
      text: AiPeer.answerTo('Still there?'),
      outcome: 'complete',
    });
    expect(new Set(deltas.map(({ attempt }) => attempt))).toEqual(new Set([1, 2]));
    const rows = await database.query('SELECT seq FROM messages WHERE room_id = $1', [companionRoom]);
    expect(rows).toHaveLength(2);
    await peer.stop();
  });

  it('show who is there across, and take the users of a killed one offline, with Redis and without', async () => {
    const { body: cleo } = await register(one.url, 'cleo@example.org');
    const { body: dan } = await register(one.url, 'dan@example.org');
    for (const { user } of [cleo, dan]) {
      const body = { kind: 'direct', userId: user.id };
      await bob.client.join(
        (await call(other.url, 'POST', '/api/v1/rooms', { token: bob.token, body })).body.id,
      );
    }
    const told = ({ user }: typeof cleo) =>
      (bob.client.heard('presence:update') as Presence[])
        .filter(({ userId }) => userId === user.id)
        .map(({ status }) => status);
    const comesAndIsKilled = async (rounds: number, withinMs: number) => {
      const begun = told(dan).length;
      await ChatClient.connect(one, dan.accessToken);
      await until(() => told(dan).length === begun + 1, { what: 'Dan', withinMs });
      await one.process.kill();
      await until(() => told(dan).length === begun + 2, { what: 'The end of Dan', withinMs: 6_000 });
      expect(told(dan)).toEqual(Array.from({ length: rounds }, () => ['online', 'offline']).flat());
    };
    await ChatClient.connect(one, cleo.accessToken);
    // Her other device is on the process that lives on.
    await ChatClient.connect(other, cleo.accessToken);
    await comesAndIsKilled(1, 1_000);
    const { port } = new URL(one.url);
    one = await start(port);
    await redis.kill();
    await comesAndIsKilled(2, 3_000);
    expect(told(cleo)).toEqual(['online']);
  });
});

async function member(server: Server, name: string): Promise<Member> {
  const { body } = await register(server.url, `${name}@example.org`);
  const client = await ChatClient.connect(server, body.accessToken, { reconnection: true });
  const participant = new ChatParticipant(body.user.id, client.socket);
  return {
    id: body.user.id,
    token: body.accessToken,
    client,
    socket: client.socket,
    participant,
    get applied() {
      return participant.appliedIn(participant.rooms[0] ?? '');
    },
  };
}
