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
 */
export function drawConversation(room, me) {
  byId('title').textContent = room.title;
  const list = byId('messages');
  const wasAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  if (list.dataset.roomId !== room.id) list.replaceChildren();
  list.dataset.roomId = room.id;
  for (const mark of list.querySelectorAll('.read-mark')) mark.remove();
  let last;
  for (const message of [...room.messages.values()].toSorted((a, b) => a.seq - b.seq)) {
    const item = list.querySelector(`[data-seq="${message.seq}"]`) ?? drawMessage(message, room, me);
    if (!item.isConnected) place(list, item, last);
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
  byId('typing').textContent =
    names.length === 0 ? '' : `${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} writing…`;
}

/** @param write opens a direct room with somebody */
export function drawMembers(room, me, write) {
  byId('members').replaceChildren(
    ...[...room.members.values()].map(({ userId, displayName }) => {
      const item = element('li', '');
      const name = element('span', '');
      name.append(element('bdi', '', displayName), userId === me ? ' (you)' : '');
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

function place(list, item, after) {
  if (after) after.after(item);
  else list.prepend(item);
}

function drawMessage({ seq, senderId, text, sentAt }, room, me) {
  const item = element('li', senderId === me ? 'message own' : 'message');
  item.dataset.seq = seq;
  const said = element('p', 'text', text);
  said.dir = 'auto';
  const sender = senderId === me ? 'You' : nameOf(room, senderId);
  const about = element('p', 'about');
  about.append(element('bdi', '', sender), ` · ${stamp(new Date(sentAt))} · #${seq}`);
  item.append(about, said);
  return item;
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
