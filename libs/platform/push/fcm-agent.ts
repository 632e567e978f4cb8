import { AsyncLocalStorage } from 'node:async_hooks';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent } from 'node:https';
import { connect } from 'node:net';
import type { FcmAnswer } from './fcm-answer';

/** Of at most 64 kB each: an answer of FCM is one. */
const MOST_CHUNKS = 4;

/**
 * One send, seen from the wire. firebase-admin's errors carry neither the status nor `Retry-After`, and it repeats
 * requests by itself; here is what FCM really said, and the means to stop it.
 */
export class FcmExchange {
  answer: FcmAnswer | null = null;
  private request: ClientRequest | null = null;
  private closed = false;

  /** @returns false when a request must not be made: one try for each send, and none after its deadline */
  begin(request: ClientRequest): boolean {
    if (this.closed || this.request) return false;
    this.request = request;
    request.once('response', (response) => this.listen(response));
    return true;
  }

  /** Nothing leaves or is waited for any more. */
  close(): void {
    this.closed = true;
    // A connection whose exchange is complete is for the next one.
    if (!this.answer) this.request?.destroy(new Error('The time for this push is up.'));
  }

  private listen(response: IncomingMessage): void {
    const { statusCode: status = 0, headers } = response;
    const { 'retry-after': retryAfter, date } = headers;
    // Seen by firebase-admin, it would sleep that long in memory; the outbox waits better.
    delete headers['retry-after'];
    // As bytes: firebase-admin reads the same stream, and expects them.
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => {
      if (chunks.length < MOST_CHUNKS) chunks.push(chunk);
    });
    response.on('end', () => {
      this.answer = { status, retryAfter, date, body: Buffer.concat(chunks).toString() };
    });
  }
}

/** Who a request belongs to, through all that firebase-admin does in between. */
export const currentExchange = new AsyncLocalStorage<FcmExchange>();

/** Node's agents have this method and let it be overridden, though the types keep quiet about it. */
interface RequestTaker {
  addRequest(request: ClientRequest, options: object): void;
}

/** Connections to FCM, kept open between sends; with an endpoint they all go there, in plain HTTP. */
export class FcmAgent extends Agent {
  constructor(endpoint: URL | null) {
    super({ keepAlive: true, maxSockets: 50 });
    if (endpoint) Object.assign(this, { createConnection: () => connectTo(endpoint) });
  }

  addRequest(request: ClientRequest, options: object): void {
    const exchange = currentExchange.getStore();
    if (exchange && !exchange.begin(request)) {
      process.nextTick(() => request.emit('error', new Error('Each push is tried once by a run.')));
      return;
    }
    (Agent.prototype as unknown as RequestTaker).addRequest.call(this, request, options);
  }
}

function connectTo({ hostname, port }: URL) {
  return connect({ host: hostname, port: Number(port || 80) });
}
