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
    await changing(tour, roomId, ...clients);
    await asking(tour, ada, clients[0]);
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

/** What was said is said differently, and somebody likes it. */
async function changing(tour, roomId, adas, strangers) {
  const saying = { roomId, clientMessageId: randomUUID(), text: 'At nihgt?' };
  const { id: messageId } = await tour.event('Ada mistypes.', adas.socket, 'message:send', saying, {
    has: { seq: 4 },
  });
  await tour.event(
    'She mends it. Changes have numbers of their own, so that nobody misses one.',
    adas.socket,
    'message:edit',
    { roomId, messageId, text: 'At night?' },
    { has: { changeSeq: 1 }, shows: ['editedAt'] },
  );
  const { text, seq } = await strangers.hears('message:changed');
  tour.check('the stranger sees it mended', { text, seq }, { text: 'At night?', seq: 4 });
  const reaction = { roomId, messageId, emoji: '🌙' };
  await tour.event('The stranger likes it.', strangers.socket, 'message:react', reaction, {
    has: { changeSeq: 2 },
  });
  await adas.hears('message:changed');
  tour.check('Ada sees that', (await adas.hears('message:changed')).reactions[0].emoji, '🌙');
}

/** A companion answers word by word; what it said is a message in the end. */
async function asking(tour, ada, adas) {
  const companions = await tour.step(
    'Who else is there to talk to?',
    'GET /companions',
    { token: ada.accessToken },
    { status: 200, shows: ['items.0.name'] },
  );
  const [{ id: companionId }] = companions.body.items;
  const room = await tour.step(
    'Ada opens a room with the first companion. Without AI_BASE_URL it answers from a script.',
    'POST /rooms',
    { token: ada.accessToken, body: { kind: 'companion', companionId } },
    { status: 201, has: { kind: 'companion', companionId } },
  );
  const roomId = room.body.id;
  await tour.event('She joins it.', adas.socket, 'room:join', { roomId }, { has: { headSeq: 0 } });
  const question = { roomId, clientMessageId: randomUUID(), text: 'How do I join a guild?' };
  await tour.event('She asks.', adas.socket, 'message:send', question, { has: { seq: 1 } });
  const { index } = await adas.hears('message:delta');
  tour.check('the answer begins to come', index, 0);
  const answers = async () => {
    for (;;) {
      const message = await adas.hears('message:new');
      if (message.roomId === roomId && message.companionId) return message;
    }
  };
  const { seq, outcome } = await answers();
  tour.check('and is a message in the end', { seq, outcome }, { seq: 2, outcome: 'complete' });
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
