/** Guilds: a rush on scarce seats beside a bare program with the same statement, and searching beside the SQL alone. */
import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { exchange, open, requestText, statusOf } from '../drivers/exchange.mjs';
import { startServer } from '../processes.mjs';
import { together } from '../programs/answering.mjs';
import { registerPerson } from '../ratios.mjs';
import { inTurns } from '../rounds.mjs';
import { startDatabase } from '../services.mjs';
import { percentiles } from '../statistics.mjs';
import { fillWithGuilds, searchesOf } from './guilds-data.mjs';

const CALLERS = 200;
const FREE_SEATS = 50;
const REGISTERING_AT_ONCE = 8;
/** Rushes before anything is measured: code is compiled when it has run a while. */
const WARM_UP_RUSHES = 12;
const GUILDS = 100_000;
const SEARCHING_AT_ONCE = 8;
const PAGE = 20;

export async function measureGuilds(plan, say) {
  const databaseUrl = await startDatabase();
  // An API whose workers are elsewhere: what a join makes for them to do waits in the outbox meanwhile.
  const guildhall = await startServer('programs/enqueuing-server.mjs', {
    MASTER_KEY: randomBytes(32).toString('base64'),
    DATABASE_URL: databaseUrl,
    REDIS_URL: '',
  });
  const bare = await startServer('bare/guilds.mjs', { DATABASE_URL: databaseUrl });
  const base = `${guildhall.url}/api/v1`;

  say('200 joins for 50 seats');
  const [owner, ...people] = await registerAll(guildhall);
  const rush = await measureRush(plan, base, bare, owner, people);
  say('search over 100,000 guilds');
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  await fillWithGuilds(database, GUILDS, owner.userId);
  await database.end();
  const search = await measureSearch(plan, base, bare, people[0]);

  await Promise.all([guildhall.stop(), bare.stop()]);
  return { comparisons: [rush, search], figures: [searchTail(search)] };
}

async function registerAll(guildhall) {
  const people = [];
  await together(CALLERS + 1, REGISTERING_AT_ONCE, async (n) => {
    const { user, accessToken } = await registerPerson(guildhall, `bench-guilds-${n}@guildhall.test`);
    people.push({ userId: user.id, token: accessToken });
  });
  return people;
}

/** Time until the last of 200 answers, as a rate: they are all sent at once, on connections that are open already. */
async function measureRush({ rushes }, base, bare, owner, people) {
  const ours = async () => {
    const id = await createGuild(base, owner.token);
    const url = `${base}/guilds/${id}/join`;
    return people.map(({ token }) => requestText({ method: 'POST', url, token, body: {} }));
  };
  const theirs = async () => {
    const id = await bare.ask('create', { capacity: FREE_SEATS });
    const url = `${bare.url}/guilds/${id}/join`;
    return people.map(({ userId }) => requestText({ method: 'POST', url, body: { userId } }));
  };
  const rounds = await inTurns({ ours: side(base, ours), bare: side(bare.url, theirs) }, rushes);
  const ratio = rounds.bare.perSecond / rounds.ours.perSecond;
  return { name: '200 joins for 50 seats, time', ...rounds, ratio, target: { atMost: 2 } };
}

/** @param prepare makes the requests of one rush, for a guild of its own */
function side(url, prepare) {
  return async (isWarmUp) => {
    if (isWarmUp) for (let n = 1; n < WARM_UP_RUSHES; n++) await rushOn(url, await prepare());
    return rushOn(url, await prepare());
  };
}

/** Anything but 50 × 201 and 150 × 409 counts as wrong answers. */
async function rushOn(url, requests) {
  const sockets = await Promise.all(requests.map(() => open(url)));
  const counts = { 201: 0, 409: 0 };
  const start = performance.now();
  const times = await Promise.all(
    requests.map(async (request, index) => {
      const status = statusOf(await exchange(sockets[index], request));
      counts[status] = (counts[status] ?? 0) + 1;
      return performance.now() - start;
    }),
  );
  for (const socket of sockets) socket.destroy();
  const errors = Math.abs(counts[201] - FREE_SEATS) + Math.abs(counts[409] - (CALLERS - FREE_SEATS));
  return { perSecond: (CALLERS * 1000) / Math.max(...times), ...percentiles(times), errors };
}

async function createGuild(base, token) {
  const socket = await open(base);
  // The owner has a seat too.
  const body = { name: `Rush ${randomUUID().slice(0, 8)}`, capacity: FREE_SEATS + 1, joinPolicy: 'open' };
  const answer = await exchange(socket, requestText({ method: 'POST', url: `${base}/guilds`, token, body }));
  socket.destroy();
  if (statusOf(answer) !== 201) throw new Error(`No guild was created: ${answer}`);
  return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))).id;
}

async function measureSearch({ rounds, searches: count }, base, bare, { token, userId }) {
  const searches = searchesOf(count);
  const ask = { searches, userId, concurrency: SEARCHING_AT_ONCE, limit: PAGE };
  const ours = () => searchAll(base, token, searches);
  const sides = await inTurns({ ours, bare: () => bare.ask('search', ask) }, rounds + 2);
  return {
    name: 'search of guilds, beside the SQL alone',
    ...sides,
    ratio: sides.ours.perSecond / sides.bare.perSecond,
  };
}

async function searchAll(base, token, searches) {
  const sockets = await Promise.all(Array.from({ length: SEARCHING_AT_ONCE }, () => open(base)));
  const times = [];
  let errors = 0;
  const start = performance.now();
  await together(searches.length, SEARCHING_AT_ONCE, async (index) => {
    const url = `${base}/guilds?${new URLSearchParams({ ...searches[index], limit: PAGE })}`;
    const socket = sockets.pop();
    const sent = performance.now();
    const answer = await exchange(socket, requestText({ url, token }));
    times.push(performance.now() - sent);
    sockets.push(socket);
    if (statusOf(answer) !== 200 || !answer.includes('"slug"')) errors++;
  });
  const seconds = (performance.now() - start) / 1000;
  for (const socket of sockets) socket.destroy();
  return { perSecond: searches.length / seconds, ...percentiles(times), errors };
}

function searchTail({ ours, bare }) {
  return {
    name: 'search of guilds, p95 beside the SQL',
    value: ours.p95 / bare.p95,
    unit: '×',
    digits: 2,
    target: { atMost: 1.5 },
  };
}
