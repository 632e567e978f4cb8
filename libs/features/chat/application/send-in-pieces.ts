import type { Connection } from '@guildhall/platform/realtime/connection';
import type { Message } from '../contract/message';
import { joinBusy } from '../domain/chat-errors';
import type { JoinTurn } from '../domain/join-turns';

/** More than that a client asks for piece by piece. */
const MOST_REPLAYED = 500;
/** The same in bytes of JSON; the last message may go beyond. */
const LARGEST_REPLAY_BYTES = 256 * 1024;
/** Packets that a client may leave unread and still be sent more: half of what it is dropped for. */
const LARGEST_BACKLOG = 1_000;
/** Read at once: long messages are not read in vain, and others get a word in meanwhile. */
const PIECE = 50;

/** What was sent of what was missed. */
export interface Sent {
  /** `undefined` when there was nothing to send. */
  readonly last: Message | undefined;
  /** Nothing is left. */
  readonly isAll: boolean;
}

/**
 * Sends messages as they are read, until there are no more or enough for once.
 *
 * @param read those that follow a message, in order, or the first ones
 * @throws DomainError `CHAT_JOIN_BUSY` when the client does not read; whatever the turn was refused with meanwhile
 */
export async function sendInPieces(
  connection: Pick<Connection, 'isOpen' | 'backlog'>,
  turn: JoinTurn,
  read: (after: Message | undefined, limit: number) => Promise<Message[]>,
  send: (message: Message) => void,
): Promise<Sent> {
  let last: Message | undefined;
  let bytes = 0;
  for (let count = 0; count < MOST_REPLAYED && connection.isOpen; count += PIECE) {
    if (connection.backlog > LARGEST_BACKLOG) {
      if (!last) throw joinBusy();
      return { last, isAll: false };
    }
    const piece = await read(last, PIECE);
    turn.check();
    for (const message of piece) {
      if (bytes >= LARGEST_REPLAY_BYTES) return { last, isAll: false };
      bytes += Buffer.byteLength(JSON.stringify(message));
      send(message);
      last = message;
    }
    if (piece.length < PIECE) return { last, isAll: true };
  }
  return { last, isAll: false };
}
