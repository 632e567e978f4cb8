import { Account } from './account.js';
import { drawConversation, drawMembers, drawPresence, drawTyping, element } from './conversation.js';
import { RoomFollower } from './room-follower.js';
import { io } from './socket.io.js';

const TYPING_EVERY_MS = 1_000;
const ANSWER_WITHIN_MS = 5_000;

const byId = (id) => document.getElementById(id);
const account = new Account((token) => socket.emit('session:refresh', { token }, () => undefined));
const rooms = new Map();
const companions = new Map();
const present = new Map();
/** What one may do with a message. */
const acts = { edit: beginEdit, remove, react };
let open;
let socket;
let lastTypedAt = 0;
let editing;
let openings = 0;

byId('sign-in').addEventListener('submit', (event) =>
  attempt(event, async ({ email, password }) => {
    await account.signIn(email, password);
    byId('whoami').textContent = `${account.user.displayName} · ${account.user.email}`;
    document.title = `${account.user.displayName} · Chat`;
    connect();
    await loadCompanions();
    await loadRooms();
    show(true);
  }),
);
byId('open-direct').addEventListener('submit', (event) =>
  attempt(event, async ({ userId }) => {
    await openDirect(userId.trim());
    event.target.reset();
  }),
);
byId('composer').addEventListener('submit', (event) =>
  attempt(event, ({ text }) => (editing ? edit(text.trim()) : send(event.target, text.trim()))),
);
byId('composer').addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') endEdit();
});
byId('composer').addEventListener('input', () => tellTyping());
byId('refresh').addEventListener('click', () => attempt(undefined, loadRooms));
byId('cut').addEventListener('click', () => socket.io.engine.close());
byId('offline').addEventListener('click', ({ target }) => {
  const goes = socket.active;
  if (goes) socket.disconnect();
  else socket.connect();
  target.setAttribute('aria-pressed', String(goes));
  target.textContent = goes ? 'Come back' : 'Go offline';
  byId('cut').hidden = goes;
});
document.addEventListener('visibilitychange', () => markRead());

function connect() {
  socket = io({ auth: (give) => give({ token: account.accessToken }), reconnectionDelay: 300 });
  socket.on('connect', () => {
    state('connected', 'Connected');
    // What changed meanwhile is read anew; what was said meanwhile comes by its number.
    if (open) attempt(undefined, () => read(open));
  });
  socket.on('disconnect', () => {
    state('away', socket.active ? 'Reconnecting…' : 'Offline');
    // Who stops meanwhile is not heard.
    for (const room of rooms.values()) typing(room.id, (typists) => typists.clear());
  });
  socket.on('connect_error', ({ message, data }) => {
    state('away', socket.active ? 'Reconnecting…' : 'Refused');
    if (data) complain(data.detail ?? message);
  });
  socket.on('session:revoked', ({ reason }) => {
    show(false);
    complain(`The session is over (${reason}). Reload the page and sign in again.`);
  });
  socket.on('typing:start', ({ roomId, userId }) => typing(roomId, (typists) => typists.add(userId)));
  socket.on('typing:stop', ({ roomId, userId }) => typing(roomId, (typists) => typists.delete(userId)));
  socket.on('message:changed', (message) => takeChange(message));
  // Sent again, a message is as it is now.
  socket.on('message:new', (message) => takeChange(message));
  socket.on('message:delta', (delta) => hear(delta));
  socket.on('presence:update', ({ userId, status }) => {
    present.set(userId, status);
    drawPresence(present);
  });
  socket.on('message:read', ({ roomId, userId, seq }) => {
    const room = rooms.get(roomId);
    const member = room?.members.get(userId);
    if (member) member.readSeq = Math.max(member.readSeq, seq);
    if (room === open) draw();
  });
  socket.on('room:left', ({ roomId }) => forget(roomId));
}

async function loadRooms() {
  const { items } = await account.call('GET', '/rooms?limit=50');
  for (const item of items) await take(item);
  draw();
}

async function loadCompanions() {
  const { items } = await account.call('GET', '/companions');
  for (const companion of items) companions.set(companion.id, companion);
  byId('companions').replaceChildren(
    ...items.map(({ id, name, description }) => {
      const button = element('button', '', `Ask ${name}`);
      button.title = description;
      button.addEventListener('click', () => attempt(undefined, () => openCompanion(id)));
      return button;
    }),
  );
}

async function take(item) {
  const known = rooms.get(item.id);
  if (known) return known;
  const room = {
    ...item,
    title: await titleOf(item),
    messages: new Map(),
    members: new Map(),
    typists: new Set(),
  };
  rooms.set(item.id, room);
  room.follower = new RoomFollower(socket, item.id, item.headSeq, (message) => apply(room, message));
  return room;
}

function apply(room, message) {
  room.messages.set(message.seq, message);
  room.typists.delete(message.senderId);
  if (message.companionId) room.answer = undefined;
  if (message.senderId !== account.user.id) room.unreadCount++;
  draw();
  markRead();
}

/** Of two states of a message the one with the higher number is the newer one. */
function takeChange(message) {
  const room = rooms.get(message.roomId);
  const known = room?.messages.get(message.seq);
  if (known && known.changeSeq < message.changeSeq) room.messages.set(message.seq, message);
  if (room === open) draw();
}

/** A higher attempt starts over. The whole answer comes as a message. */
function hear({ roomId, companionId, attempt: number, text }) {
  const room = rooms.get(roomId);
  if (!room) return;
  const begun = room.answer?.number === number ? room.answer.text : '';
  room.answer = { number, name: companions.get(companionId)?.name ?? 'A companion', text: begun + text };
  if (room === open) drawTyping(room);
}

async function titleOf({ kind, userId, guildId, companionId }) {
  if (companionId) return companions.get(companionId)?.name ?? 'A companion';
  const of = guildId ? `/guilds/${guildId}` : userId ? `/users/${userId}` : undefined;
  if (!of) return kind;
  const { name, displayName } = await account.call('GET', of).catch(() => ({ name: `A ${kind} room` }));
  return displayName ?? name;
}

/** Until the room is open nothing can be said: it would be said in the one before. Of two the later one is opened. */
async function openRoom(find) {
  const opening = ++openings;
  byId('composer').hidden = true;
  try {
    const room = await find();
    if (opening !== openings) return;
    endEdit();
    open = room;
    await read(room);
  } finally {
    if (opening === openings) byId('composer').hidden = !open;
  }
  if (opening !== openings) return;
  byId('messages').scrollTop = byId('messages').scrollHeight;
  byId('composer').elements.text.focus();
  markRead();
}

/** As it is now. */
async function read(room) {
  const [history, members, presence] = await Promise.all([
    account.call('GET', `/rooms/${room.id}/messages?limit=50`),
    account.call('GET', `/rooms/${room.id}/members?limit=100`),
    account.call('GET', `/rooms/${room.id}/presence?limit=100`),
  ]);
  for (const message of history.items) room.messages.set(message.seq, message);
  for (const member of members.items) room.members.set(member.userId, member);
  for (const { userId, status } of presence.items) present.set(userId, status);
  if (room !== open) return;
  drawMembers(room, account.user.id, (userId) => attempt(undefined, () => openDirect(userId)));
  drawPresence(present);
  draw();
}

const openDirect = (userId) => openNew({ kind: 'direct', userId });
const openCompanion = (companionId) => openNew({ kind: 'companion', companionId });

function openNew(room) {
  return openRoom(async () => take(await account.call('POST', '/rooms', room)));
}

/** Says it until it is acknowledged; the same `clientMessageId` makes it one message. */
async function send(form, text) {
  if (text === '') return;
  form.reset();
  lastTypedAt = 0;
  const roomId = open.id;
  socket.emit('typing:stop', { roomId }, () => undefined);
  const saying = { roomId, clientMessageId: crypto.randomUUID(), text };
  for (;;) {
    const answer = await socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck('message:send', saying)
      .catch(() => undefined);
    if (answer?.ok) return;
    if (answer && !answer.error.retryAfter) throw new Error(answer.error.detail);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

function beginEdit({ id, text }) {
  editing = id;
  const { elements } = byId('composer');
  elements.text.value = text;
  elements.text.focus();
  byId('say').textContent = 'Save';
}

function endEdit() {
  editing = undefined;
  byId('composer').reset();
  byId('say').textContent = 'Send';
}

async function edit(text) {
  const messageId = editing;
  if (text === '') return;
  endEdit();
  await ask('message:edit', { roomId: open.id, messageId, text });
}

async function remove({ roomId, id }) {
  await attempt(undefined, () => ask('message:delete', { roomId, messageId: id }));
}

async function react({ roomId, id }) {
  await attempt(undefined, () => ask('message:react', { roomId, messageId: id, emoji: '👍' }));
}

async function ask(event, payload) {
  const answer = await socket.timeout(ANSWER_WITHIN_MS).emitWithAck(event, payload);
  if (!answer.ok) throw new Error(answer.error.detail);
}

function tellTyping() {
  if (editing) return;
  if (Date.now() - lastTypedAt < TYPING_EVERY_MS || !socket.connected) return;
  lastTypedAt = Date.now();
  socket.emit('typing:start', { roomId: open.id }, () => undefined);
}

function typing(roomId, change) {
  const room = rooms.get(roomId);
  if (!room) return;
  change(room.typists);
  if (room === open) drawTyping(room);
}

function markRead() {
  if (!open || open.unreadCount === 0 || document.hidden || !socket.connected) return;
  open.unreadCount = 0;
  const seq = Math.max(open.headSeq, ...open.messages.keys());
  socket.emit('message:read', { roomId: open.id, seq }, () => undefined);
  drawRooms();
}

function forget(roomId) {
  rooms.get(roomId)?.follower.stop();
  rooms.delete(roomId);
  if (open?.id === roomId) {
    open = undefined;
    byId('composer').hidden = true;
    byId('title').textContent = 'You are no member of this room any more';
    byId('messages').replaceChildren();
    byId('members').replaceChildren();
  }
  drawRooms();
}

function draw() {
  drawRooms();
  if (open) drawConversation(open, account.user.id, acts);
}

function drawRooms() {
  byId('rooms').replaceChildren(
    ...[...rooms.values()].map((room) => {
      const button = element('button', '');
      button.setAttribute('aria-current', String(room === open));
      button.append(element('bdi', '', room.title));
      if (room.unreadCount > 0) button.append(element('span', 'badge', room.unreadCount));
      button.addEventListener('click', () => attempt(undefined, () => openRoom(() => room)));
      const item = element('li', '');
      item.append(button);
      return item;
    }),
  );
}

function show(isSignedIn) {
  byId('sign-in').hidden = isSignedIn;
  for (const id of ['chat', 'cut', 'offline']) byId(id).hidden = !isSignedIn;
}

function state(name, text) {
  byId('status').dataset.state = name;
  byId('status').textContent = text;
}

/** Runs what a form or button is for, and tells when it fails. */
async function attempt(event, work) {
  event?.preventDefault();
  complain('');
  try {
    await work(event ? Object.fromEntries(new FormData(event.target)) : {});
  } catch (error) {
    complain(error.message);
  }
}

function complain(text) {
  byId('problem').hidden = text === '';
  byId('problem').textContent = text;
}
