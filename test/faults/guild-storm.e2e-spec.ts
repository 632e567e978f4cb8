import { setTimeout as delay } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { call, inShort, register } from './support/client';
import { GuildVisitor } from './support/guild-visitor';
import { percentile, tally } from './support/load';
import { measured, SCALE, seconds } from './support/scale';
import { cleanUp, type Server, startApi } from './support/server-process';

const VISITORS = 200;
const FREE_SEATS = 50;
/** The owner has the first seat. */
const CAPACITY = FREE_SEATS + 1;
/** Once so many have been seated, one process is killed: in the middle of the first rush. */
const SEATED_BEFORE_KILL = FREE_SEATS / 2;
/** The storm lasts until the process that was started again has had its share of it. */
const ANSWERS_OF_THE_NEXT = 200;
/** The processes, PostgreSQL and 200 callers share the processors with one that is starting. */
const PAUSE_MS = 300;
const REGISTERING_AT_ONCE = 8;
const SAMPLE_EVERY_MS = 5;

interface Person {
  readonly userId: string;
  readonly token: string;
}

/** The seats of a guild at one moment, by its counter and by its rows. */
interface Seats {
  readonly capacity: number;
  readonly taken: number;
  readonly held: number;
  readonly members: number;
}

describe('200 people who want 50 seats, from two API processes of which one is killed', () => {
  let database: TestDatabase;
  let servers: Server[];
  let owner: Person;
  let people: Person[];

  beforeAll(async () => {
    database = await createTestDatabase();
    const start = () => startApi({ DATABASE_URL: database.url });
    servers = await Promise.all([start(), start()]);
    [owner, ...people] = (await registerAll(VISITORS + 1)) as [Person, ...Person[]];
  }, 60_000);
  afterAll(async () => {
    await cleanUp();
    await database.drop();
  });

  const urlOf = (turn: number) => (servers[turn % servers.length] as Server).url;

  async function registerAll(count: number): Promise<Person[]> {
    const registered: Person[] = [];
    let next = 0;
    const lane = async () => {
      while (next < count) {
        const n = next++;
        const { status, body } = await register(urlOf(n), `visitor-${n}@example.org`);
        expect(status).toBe(201);
        registered.push({ userId: body.user.id, token: body.accessToken });
      }
    };
    await Promise.all(Array.from({ length: REGISTERING_AT_ONCE }, lane));
    return registered;
  }

  async function createGuild(round: number): Promise<string> {
    const body = { name: `Storm ${round}`, capacity: CAPACITY, joinPolicy: 'open' };
    const answer = await call(urlOf(0), 'POST', '/api/v1/guilds', { token: owner.token, body });
    expect(inShort(answer)).toContain('201');
    return answer.body.id;
  }

  /** In one statement, so that counter and rows are of the same moment. */
  async function seatsOf(guildId: string): Promise<Seats> {
    const [seats] = await database.query<Seats>(
      `SELECT capacity, taken, held, (SELECT count(*)::integer FROM guild_members WHERE guild_id = $1) AS members
         FROM allotments WHERE id = $1`,
      [guildId],
    );
    return seats as Seats;
  }

  /** Looks at the seats again and again. @returns what stops it and tells all that it saw */
  function watch(guildId: string): () => Promise<Seats[]> {
    const samples: Seats[] = [];
    const stop = new AbortController();
    const watching = (async () => {
      while (!stop.signal.aborted) {
        samples.push(await seatsOf(guildId));
        await delay(SAMPLE_EVERY_MS);
      }
    })();
    return async () => {
      stop.abort();
      await watching;
      return samples;
    };
  }

  async function killAndRestart(index: number): Promise<Server> {
    await servers[index]?.process.kill();
    return (servers[index] = await startApi({ DATABASE_URL: database.url }));
  }

  /** Everybody joins at once; then they come and go, while one process is killed and started again. */
  async function storm(visitors: readonly GuildVisitor[], victim: number): Promise<void> {
    const survivor = urlOf(victim + 1);
    let restart: Promise<Server> | undefined;
    let next: Server | undefined;
    let seated = 0;
    let answersOfNext = 0;
    await Promise.all(
      visitors.map(async (visitor, number) => {
        for (let turn = 0; answersOfNext < ANSWERS_OF_THE_NEXT; turn++) {
          const url = urlOf(number + turn);
          const leaves = visitor.place !== 'out' && turn % 3 !== 0;
          const answer = leaves ? await visitor.leave(url) : await visitor.join(url);
          if (url === survivor && answer.status === 0) throw new Error(`The survivor: ${inShort(answer)}`);
          if (url === next?.url) answersOfNext++;
          if (answer.status === 201 && ++seated === SEATED_BEFORE_KILL)
            restart = killAndRestart(victim).then((server) => (next = server));
          if (turn > 0 || answer.status !== 201) await delay(PAUSE_MS);
        }
      }),
    );
    await restart;
  }

  it.each(Array.from({ length: SCALE }, (_, round) => round))(
    'never have more, and each 201 is a seat (round %i)',
    async (round) => {
      const guildId = await createGuild(round);
      const visitors = people.map(({ userId, token }) => new GuildVisitor(userId, token, guildId));
      const stopWatching = watch(guildId);
      await storm(visitors, round % servers.length);
      await Promise.all(visitors.filter(({ place }) => place !== 'in').map((one, n) => one.settle(urlOf(n))));
      const samples = await stopWatching();

      const answers = visitors.flatMap((visitor) => visitor.answers);
      const {
        0: lost = 0,
        201: joined = 0,
        204: left = 0,
        404: gone = 0,
        409: refused,
        ...others
      } = tally(answers);
      const times = answers.map(({ milliseconds }) => milliseconds);
      measured('a storm on seats', {
        joined,
        refused,
        left,
        gone,
        lost,
        samples: samples.length,
        'p50 ms': percentile(times, 50),
        'slowest ms': Math.max(...times),
      });
      expect(others).toEqual({});
      expect(samples.length).toBeGreaterThan(50);
      expect(samples.filter(({ capacity, members }) => capacity !== CAPACITY || members > capacity)).toEqual(
        [],
      );
      expect(samples.filter(({ taken, held, members }) => taken !== members || held !== 0)).toEqual([]);
      // Nobody leaves any more and everybody has asked once more: every seat is taken, by whoever was told so.
      expect(await seatsOf(guildId)).toEqual({
        capacity: CAPACITY,
        taken: CAPACITY,
        held: 0,
        members: CAPACITY,
      });
      const rows = await database.query<{ user_id: string }>(
        'SELECT user_id FROM guild_members WHERE guild_id = $1 ORDER BY user_id',
        [guildId],
      );
      const told = visitors.filter(({ place }) => place === 'in').map(({ userId }) => userId);
      expect(rows.map((row) => row.user_id)).toEqual([owner.userId, ...told].toSorted());
      // It was a storm: seats changed hands, and answers were lost.
      expect(Math.min(joined - FREE_SEATS, left, lost)).toBeGreaterThan(0);
    },
    seconds(6) + 24_000,
  );
});
