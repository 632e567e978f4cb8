/**
 * Thousands of clients in rooms: says so many messages a second, and watches that each reaches everybody in its room.
 *
 * Run by fork, so that the servers' process and the bench's have nothing of its work.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { BareSocketIo } from '../drivers/socket-io.mjs';
import { percentiles } from '../statistics.mjs';
import { answering, together } from './answering.mjs';

const CONNECTING_AT_ONCE = 20;
/** Whoever has not got a message by then never will. */
const PATIENCE_MS = 10_000;
const TEXT = 'as long as what people say to each other when they chat, more or less';
const MARK = '"text":"';
const SEQ = '"seq":';

/** Clients by the name of the side that they are connected to. */
const sides = new Map();
/** What is being said. */
let round = { number: 0, took: () => undefined };

answering({ connect, say, close });

/** @param places who is in which room: `{url, token, roomId}` each */
async function connect({ side, places }) {
  const clients = places.map((place) => ({
    ...place,
    socket: undefined,
    seq: 0,
    isInOrder: true,
    isBusy: false,
  }));
  sides.set(side, clients);
  await reconnect(clients);
}

function close({ side }) {
  for (const { socket } of sides.get(side)) socket.close();
  sides.delete(side);
}

/**
 * Says messages in all rooms in turn, at a rate that does not wait for the server.
 *
 * @param isNumbered whether numbers without gaps are promised, as Guildhall does: then they are looked at
 * @param liveliness what people do besides, so many a second: `{typing, presence}`, of which one who types goes on
 * @returns latencies of delivery, the rate at which messages were acknowledged, and `errors`: how often somebody did not get
 *   what was acknowledged, or got it twice, or out of order
 */
async function say({ side, perSecond, seconds, isNumbered, liveliness }) {
  const clients = sides.get(side);
  await reconnect(clients.filter(({ socket }) => !socket.isOpen));
  const rooms = [...new Set(clients.map(({ roomId }) => roomId))].map((roomId) =>
    clients.filter((client) => client.roomId === roomId),
  );
  const count = Math.round(perSecond * seconds);
  const state = beginRound(count, rooms);
  const life = startLife(rooms, liveliness);

  const start = performance.now();
  for (let number = 0; number < count; number++) {
    const due = start + (number * 1000) / perSecond - performance.now();
    if (due > 1) await delay(due);
    const room = rooms[number % rooms.length];
    sayOne(state, number, room[Math.floor(number / rooms.length) % room.length]);
  }
  const deadline = performance.now() + PATIENCE_MS;
  while (!state.isComplete() && performance.now() < deadline) await delay(20);
  clearInterval(life);
  const wrong = isNumbered ? clients.filter(({ isInOrder }) => !isInOrder).length : 0;
  for (const client of clients) client.isInOrder = true;
  const lasted = (state.lastAcknowledgedAt - start) / 1000;
  return {
    perSecond: state.acknowledged / Math.max(lasted, seconds),
    ...percentiles(state.times()),
    errors: state.astray() + wrong,
  };
}

function beginRound(count, rooms) {
  const sentAt = new Float64Array(count);
  const received = new Uint16Array(count);
  const isAcknowledged = new Uint8Array(count);
  const times = new Float32Array(count * rooms[0].length * 2);
  let deliveries = 0;
  const state = {
    number: round.number + 1,
    sentAt,
    answered: 0,
    acknowledged: 0,
    lastAcknowledgedAt: 0,
    took: (number, at) => {
      received[number]++;
      times[deliveries++] = at - sentAt[number];
    },
    acknowledge: (number) => {
      isAcknowledged[number] = 1;
      state.acknowledged++;
      state.lastAcknowledgedAt = performance.now();
    },
    isComplete: () => state.answered === count && state.astray() === 0,
    /** Deliveries of what was acknowledged that are missing, or one too many. */
    astray: () =>
      received.reduce((sum, got, number) => {
        const wanted = rooms[number % rooms.length].length;
        return sum + isAcknowledged[number] * Math.abs(wanted - got);
      }, 0),
    times: () => [...times.subarray(0, deliveries)],
  };
  return (round = state);
}

function sayOne(state, number, { socket, roomId }) {
  const payload = {
    roomId,
    clientMessageId: `${process.pid}-${state.number}-${number}`,
    text: `${state.number} ${number} ${TEXT}`,
  };
  state.sentAt[number] = performance.now();
  socket.ask('message:send', payload, ({ ok }) => {
    state.answered++;
    if (ok) state.acknowledge(number);
  });
}

/** Somebody in each room goes on typing, room after room; and now and then somebody is busy, or not any more. */
function startLife(rooms, liveliness) {
  if (!liveliness) return undefined;
  const everybody = rooms.flat();
  let seconds = 0;
  const tick = () => {
    for (let n = 0; n < liveliness.typing; n++) {
      const room = rooms[n % rooms.length];
      const { socket, roomId } = room[Math.floor(n / rooms.length) % room.length];
      socket.ask('typing:start', { roomId }, () => undefined);
    }
    for (let n = 0; n < liveliness.presence; n++) {
      const person = everybody[(seconds * liveliness.presence + n) % everybody.length];
      person.isBusy = !person.isBusy;
      person.socket.ask('presence:update', { status: person.isBusy ? 'busy' : 'online' }, () => undefined);
    }
    seconds++;
  };
  tick();
  return setInterval(tick, 1_000);
}

async function reconnect(clients) {
  await together(clients.length, CONNECTING_AT_ONCE, async (index) => {
    const client = clients[index];
    client.socket = await new BareSocketIo(client.url, client.token, (name, packet) => {
      if (name === 'message:new') takeMessage(client, packet);
    }).opened();
    const { socket, roomId } = client;
    const answer = await new Promise((resolve) => socket.ask('room:join', { roomId }, resolve));
    if (!answer.ok) throw new Error(`Joining was refused: ${JSON.stringify(answer)}`);
    client.seq = answer.headSeq;
  });
}

function takeMessage(client, packet) {
  const at = performance.now();
  const seq = Number.parseInt(packet.slice(packet.indexOf(SEQ) + SEQ.length), 10);
  client.isInOrder &&= seq === client.seq + 1;
  client.seq = seq;
  const begin = packet.indexOf(MARK) + MARK.length;
  const [ofRound, number] = packet
    .slice(begin, begin + 24)
    .split(' ', 2)
    .map(Number);
  if (ofRound === round.number) round.took(number, at);
}
