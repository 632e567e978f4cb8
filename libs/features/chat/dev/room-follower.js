/**
 * The rule for clients, for a page without a build: apply by `seq`, ask again on a gap, on `room:head` and after every
 * reconnect. `client/room-follower.ts` is the same in TypeScript, and knows changes, too: here they are the page's affair.
 */

const ANSWER_WITHIN_MS = 5_000;
const ASK_AGAIN_MS = 250;

export class RoomFollower {
  #socket;
  #roomId;
  #appliedSeq;
  #headSeq = 0;
  #apply;
  #early = new Map();
  #isAsking = false;
  #retry;
  #hasStopped = false;
  #listeners;

  constructor(socket, roomId, appliedSeq, apply) {
    this.#socket = socket;
    this.#roomId = roomId;
    this.#appliedSeq = appliedSeq;
    this.#apply = apply;
    this.#listeners = {
      connect: () => this.#askAnew(),
      'message:new': (message) => this.#take(message),
      'room:head': (head) => this.#hearOfHead(head),
    };
    for (const [event, listener] of Object.entries(this.#listeners)) socket.on(event, listener);
    void this.#ask();
  }

  stop() {
    this.#hasStopped = true;
    clearTimeout(this.#retry);
    for (const [event, listener] of Object.entries(this.#listeners)) this.#socket.off(event, listener);
  }

  #take(message) {
    if (message.roomId !== this.#roomId || message.seq <= this.#appliedSeq) return;
    this.#early.set(message.seq, message);
    for (let next; (next = this.#early.get(this.#appliedSeq + 1));) {
      this.#early.delete(next.seq);
      this.#appliedSeq = next.seq;
      this.#apply(next);
    }
    if (this.#early.size > 0) void this.#ask();
  }

  #hearOfHead({ roomId, headSeq }) {
    if (roomId !== this.#roomId) return;
    this.#headSeq = Math.max(this.#headSeq, headSeq);
    if (this.#appliedSeq < this.#headSeq) void this.#ask();
  }

  /** On a new connection nothing is to be waited for. */
  #askAnew() {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    void this.#ask();
  }

  async #ask() {
    if (this.#isAsking || this.#hasStopped || this.#retry || !this.#socket.connected) return;
    this.#isAsking = true;
    const before = this.#appliedSeq;
    const question = { roomId: this.#roomId, afterSeq: before };
    const answer = await this.#socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck('room:join', question)
      .catch(() => ({ ok: false, error: { retryAfter: ASK_AGAIN_MS / 1_000 } }));
    this.#isAsking = false;
    if (answer.ok) this.#headSeq = Math.max(this.#headSeq, answer.headSeq);
    const isToAsk = answer.ok
      ? this.#appliedSeq < this.#headSeq || this.#early.size > 0
      : answer.error.retryAfter !== undefined;
    if (!isToAsk) return;
    if (answer.ok && this.#appliedSeq > before) void this.#ask();
    else this.#askLater(answer.ok ? ASK_AGAIN_MS : Math.max(ASK_AGAIN_MS, 1_000 * answer.error.retryAfter));
  }

  #askLater(milliseconds) {
    if (!this.#hasStopped) this.#retry = setTimeout(() => this.#askAnew(), milliseconds);
  }
}
