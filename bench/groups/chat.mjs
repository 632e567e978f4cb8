/** Chat, where everything is stored and numbered, beside bare Socket.IO with the same fan-out and nothing else. */
import { randomBytes } from 'node:crypto';
import { startProgram, startServer } from '../processes.mjs';
import { inTurns } from '../rounds.mjs';
import { startDatabase, startRedis } from '../services.mjs';
import { median } from '../statistics.mjs';
import { latencies } from '../table.mjs';
import { fillWithTalkers } from './chat-data.mjs';
import { highestRate, QUICK_ENOUGH_MS } from './chat-rates.mjs';

const ROOM_OF = 50;
const PER_SECOND = 200;
const WARM_UP_SECONDS = 3;
/** Connections that come and go before memory is looked at: what a server needs once is not theirs. */
const FIRST = 200;
/**
 * At any time somebody in each room is typing, and everybody is busy, or not any more, some ten times an hour. How much
 * that is beside the messages is as much a part of the figure as the server is.
 */
const PRESENCE_OF_EACH_PER_SECOND = 10 / 3600;

export async function measureChat(plan, say) {
  const databaseUrl = await startDatabase();
  const load = await startProgram('programs/chat-load.mjs', {});
  const talkers = await fillWithTalkers(databaseUrl, { people: plan.sockets, roomOf: ROOM_OF });
  const bench = { plan, say, load, talkers, databaseUrl, MASTER_KEY: randomBytes(32).toString('base64') };
  const alone = await measureOneProcess(bench);
  const redis = await startRedis();
  const together = redis ? await measureTwoProcesses(bench, redis) : {};
  await load.stop();
  return {
    comparisons: [...alone.comparisons, ...(together.comparisons ?? [])],
    figures: [...alone.figures, ...(together.figures ?? [])],
    note: redis ? undefined : 'No redis-server and no REDIS_URL: chat of two processes was not measured.',
  };
}

async function measureOneProcess({ plan, say, load, talkers, databaseUrl, MASTER_KEY }) {
  const ours = await startOurs({ MASTER_KEY, DATABASE_URL: databaseUrl, REDIS_URL: '' });
  const bare = await startServer('bare/chat.mjs', { REDIS_URL: '' });
  say(`${plan.sockets.toLocaleString('en')} connections`);
  const memory = {
    ours: await bytesPerSocket(load, 'ours', [ours], talkers),
    bare: await bytesPerSocket(load, 'bare', [bare], talkers),
  };
  say(`${PER_SECOND} messages a second in rooms of ${ROOM_OF}`);
  const delivery = await inTurns(
    { ours: saying(load, 'ours', plan, true), bare: saying(load, 'bare', plan) },
    plan.rounds,
  );
  say('typing and presence');
  const life = await measureLife(load, ours, plan);
  say('the highest rate of messages');
  const highest = {
    ours: await highestRate(load, 'ours', plan),
    bare: await highestRate(load, 'bare', plan),
  };
  await Promise.all([ours.stop(), bare.stop()]);
  for (const side of ['ours', 'bare']) await load.ask('close', { side });
  return {
    comparisons: [
      {
        name: `messages/s with p99 < ${QUICK_ENOUGH_MS} ms`,
        ...highest,
        ratio: highest.ours.perSecond / highest.bare.perSecond,
        target: { atLeast: 0.4 },
      },
    ],
    figures: [
      lostFigure('chat', delivery),
      ratioFigure('p50', 'chat, delivery', delivery, 2),
      ratioFigure('p99', 'chat, delivery', delivery, 3),
      memoryFigure(memory),
      life,
    ],
  };
}

/** Everybody's room is on both processes. */
async function measureTwoProcesses({ plan, say, load, talkers, databaseUrl, MASTER_KEY }, redis) {
  say('two processes over Redis');
  const start = { MASTER_KEY, DATABASE_URL: databaseUrl, ...redis };
  const ours = [await startOurs(start), await startOurs(start)];
  const bare = [await startServer('bare/chat.mjs', redis), await startServer('bare/chat.mjs', redis)];
  await connectAll(load, 'ours', ours, talkers);
  await connectAll(load, 'bare', bare, talkers);
  const delivery = await inTurns(
    { ours: saying(load, 'ours', plan), bare: saying(load, 'bare', plan) },
    plan.rounds,
  );
  await Promise.all([...ours, ...bare].map((server) => server.stop()));
  return {
    figures: [
      lostFigure('chat of two processes', delivery),
      ratioFigure('p99', 'chat of two processes', delivery, 2),
    ],
  };
}

/** A server that gives tokens to whoever is to connect. */
async function startOurs(environment) {
  const server = await startServer('programs/chat-server.mjs', environment);
  return { ...server, tokensFor: (people) => server.ask('tokens', { people }) };
}

/** Every other member of a room to each of the servers, if there are two. */
async function connectAll(load, side, servers, talkers) {
  const tokens = (await servers[0].tokensFor?.(talkers)) ?? [];
  const rooms = new Set(talkers.map(({ roomId }) => roomId)).size;
  const places = talkers.map(({ roomId }, index) => ({
    url: servers[Math.floor(index / rooms) % servers.length].url,
    token: tokens[index],
    roomId,
  }));
  await load.ask('connect', { side, places });
}

async function bytesPerSocket(load, side, servers, talkers) {
  await connectAll(load, side, servers, talkers.slice(0, FIRST));
  await load.ask('close', { side });
  const before = await servers[0].ask('usage');
  await connectAll(load, side, servers, talkers);
  const after = await servers[0].ask('usage');
  return (after.residentBytes - before.residentBytes) / talkers.length;
}

/** @param isNumbered whether messages have to arrive in order, which several processes leave to the clients' rule */
function saying(load, side, { talkSeconds }, isNumbered = false) {
  const settings = { side, perSecond: PER_SECOND, isNumbered };
  return (isWarmUp) => load.ask('say', { ...settings, seconds: isWarmUp ? WARM_UP_SECONDS : talkSeconds });
}

/** Processor time of the server's process with people who type and come and go, beside without, in turn. */
async function measureLife(load, server, { rounds, talkSeconds, sockets }) {
  const hasPresence = await server.ask('hears', { event: 'presence:update' });
  const liveliness = {
    typing: sockets / ROOM_OF,
    presence: hasPresence ? Math.ceil(sockets * PRESENCE_OF_EACH_PER_SECOND) : 0,
  };
  const used = { calm: [], lively: [] };
  for (let round = 0; round < rounds; round++)
    for (const kind of ['calm', 'lively']) {
      const before = await server.ask('usage');
      const settings = { side: 'ours', perSecond: PER_SECOND, seconds: talkSeconds };
      await load.ask('say', { ...settings, ...(kind === 'lively' ? { liveliness } : {}) });
      const after = await server.ask('usage');
      used[kind].push((after.cpuMs - before.cpuMs) / talkSeconds);
    }
  const [calm, lively] = [median(used.calm), median(used.lively)];
  const more = (lively / calm - 1) * 100;
  return {
    name: hasPresence ? 'typing and presence, more CPU' : 'typing (presence is not there), more CPU',
    value: more,
    unit: ' %',
    measured: `${more.toFixed(1)} % (${liveliness.typing} typing, ${liveliness.presence} changes/s; ${calm.toFixed(0)} and ${lively.toFixed(0)} ms a second)`,
    target: { atMost: 10 },
  };
}

/** A server that cannot keep up refuses some, and the client says them again: that is no loss, but it is no good rate. */
function lostFigure(name, { ours }) {
  const measured = `${ours.errors} (${ours.perSecond.toFixed(1)} of ${PER_SECOND}/s acknowledged)`;
  return {
    name: `${name}, deliveries lost or out of order`,
    value: ours.errors,
    unit: '',
    measured,
    target: { atMost: 0 },
  };
}

function ratioFigure(part, name, { ours, bare }, atMost) {
  const value = ours[part] / bare[part];
  return {
    name: `${name}, ${part} beside bare`,
    value,
    unit: '×',
    measured: `${value.toFixed(2)}× (p50/p95/p99 ${latencies(ours)}, bare ${latencies(bare)} ms)`,
    target: { atMost },
  };
}

function memoryFigure({ ours, bare }) {
  const [here, there] = [ours, bare].map((bytes) => bytes / 1024);
  return {
    name: 'memory of a connection',
    value: here,
    unit: ' KiB',
    measured: `${here.toFixed(1)} KiB (bare ${there.toFixed(1)})`,
    target: { atMost: 45 },
  };
}
