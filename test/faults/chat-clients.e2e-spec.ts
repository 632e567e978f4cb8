import type { Socket as TcpSocket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { io, type Socket } from 'socket.io-client';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { Balancer } from './support/balancer';
import { ChatParticipant, contradictions, haveAllApplied } from './support/chat-checker';
import { call, me, register } from './support/client';
import { Load, percentile, tally } from './support/load';
import { frameOf, knock, rawChat } from './support/raw-chat';
import { measured, seconds } from './support/scale';
import { cleanUp, type Server, startApi } from './support/server-process';
import { until } from './support/until';

const CONNECTIONS = 500;
/** The default of RATE_LIMIT_SOCKETS_PER_IP. */
const LET_IN = 100;
const FLOOD = 20_000;
const FLOODS = 3;
/** The longest text, of characters that take the most bytes: more than the kernel keeps is soon said. */
const LONG_TEXT = '€'.repeat(4_000);
const LONG_TEXTS = 4_000;
const SAID_AT_ONCE = 100;
/** Of each of two rooms, 40 a second. */
const REPLAYS = 120;

interface Person extends ChatParticipant {
  readonly token: string;
  readonly socket: Socket;
}

describe('two API processes, one with the limits of sockets that are the default', () => {
  let database: TestDatabase;
  let guarded: Server;
  let open: Server;
  let balancer: Balancer;
  let people: Person[] = [];
  let ada: Person;
  let bob: Person;
  let roomId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const limits = { RATE_LIMITS: 'on', RATE_LIMIT_SIGNED_IN: '1000000' };
    [open, guarded] = await Promise.all([
      startApi({ DATABASE_URL: database.url }),
      startApi({ DATABASE_URL: database.url, ...limits }),
    ]);
    // The open one comes second: whoever is turned away finds it.
    balancer = await Balancer.before([guarded.url, open.url]);
    people = [await person('ada', balancer.url), await person('bob', open.url)];
    [ada, bob] = people as [Person, Person];
    const body = { kind: 'direct', userId: bob.id };
    roomId = (await call(open.url, 'POST', '/api/v1/rooms', { token: ada.token, body })).body.id;
    for (const one of people) one.follow(roomId);
  }, seconds(60));
  afterAll(async () => {
    for (const one of people) {
      one.stop();
      one.socket.disconnect();
    }
    await balancer.close();
    await cleanUp();
    await database.drop();
  });

  async function person(name: string, url: string): Promise<Person> {
    const { body } = await register(open.url, `${name}@example.org`);
    const token = body.accessToken as string;
    const socket = io(url, { transports: ['websocket'], forceNew: true, auth: { token } });
    return Object.assign(new ChatParticipant(body.user.id, socket), { token }) as Person;
  }

  it(
    'turn away what is too much, and others do not notice',
    async () => {
      const others = new Load(4, async () => {
        await delay(10);
        return me(guarded.url, bob.token);
      });
      const knocking = await Promise.all(Array.from({ length: CONNECTIONS }, () => knock(guarded.url)));
      const inside = knocking.filter(({ status, isOpen }) => status === 101 && isOpen);
      expect(inside.length).toBeLessThanOrEqual(LET_IN);
      expect(inside.length).toBeGreaterThan(LET_IN / 2);
      const refused = new Set(knocking.map(({ status }) => status));
      expect([...refused].filter((status) => status !== 101)).toEqual([400]);
      const reasons = knocking.filter(({ status }) => status === 400).map(({ received }) => received);
      expect(reasons.every((reason) => reason.includes('Too many connections from this address.'))).toBe(
        true,
      );
      for (const connection of knocking) connection.hangUp();

      const flood = Buffer.concat(
        Array.from({ length: FLOOD }, (_, n) => frameOf(`42${n}["nonsense:event",{}]`)),
      );
      const large = frameOf(`420["message:send",{"text":"${'x'.repeat(1_200_000)}"}]`);
      for (const attack of [...Array.from({ length: FLOODS }, () => flood), large]) {
        const attacker = await until('a place', () => rawChat(guarded.url, bob.token));
        attacker.send(attack);
        // It does not answer that its WebSocket is closed.
        await until('its end', () => attacker.cutAfter !== undefined, 5_000);
        expect(attacker.received.match(/43\d+\[/g)?.length ?? 0).toBeLessThan(1_000);
        if (attack === flood) expect(attacker.received).toContain('RATE_LIMITED');
        attacker.hangUp();
      }

      const answers = await others.stop();
      const times = answers.map(({ milliseconds }) => milliseconds);
      measured('others, while clients of chat go too far', {
        requests: times.length,
        'p50 ms': percentile(times, 50),
        'p99 ms': percentile(times, 99),
        'slowest ms': Math.max(...times),
      });
      expect(tally(answers)).toEqual({ 200: answers.length });
      expect(answers.length).toBeGreaterThan(50);
      expect(percentile(times, 99)).toBeLessThan(500);
    },
    seconds(60),
  );

  it(
    'send somebody whole rooms again and again, and others do not notice',
    async () => {
      const { body } = await register(open.url, 'cleo@example.org');
      const token = body.accessToken as string;
      const roomIds = await Promise.all(
        [ada.id, bob.id].map(async (userId) => {
          const room = await call(open.url, 'POST', '/api/v1/rooms', {
            token,
            body: { kind: 'direct', userId },
          });
          return room.body.id as string;
        }),
      );
      // Short ones in one room, and the longest in the other.
      for (const [index, id] of roomIds.entries())
        await database.query(
          `INSERT INTO messages (id, room_id, seq, sender_id, client_message_id, text, sent_at)
           SELECT gen_random_uuid(), $1, n, $2, n::text, $3, now() FROM generate_series(1, 500) AS n`,
          [id, body.user.id, index === 0 ? 'Short' : LONG_TEXT],
        );
      await database.query('UPDATE rooms SET head_seq = 500 WHERE id = ANY ($1)', [roomIds]);
      const readers = await Promise.all(roomIds.map(() => rawChat(guarded.url, token)));
      const others = new Load(2, () => me(guarded.url, bob.token), 20);
      const begun = performance.now();
      for (let round = 0; round < REPLAYS; round++) {
        for (const [index, reader] of readers.entries())
          reader.send(frameOf(`42${round}["room:join",{"roomId":"${roomIds[index]}","afterSeq":0}]`));
        await delay(25);
      }
      await until('the last answers', () =>
        readers.every(({ received }) => received.includes(`43${REPLAYS - 1}[`)),
      );
      const answers = await others.stop();
      const times = answers.map(({ milliseconds }) => milliseconds);
      measured('others, while somebody reads whole rooms again and again', {
        joins: 2 * REPLAYS,
        ms: performance.now() - begun,
        'MB sent': readers.reduce((bytes, { received }) => bytes + received.length, 0) / 1e6,
        requests: times.length,
        'p50 ms': percentile(times, 50),
        'p99 ms': percentile(times, 99),
      });
      for (const reader of readers) reader.hangUp();
      expect(tally(answers)).toEqual({ 200: answers.length });
      expect(answers.length).toBeGreaterThan(20);
      expect(percentile(times, 99)).toBeLessThan(500);
      await database.query('DELETE FROM rooms WHERE id = ANY ($1)', [roomIds]);
    },
    seconds(30),
  );

  it(
    'drop who does not read, and the rule of clients brings them everything',
    async () => {
      const wire = wireOf(bob.socket);
      const cut: string[] = [];
      bob.socket.on('disconnect', (reason) => cut.push(reason));
      wire.pause();
      const token = ada.token;
      const speaker = io(open.url, { transports: ['websocket'], forceNew: true, auth: { token } });
      const talk = new ChatParticipant(ada.id, speaker);
      const begun = performance.now();
      for (let said = 0; said < LONG_TEXTS; said += SAID_AT_ONCE)
        await Promise.all(Array.from({ length: SAID_AT_ONCE }, () => talk.say(roomId, LONG_TEXT)));
      measured('saying 4,000 long things beside who does not read', { ms: performance.now() - begun });
      const connections = async () =>
        /^guildhall_socket_connections (\d+)/m.exec(await (await fetch(`${open.url}/metrics`)).text())?.[1];
      await until('the server to drop who does not read', async () => (await connections()) === '1');
      expect(bob.appliedIn(roomId).length).toBeLessThan(LONG_TEXTS);
      wire.resume();
      await until('everybody to have everything', () => haveAllApplied(database, people), 30_000);
      expect(cut[0]).toMatch(/transport (close|error)/);
      expect(await contradictions(database, [ada, bob])).toEqual([]);
      talk.stop();
      speaker.disconnect();
    },
    seconds(90),
  );

  it(
    'answer what was begun when they are told to stop, and their clients go to the other',
    async () => {
      const holding = new Client({ connectionString: database.url });
      await holding.connect();
      await holding.query('BEGIN');
      await holding.query('SELECT FROM rooms FOR UPDATE');
      const answers = Array.from({ length: 20 }, (_, n) =>
        // Not again if there is no answer: this connection is to bring it.
        ada.socket
          .timeout(9_000)
          .emitWithAck('message:send', { roomId, clientMessageId: `last-${n}`, text: 'Last words' }),
      );
      await until('the statement to wait', async () => {
        const [row] = await database.query<{ waiting: number }>(
          `SELECT count(*)::integer AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return (row?.waiting ?? 0) > 0;
      });
      const connectionBefore = ada.socket.id;
      guarded.process.signal('SIGTERM');
      const told = performance.now();
      await guarded.process.says(/SIGTERM|stopping|shutting/i);
      await holding.query('COMMIT');
      await holding.end();
      expect(await Promise.all(answers)).toEqual(answers.map(() => expect.objectContaining({ ok: true })));
      expect(await guarded.process.endsWithin(10_000)).toEqual({ code: 0, signal: null });
      measured('a process told to stop with connections open', {
        'ended after ms': performance.now() - told,
      });

      await ada.say(roomId, 'From the other one');
      expect(ada.socket.id).not.toBe(connectionBefore);
      await until('everybody to have everything', () => haveAllApplied(database, people), 10_000);
      expect(await contradictions(database, [ada, bob])).toEqual([]);
    },
    seconds(30),
  );
});

/** The TCP connection below a client, which nobody but a test would hold. */
function wireOf({ io: manager }: Socket): TcpSocket {
  const { transport } = manager.engine as unknown as { transport: { ws: Record<string, TcpSocket> } };
  return transport.ws['_socket'] as TcpSocket;
}
