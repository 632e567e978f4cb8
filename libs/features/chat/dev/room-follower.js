/**
 * The rule for clients, for a page without a build: apply by `seq`, ask again on a gap, on `room:head` and after every
 * reconnect. `client/room-follower.ts` is the same in TypeScript.
 */

const ANSWER_WITHIN_MS = 5_000;
const ASK_AGAIN_MS = 500;

export class RoomFollower {
  #socket;
  #roomId;
  #appliedSeq;
  #headSeq = 0;
  #apply;
  #early = new Map();
  #isAsking = false;
  #listeners;

  constructor(socket, roomId, appliedSeq, apply) {
    this.#socket = socket;
    this.#roomId = roomId;
    this.#appliedSeq = appliedSeq;
    this.#apply = apply;
    this.#listeners = {
      connect: () => this.#ask(),
      'message:new': (message) => this.#take(message),
      'room:head': (head) => this.#hearOfHead(head),
    };
    for (const [event, listener] of Object.entries(this.#listeners)) socket.on(event, listener);
    this.#ask();
  }

  stop() {
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
    if (this.#early.size > 0) this.#ask();
  }

  #hearOfHead({ roomId, headSeq }) {
    if (roomId !== this.#roomId) return;
    this.#headSeq = Math.max(this.#headSeq, headSeq);
    if (this.#appliedSeq < this.#headSeq) this.#ask();
  }

  async #ask() {
    if (this.#isAsking || !this.#socket.connected) return;
    this.#isAsking = true;
    const question = { roomId: this.#roomId, afterSeq: this.#appliedSeq };
    const answer = await this.#socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck('room:join', question)
      .catch(() => ({ ok: false, error: { retryAfter: 1 } }));
    this.#isAsking = false;
    if (answer.ok) this.#headSeq = Math.max(this.#headSeq, answer.headSeq);
    if (answer.ok ? this.#appliedSeq < this.#headSeq || this.#early.size > 0 : answer.error.retryAfter)
      setTimeout(() => void this.#ask(), answer.ok ? 0 : ASK_AGAIN_MS);
  }
}
