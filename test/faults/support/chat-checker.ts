import { randomUUID } from 'node:crypto';
import { type ChatSocket, RoomFollower, say } from '@guildhall/features/chat/client/room-follower';
import type { Message } from '@guildhall/features/chat/contract/message';
import type { TestDatabase } from '../../support/test-database';

/** More contradictions than these tell nothing new. */
const MOST_TOLD = 20;

interface Acknowledged {
  readonly roomId: string;
  readonly clientMessageId: string;
  readonly id: string;
  readonly seq: number;
}

interface StoredMessage extends Acknowledged {
  readonly senderId: string;
}

/** Somebody in rooms, by one client that keeps the rule of clients: notes what it applied and what it was promised. */
export class ChatParticipant {
  readonly acknowledged: Acknowledged[] = [];
  private readonly followers: RoomFollower[] = [];
  private readonly books = new Map<string, Message[]>();

  constructor(
    readonly id: string,
    readonly socket: ChatSocket,
  ) {}

  get rooms(): string[] {
    return [...this.books.keys()];
  }

  /** Messages in the order in which they were applied. */
  appliedIn(roomId: string): readonly Message[] {
    return this.books.get(roomId) ?? [];
  }

  follow(roomId: string): void {
    const book: Message[] = [];
    this.books.set(roomId, book);
    this.followers.push(new RoomFollower(this.socket, roomId, 0, (message) => book.push(message)));
  }

  /** Says something until that is acknowledged. */
  async say(roomId: string, text: string, clientMessageId: string = randomUUID()): Promise<Acknowledged> {
    const { id, seq } = await say(this.socket, { roomId, clientMessageId, text });
    const acknowledged = { roomId, clientMessageId, id, seq };
    this.acknowledged.push(acknowledged);
    return acknowledged;
  }

  stop(): void {
    for (const follower of this.followers) follower.stop();
  }
}

/** Whether everybody has applied as many messages of their rooms as are stored. */
export async function haveAllApplied(
  database: TestDatabase,
  participants: readonly ChatParticipant[],
): Promise<boolean> {
  const heads = await database.query<{ id: string; headSeq: number }>(
    'SELECT id, head_seq AS "headSeq" FROM rooms',
  );
  const headOf = new Map(heads.map(({ id, headSeq }) => [id, headSeq]));
  return participants.every((participant) =>
    participant.rooms.every((roomId) => participant.appliedIn(roomId).length >= (headOf.get(roomId) ?? 0)),
  );
}

/**
 * Compares what the clients were promised and what they applied with what is stored, once nothing is under way any more.
 *
 * @returns what contradicts "every acknowledged message is applied by every member's client once and in order"
 */
export async function contradictions(
  database: TestDatabase,
  participants: readonly ChatParticipant[],
): Promise<string[]> {
  const stored = await database.query<StoredMessage>(
    `SELECT id, room_id AS "roomId", seq, sender_id AS "senderId", client_message_id AS "clientMessageId"
       FROM messages ORDER BY room_id, seq`,
  );
  const places = await database.query<{ roomId: string; userId: string }>(
    'SELECT room_id AS "roomId", user_id AS "userId" FROM room_members',
  );
  const byRoom = new Map<string, StoredMessage[]>();
  for (const message of stored) {
    const messages = byRoom.get(message.roomId);
    if (messages) messages.push(message);
    else byRoom.set(message.roomId, [message]);
  }
  const found = [
    ...[...byRoom].flatMap(([roomId, messages]) => gapsIn(roomId, messages)),
    ...participants.flatMap((participant) => brokenPromises(participant, stored)),
    ...places.flatMap(({ roomId, userId }) => {
      const participant = participants.find(({ id }) => id === userId);
      if (!participant?.rooms.includes(roomId)) return [`Nobody watches ${userId} in room ${roomId}.`];
      return differences(participant, roomId, byRoom.get(roomId) ?? []);
    }),
  ];
  return found.slice(0, MOST_TOLD);
}

function gapsIn(roomId: string, messages: readonly StoredMessage[]): string[] {
  const wrong = messages.find(({ seq }, index) => seq !== index + 1);
  return wrong ? [`Room ${roomId} does not count from 1 without gaps: see ${wrong.seq}.`] : [];
}

function brokenPromises(participant: ChatParticipant, stored: readonly StoredMessage[]): string[] {
  const own = stored.filter(({ senderId }) => senderId === participant.id);
  const byKey = new Map(own.map((message) => [keyOf(message), message]));
  const twice =
    byKey.size < own.length ? [`${participant.id} is stored twice with the same clientMessageId.`] : [];
  const broken = participant.acknowledged.filter((promise) => {
    const message = byKey.get(keyOf(promise));
    return message?.id !== promise.id || message.seq !== promise.seq;
  });
  return [
    ...twice,
    ...broken.map(({ id, seq }) => `${id} was acknowledged as number ${seq}, and is not stored like that.`),
  ];
}

function differences(
  participant: ChatParticipant,
  roomId: string,
  stored: readonly StoredMessage[],
): string[] {
  const applied = participant.appliedIn(roomId);
  const at = stored.findIndex(
    ({ id, seq }, index) => applied[index]?.id !== id || applied[index].seq !== seq,
  );
  const where = `${participant.id} in room ${roomId}`;
  if (at >= 0)
    return [`${where} applied ${applied[at]?.seq ?? 'nothing'} where ${stored[at]?.seq} should be.`];
  return applied.length > stored.length
    ? [`${where} applied ${applied.length - stored.length} that nobody stored.`]
    : [];
}

function keyOf({ roomId, clientMessageId }: Acknowledged): string {
  return `${roomId} ${clientMessageId}`;
}
