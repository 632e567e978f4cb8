/**
 * What chat is measured beside: bare Socket.IO with the same fan-out of the same message to the same rooms. Nobody has to
 * say who they are, nothing is checked or stored, and numbers are counted in memory.
 *
 * Run by fork; with REDIS_URL over the same adapter to other such programs. Tells its port by message.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { createAdapter } from '@socket.io/redis-adapter';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';
import { answering } from '../programs/answering.mjs';
import { usage } from '../programs/usage.mjs';

/** As much as the product sends. */
const EMPTY = {
  senderId: '00000000-0000-4000-8000-000000000000',
  replyTo: null,
  changeSeq: 0,
  editedAt: null,
  deletedAt: null,
  mentions: { userIds: [], everyone: false },
  attachments: [],
  reactions: [],
};
const { REDIS_URL, REDIS_PREFIX } = process.env;
const server = createServer();
const io = new Server(server, { serveClient: false, ...(REDIS_URL ? { adapter: redisAdapter() } : {}) });
const heads = new Map();

io.on('connection', (socket) => {
  socket.on('room:join', ({ roomId }, answer) => {
    void socket.join(roomId);
    answer({ ok: true, headSeq: heads.get(roomId) ?? 0 });
  });
  socket.on('message:send', ({ roomId, clientMessageId, text }, answer) => {
    const seq = (heads.get(roomId) ?? 0) + 1;
    heads.set(roomId, seq);
    const [id, sentAt] = [randomUUID(), new Date().toISOString()];
    const message = { ...EMPTY, id, roomId, seq, clientMessageId, text, sentAt };
    io.to(roomId).emit('message:new', message);
    answer({ ok: true, id, seq, sentAt });
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

answering({ usage }, { port: server.address().port });

function redisAdapter() {
  const [publisher, subscriber] = [new Redis(REDIS_URL), new Redis(REDIS_URL)];
  return createAdapter(publisher, subscriber, { key: `${REDIS_PREFIX}:bare` });
}
