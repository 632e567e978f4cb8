import { setTimeout as delay } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { RedisServer } from '../support/redis-server';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { Balancer } from './support/balancer';
import { ChatParticipant, contradictions, haveAllApplied } from './support/chat-checker';
import { call, inShort, register } from './support/client';
import { percentile } from './support/load';
import { randomNumbers } from './support/random-numbers';
import { measured, SCALE, seconds } from './support/scale';
import { cleanUp, type Server, startApi, startWorker } from './support/server-process';
import { until } from './support/until';

const NODES = 3;
const PEOPLE = 12;
/** Each guild has two thirds of the people, and each person several rooms. */
const GUILDS = 4;
const MEMBERS = 8;
const LASTS_MS = 60_000 * SCALE;
/** What somebody says at once, in one room. */
const MOST_AT_ONCE = 3;
const LONGEST_PAUSE_MS = 600;
/** Between two blows. What was hit is away for up to so long, besides the time that it needs to start. */
const CALM_MS = { least: 1_000, most: 8_000 };
const LONGEST_AWAY_MS = 5_000;
/** The other blows are for the nodes. */
const BLOWS_FOR_REDIS = 0.3;

interface Person extends ChatParticipant {
  readonly socket: Socket;
}

describe('talk over three API processes, of which one is killed again and again, and Redis too', () => {
  let database: TestDatabase;
  let redis: RedisServer;
  let balancer: Balancer;
  let nodes: Server[];
  let people: Person[];
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  const random = randomNumbers(seed);

  const start = (port = '0') => startApi({ DATABASE_URL: database.url, REDIS_URL: redis.url, PORT: port });

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = await RedisServer.start();
    nodes = await Promise.all(Array.from({ length: NODES }, () => start()));
    balancer = await Balancer.before(nodes.map(({ url }) => url));
    people = await gather(balancer.url, database, redis.url);
  }, seconds(120));
  afterAll(async () => {
    for (const person of people) {
      person.stop();
      person.socket.disconnect();
    }
    await balancer.close();
    await cleanUp();
    await redis.stop();
    await database.drop();
  });

  it(
    'reaches every member’s client once and in order, whatever was acknowledged',
    async () => {
      const end = performance.now() + LASTS_MS;
      const times: number[] = [];
      const reconnects = countReconnects(people);
      const [blows] = await Promise.all([
        strike(end),
        ...people.map((person) => talk(person, end, random, times)),
      ]);
      const begun = performance.now();
      await until('everybody to have everything', () => haveAllApplied(database, people), 60_000);

      const [stored] = await database.query<{ count: number }>('SELECT count(*)::integer FROM messages');
      measured('talk in a storm', {
        seed,
        minutes: LASTS_MS / 60_000,
        ...blows,
        reconnects: reconnects(),
        acknowledged: times.length,
        stored: stored?.count,
        applied: people
          .flatMap((person) => person.rooms.map((roomId) => person.appliedIn(roomId).length))
          .reduce((sum, count) => sum + count, 0),
        'acknowledged p50 ms': percentile(times, 50),
        'p99 ms': percentile(times, 99),
        'slowest ms': Math.max(...times),
        'in step again after ms': performance.now() - begun,
      });
      expect(await contradictions(database, people)).toEqual([]);
      expect(times.length).toBeGreaterThan(LASTS_MS / 1_000);
      expect(blows.nodesKilled).toBeGreaterThan(SCALE);
      expect(blows.redisKilled).toBeGreaterThan(0);
      expect(reconnects()).toBeGreaterThan(blows.nodesKilled);
    },
    LASTS_MS + seconds(120),
  );

  /** Kills now a node, now Redis, and starts it again. */
  async function strike(end: number): Promise<{ nodesKilled: number; redisKilled: number }> {
    const blows = { nodesKilled: 0, redisKilled: 0 };
    while (performance.now() < end) {
      await delay(CALM_MS.least + random() * (CALM_MS.most - CALM_MS.least));
      // At least once, whatever chance says.
      const isForRedis = blows.nodesKilled === 1 && blows.redisKilled === 0;
      if (isForRedis || random() < BLOWS_FOR_REDIS) {
        blows.redisKilled++;
        await redis.kill();
        await delay(random() * LONGEST_AWAY_MS);
        await redis.restart();
      } else {
        const index = Math.floor(random() * NODES);
        const { process, url } = nodes[index] as Server;
        blows.nodesKilled++;
        await process.kill();
        await delay(random() * LONGEST_AWAY_MS);
        nodes[index] = await start(new URL(url).port);
      }
    }
    return blows;
  }
});

async function talk(person: Person, end: number, random: () => number, times: number[]): Promise<void> {
  for (let turn = 0; performance.now() < end; turn++) {
    const roomId = person.rooms[Math.floor(random() * person.rooms.length)] as string;
    const sayings = Array.from({ length: 1 + Math.floor(random() * MOST_AT_ONCE) }, async (_, index) => {
      const begun = performance.now();
      await person.say(roomId, `Turn ${turn}, ${index}`);
      times.push(performance.now() - begun);
    });
    await Promise.all(sayings);
    await delay(random() * LONGEST_PAUSE_MS);
  }
}

/** Registers people, and has them in the rooms of guilds, each with a client that comes back by itself. */
async function gather(url: string, database: TestDatabase, redisUrl: string): Promise<Person[]> {
  const accounts: Array<{ userId: string; token: string }> = [];
  for (let n = 0; n < PEOPLE; n++) {
    const { body } = await register(url, `talker-${n}@example.org`);
    accounts.push({ userId: body.user.id, token: body.accessToken });
  }
  for (let guild = 0; guild < GUILDS; guild++) {
    const step = PEOPLE / GUILDS;
    const members = Array.from({ length: MEMBERS }, (_, n) => accounts[(guild * step + n) % PEOPLE]);
    const [owner, ...others] = members.map((member) => member?.token);
    const body = { name: `Storm ${guild}`, capacity: MEMBERS, joinPolicy: 'open' };
    const created = await call(url, 'POST', '/api/v1/guilds', { token: owner as string, body });
    for (const token of others) {
      const path = `/api/v1/guilds/${created.body.id}/join`;
      const answer = await call(url, 'POST', path, { token: token as string, body: {} });
      if (answer.status !== 201) throw new Error(`Joining was answered ${inShort(answer)}`);
    }
  }
  const worker = await startWorker({ DATABASE_URL: database.url, REDIS_URL: redisUrl });
  const places = await until(
    'everybody to be in the rooms',
    async () => {
      const rows = await database.query<{ roomId: string; userId: string }>(
        'SELECT room_id AS "roomId", user_id AS "userId" FROM room_members',
      );
      return rows.length === GUILDS * MEMBERS && rows;
    },
    60_000,
  );
  await worker.kill();
  return accounts.map(({ userId, token }) => {
    const options = { transports: ['websocket'], forceNew: true, reconnectionDelayMax: 500, auth: { token } };
    const person = new ChatParticipant(userId, io(url, options)) as Person;
    for (const place of places) if (place.userId === userId) person.follow(place.roomId);
    return person;
  });
}

/** @returns how often clients came back since this was called */
function countReconnects(people: readonly Person[]): () => number {
  let count = 0;
  for (const { socket } of people) socket.io.on('reconnect', () => void count++);
  return () => count;
}
