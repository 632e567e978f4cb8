import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { TourFailure } from './tour.mjs';

const HEARD_WITHIN_MS = 5_000;
const LOOK_AGAIN_MS = 20;

/** Two real clients in a direct room: typing, a message, a read mark, and a cut after which nothing is missing. */
export async function talking(tour, { ada, stranger }) {
  const room = await tour.step(
    'Ada opens a room with the stranger. There is one for the two of them, whoever asks.',
    'POST /rooms',
    { token: ada.accessToken, body: { kind: 'direct', userId: stranger.id } },
    { status: 201, has: { kind: 'direct', headSeq: 0, userId: stranger.id } },
  );
  const roomId = room.body.id;
  const clients = [connect(tour, ada), connect(tour, stranger)];
  try {
    await inRoom(tour, roomId, ...clients);
    await missing(tour, roomId, stranger, ...clients);
  } finally {
    for (const { socket } of clients) socket.disconnect();
  }
}

async function inRoom(tour, roomId, adas, strangers) {
  const welcome = { has: { headSeq: 0 } };
  await tour.event('She connects, and joins it.', adas.socket, 'room:join', { roomId }, welcome);
  await tour.event('So does the stranger.', strangers.socket, 'room:join', { roomId }, welcome);
  await tour.event('Ada types …', adas.socket, 'typing:start', { roomId });
  tour.check('the stranger sees it', (await strangers.hears('typing:start')).roomId, roomId);

  const saying = { roomId, clientMessageId: randomUUID(), text: 'Is the wall still free?' };
  const said = { has: { seq: 1 } };
  const first = await tour.event(
    '… and says it. It is stored when the answer comes.',
    adas.socket,
    'message:send',
    saying,
    {
      ...said,
      shows: ['id', 'sentAt'],
    },
  );
  const { seq, text } = await strangers.hears('message:new');
  tour.check('the stranger hears it', { seq, text }, { seq: 1, text: saying.text });
  const again = await tour.event(
    'She is not sure that it arrived, and sends it again.',
    adas.socket,
    'message:send',
    saying,
    said,
  );
  tour.check('it is the same message', again, first);
  await tour.event('The stranger has read it.', strangers.socket, 'message:read', { roomId, seq }, said);
  tour.check('Ada sees it', (await adas.hears('message:read')).seq, seq);
  await tour.event(
    'What an event does not declare is refused.',
    strangers.socket,
    'typing:start',
    { roomId, loudly: true },
    { ok: false, has: { 'error.code': 'INPUT_INVALID', 'error.errors.0.path': 'loudly' } },
  );
}

async function missing(tour, roomId, stranger, adas, strangers) {
  strangers.socket.disconnect();
  const texts = ['We begin on Monday.', 'Bring a ladder.'];
  for (const [index, text] of texts.entries())
    await tour.event(
      index === 0 ? 'The stranger is in a tunnel. Ada goes on.' : 'And on.',
      adas.socket,
      'message:send',
      { roomId, clientMessageId: randomUUID(), text },
      { has: { seq: 2 + index } },
    );
  await tour.step(
    'Two are unread.',
    `GET /rooms/${roomId}`,
    { token: stranger.accessToken },
    { status: 200, has: { headSeq: 3, readSeq: 1, unreadCount: 2 } },
  );
  strangers.socket.connect();
  await tour.event(
    'Out of the tunnel, the stranger’s client says how far it is.',
    strangers.socket,
    'room:join',
    { roomId, afterSeq: 1 },
    { has: { headSeq: 3 } },
  );
  const missed = [await strangers.hears('message:new'), await strangers.hears('message:new')];
  tour.check(
    'what was missed comes in order, once',
    missed.map(({ text }) => text),
    texts,
  );
}

/** A client of one person, with what it has heard and not yet told. */
function connect(tour, { accessToken }) {
  const socket = io(tour.baseUrl, {
    auth: { token: accessToken },
    transports: ['websocket'],
    forceNew: true,
  });
  const heard = [];
  socket.onAny((event, payload) => heard.push({ event, payload }));
  const hears = async (event) => {
    for (const deadline = performance.now() + HEARD_WITHIN_MS; performance.now() < deadline;) {
      const index = heard.findIndex((entry) => entry.event === event);
      if (index >= 0) return heard.splice(index, 1)[0].payload;
      await delay(LOOK_AGAIN_MS);
    }
    throw new TourFailure(`Not as expected: no ${event} within ${HEARD_WITHIN_MS / 1_000} s.`);
  };
  return { socket, hears };
}
