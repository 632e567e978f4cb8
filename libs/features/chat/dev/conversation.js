/** Draws the room that is open. Text of people is set as text, never as HTML. */

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const DAY_AND_TIME = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const byId = (id) => document.getElementById(id);

/** An element with text in it. Names go into a `bdi`, so that an Arabic one does not turn what is around it. */
export function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/**
 * Only what is new is added, or readers of the log would hear everything again.
 *
 * @param room with `messages` (by seq), `members` (by id), `typists` (ids)
 * @param me the user's own id
 * @param acts what may be done with a message, each a function that takes it: `edit`, `remove`, `react`
 */
export function drawConversation(room, me, acts) {
  byId('title').textContent = room.title;
  const list = byId('messages');
  const wasAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  if (list.dataset.roomId !== room.id) list.replaceChildren();
  list.dataset.roomId = room.id;
  for (const mark of list.querySelectorAll('.read-mark')) mark.remove();
  let last;
  for (const message of [...room.messages.values()].toSorted((a, b) => a.seq - b.seq)) {
    const known = list.querySelector(`[data-seq="${message.seq}"]`);
    const isAsKnown = known?.dataset.changeSeq === String(message.changeSeq);
    const item = isAsKnown ? known : drawMessage(message, room, me, acts);
    if (known && !isAsKnown) known.replaceWith(item);
    else if (!known) place(list, item, last);
    last = item;
    for (const mark of drawReadMark(message, room, me)) {
      last.after(mark);
      last = mark;
    }
  }
  if (wasAtEnd) list.scrollTop = list.scrollHeight;
  drawTyping(room);
}

export function drawTyping(room) {
  const names = [...room.typists].map((id) => nameOf(room, id));
  if (room.answer) {
    byId('typing').textContent = `${room.answer.name}: ${room.answer.text}`;
    return;
  }
  byId('typing').textContent =
    names.length === 0 ? '' : `${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} writing…`;
}

/** @param write opens a direct room with somebody */
export function drawMembers(room, me, write) {
  byId('members').replaceChildren(
    ...[...room.members.values()].map(({ userId, displayName }) => {
      const item = element('li', '');
      item.dataset.userId = userId;
      const name = element('span', 'name');
      name.append(element('bdi', '', displayName), userId === me ? ' (you) ' : ' ');
      item.append(name);
      if (userId !== me && room.kind !== 'direct') {
        const button = element('button', '', 'Write');
        button.setAttribute('aria-label', `Write to ${displayName}`);
        button.addEventListener('click', () => write(userId));
        item.append(button);
      }
      return item;
    }),
  );
}

/** @param present statuses by user */
export function drawPresence(present) {
  for (const item of byId('members').children) {
    const status = present.get(item.dataset.userId) ?? 'offline';
    item.querySelector('.presence')?.remove();
    const shown = element('span', 'presence', status);
    shown.dataset.status = status;
    item.querySelector('.name').append(shown);
  }
}

function place(list, item, after) {
  if (after) after.after(item);
  else list.prepend(item);
}

function drawMessage(message, room, me, acts) {
  const { seq, changeSeq, senderId, companionId, text, sentAt, editedAt, deletedAt, reactions } = message;
  const item = element('li', senderId === me ? 'message own' : 'message');
  item.dataset.seq = seq;
  item.dataset.changeSeq = changeSeq;
  const said = deletedAt ? element('p', 'faded', 'Deleted') : element('p', 'text', text);
  said.dir = 'auto';
  const sender = senderId === me ? 'You' : companionId ? room.title : nameOf(room, senderId);
  const about = element('p', 'about');
  about.append(
    element('bdi', '', sender),
    ` · ${stamp(new Date(sentAt))} · #${seq}${editedAt ? ' · edited' : ''}`,
  );
  item.append(about, said);
  if (reactions.length > 0)
    item.append(
      element('p', 'reactions', reactions.map(({ emoji, count }) => `${emoji} ${count}`).join('  ')),
    );
  if (!deletedAt && !companionId) item.append(drawActs(message, senderId === me, acts));
  return item;
}

function drawActs(message, isOwn, { edit, remove, react }) {
  const row = element('p', 'acts');
  const offers = isOwn
    ? [
        ['Edit', edit],
        ['Delete', remove],
      ]
    : [['👍', react]];
  for (const [label, act] of offers) {
    const button = element('button', '', label);
    button.setAttribute('aria-label', `${label} message ${message.seq}`);
    button.addEventListener('click', () => act(message));
    row.append(button);
  }
  return row;
}

/** Who has read up to here, of the others. */
function drawReadMark({ seq }, room, me) {
  const readers = [...room.members.values()].filter(
    ({ userId, readSeq }) => userId !== me && readSeq === seq,
  );
  if (readers.length === 0) return [];
  return [element('li', 'read-mark', `Read by ${readers.map(({ displayName }) => displayName).join(', ')}`)];
}

function stamp(moment) {
  const isToday = moment.toDateString() === new Date().toDateString();
  return (isToday ? TIME : DAY_AND_TIME).format(moment);
}

function nameOf(room, userId) {
  return room.members.get(userId)?.displayName ?? 'Somebody';
}
