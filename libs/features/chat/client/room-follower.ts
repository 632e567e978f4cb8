import type { Acknowledgement } from '@guildhall/platform/realtime/socket-events';
import type { Message } from '../contract/message';
import type { OfRoom, RoomHead, RoomJoined } from '../contract/socket-events';
import { ChangesInOrder } from './changes-in-order';

/** As much of a Socket.IO client as is needed here. */
export interface ChatSocket {
  readonly connected: boolean;
  on(event: string, listener: (payload: unknown) => void): unknown;
  off(event: string, listener: (payload: unknown) => void): unknown;
  timeout(milliseconds: number): { emitWithAck(event: string, payload: object): Promise<unknown> };
}

const ANSWER_WITHIN_MS = 5_000;
const ASK_AGAIN_MS = 250;
/** What is refused for longer than that, in seconds, is the user's affair. */
const LONGEST_PATIENCE = 10;

/**
 * Follows one room by the one rule that clients need, for messages and for changes to them: **apply by number, ask again on
 * a gap.** Every message is applied once and in order, and every change after those before it, whatever is cut, comes twice
 * or comes late. Of several changes to a message that were missed only the newest state comes. Keep `appliedSeq` and
 * `appliedChange` to go on where you were. It ends by itself when the user is no member of the room any more.
 */
export class RoomFollower {
  private readonly early = new Map<number, Message>();
  private readonly changes: ChangesInOrder;
  private isAsking = false;
  private hasStopped = false;
  private headSeq = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners: ReadonlyArray<readonly [string, (payload: unknown) => void]>;

  /**
   * @param appliedSeq the last message that was applied before; 0 for the whole room
   * @param change takes a message that was applied before as it is now; absent when changes do not matter
   * @param appliedChange the last change that was applied before: `changeSeq` of the history that was read, or 0
   */
  constructor(
    private readonly socket: ChatSocket,
    private readonly roomId: string,
    public appliedSeq: number,
    private readonly apply: (message: Message) => void,
    private readonly change?: (message: Message) => void,
    appliedChange = 0,
  ) {
    this.changes = new ChangesInOrder(appliedChange, (message) => this.applyChange(message));
    this.listeners = [
      ['connect', () => this.askAnew()],
      ['message:new', (message) => this.take(message as Message)],
      ['message:changed', (message) => this.takeChange(message as Message)],
      ['room:head', (head) => this.hearOfHead(head as RoomHead)],
      ['room:left', (left) => this.endIn(left as OfRoom)],
    ];
    for (const [event, listener] of this.listeners) socket.on(event, listener);
    if (socket.connected) this.ask();
  }

  get appliedChange(): number {
    return this.changes.applied;
  }

  stop(): void {
    this.hasStopped = true;
    clearTimeout(this.retry);
    for (const [event, listener] of this.listeners) this.socket.off(event, listener);
  }

  private take(message: Message): void {
    if (message.roomId !== this.roomId) return;
    // Sent again as it is now: it may have changed since it was applied, which was not told otherwise.
    if (message.seq <= this.appliedSeq) return this.takeChange(message);
    this.keep(message);
    for (let next = this.nextInLine(); next; next = this.nextInLine()) {
      this.early.delete(next.seq);
      this.appliedSeq = next.seq;
      this.changes.knowState(next);
      this.apply(next);
    }
    if (this.early.size > 0) this.ask();
  }

  /** Of two states of a message the newer one. */
  private keep(message: Message): void {
    const known = this.early.get(message.seq);
    if (!known || known.changeSeq < message.changeSeq) this.early.set(message.seq, message);
  }

  private nextInLine(): Message | undefined {
    return this.early.get(this.appliedSeq + 1);
  }

  private takeChange(message: Message): void {
    if (message.roomId !== this.roomId || !this.change) return;
    this.changes.take(message);
    if (this.changes.isBehind) this.ask();
  }

  /** A change to a message that is not here yet is that message, and may come before it. */
  private applyChange(message: Message): void {
    if (message.seq > this.appliedSeq) this.take(message);
    else this.change?.(message);
  }

  private hearOfHead({ roomId, headSeq, changeSeq }: RoomHead): void {
    if (roomId !== this.roomId) return;
    this.headSeq = Math.max(this.headSeq, headSeq);
    this.changes.hearOf(changeSeq);
    if (this.isBehind()) this.ask();
  }

  private isBehind(): boolean {
    const misses = this.appliedSeq < this.headSeq || this.early.size > 0;
    return misses || (this.change !== undefined && this.changes.isBehind);
  }

  private endIn({ roomId }: OfRoom): void {
    if (roomId === this.roomId) this.stop();
  }

  /** On a new connection nothing is to be waited for. */
  private askAnew(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    this.ask();
  }

  /** Once somebody was told to wait, they wait, whatever they hear meanwhile. */
  private ask(): void {
    if (!this.isAsking && !this.hasStopped && !this.retry && this.socket.connected) void this.askNow();
  }

  /** One question at a time. What is missing afterwards is asked for anew: at once when this one brought something. */
  private async askNow(): Promise<void> {
    this.isAsking = true;
    const before = this.progress();
    const outcome = await this.joinAgain();
    this.isAsking = false;
    if (outcome === 'refused' || (outcome === 'done' && !this.isBehind())) return;
    if (outcome === 'done' && this.progress() > before) this.ask();
    else this.askLater(outcome === 'done' ? ASK_AGAIN_MS : Math.max(ASK_AGAIN_MS, outcome.waitMs));
  }

  private progress(): number {
    return this.appliedSeq + this.appliedChange;
  }

  /** @returns `refused` when asking again would not help, or how long to wait before that */
  private async joinAgain(): Promise<'done' | 'refused' | { readonly waitMs: number }> {
    const question = {
      roomId: this.roomId,
      afterSeq: this.appliedSeq,
      ...(this.change ? { afterChange: this.appliedChange } : {}),
    };
    try {
      const answer = (await this.socket
        .timeout(ANSWER_WITHIN_MS)
        .emitWithAck('room:join', question)) as Acknowledgement<RoomJoined>;
      if (!answer.ok)
        return answer.error.retryAfter === undefined
          ? 'refused'
          : { waitMs: 1_000 * answer.error.retryAfter };
      this.headSeq = Math.max(this.headSeq, answer.headSeq);
      this.changes.hearOf(answer.changeSeq);
      this.changes.goTo(answer.changedUpTo);
      return 'done';
    } catch {
      // The connection was cut, and the next one asks by itself, or the server is slow.
      return { waitMs: ASK_AGAIN_MS };
    }
  }

  private askLater(milliseconds: number): void {
    if (this.hasStopped) return;
    this.retry = setTimeout(() => this.askAnew(), milliseconds);
  }
}

export interface Saying {
  readonly roomId: string;
  /** Made once for the message, such as a UUID, and kept for as long as it is not acknowledged. */
  readonly clientMessageId: string;
  readonly text: string;
  readonly replyTo?: string;
}

/**
 * Says something until the server has acknowledged it, over reconnects, without saying it twice.
 *
 * @returns where the message is
 * @throws Error with the server's code when it is refused
 */
export async function say(
  socket: ChatSocket,
  saying: Saying,
): Promise<{ id: string; seq: number; sentAt: string }> {
  for (;;) {
    const answer = (await socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck('message:send', saying)
      .catch(() => undefined)) as Acknowledgement<{ id: string; seq: number; sentAt: string }> | undefined;
    if (answer?.ok) return answer;
    if (answer && (answer.error.retryAfter ?? Infinity) > LONGEST_PATIENCE)
      throw new Error(answer.error.code);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}
