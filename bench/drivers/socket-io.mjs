/**
 * Socket.IO 4 over one WebSocket on a bare TCP socket: as little work for the client as can be. Thousands of
 * `socket.io-client`s would need more of the machine than the server that they are to measure.
 *
 * It knows what our servers send: text frames that are not split, in the main namespace, events and acknowledgements.
 */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

/** Engine.IO and Socket.IO packets begin with one digit each. */
const OPEN = '0';
const PING = '2';
const PONG = '3';
const CONNECTED = '40';
const REFUSED = '44';
const EVENT = '42';
const ANSWER = '43';
const OPENING_WITHIN_MS = 20_000;
/** All connections read into it: what is left over is kept by each. */
const READING = Buffer.allocUnsafe(256 * 1024);

export class BareSocketIo {
  isOpen = false;
  #socket;
  #rest = Buffer.alloc(0);
  #isUpgraded = false;
  #questions = 0;
  #waiting = new Map();
  #settle;
  #opened = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
  #onEvent;
  #token;

  /** @param {(name: string, packet: string) => void} onEvent is given the packet as text, for whoever needs but a part of it */
  constructor(url, token, onEvent) {
    this.#onEvent = onEvent;
    this.#token = token;
    const { hostname, port, host } = new URL(url);
    const callback = (length, buffer) => this.#read(buffer.subarray(0, length));
    this.#socket = connect({ host: hostname, port, noDelay: true, onread: { buffer: READING, callback } });
    this.#socket.on('error', () => undefined).on('close', () => this.#end());
    this.#socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
  }

  /** @throws Error when the server does not let us in */
  async opened() {
    const timer = setTimeout(
      () => this.#settle.reject(new Error('Not connected in time.')),
      OPENING_WITHIN_MS,
    );
    await this.#opened.finally(() => clearTimeout(timer));
    return this;
  }

  /** @param onAnswer is given the answer; never called when the connection ends before */
  ask(name, payload, onAnswer) {
    const question = this.#questions++;
    this.#waiting.set(question, onAnswer);
    this.#write(`${EVENT}${question}${JSON.stringify([name, payload])}`);
  }

  close() {
    this.#socket.destroy();
  }

  #end() {
    this.isOpen = false;
    this.#settle.reject(new Error('The connection was closed.'));
  }

  #write(text) {
    const payload = Buffer.from(text);
    const isShort = payload.length < 126;
    const head = Buffer.alloc(isShort ? 6 : 8);
    head[0] = 0x81;
    // Clients have to mask what they send (RFC 6455 §5.3). With a key of zeros that changes nothing.
    head[1] = 0x80 | (isShort ? payload.length : 126);
    if (!isShort) head.writeUInt16BE(payload.length, 2);
    this.#socket.write(Buffer.concat([head, payload]));
  }

  #read(chunk) {
    let data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    if (!this.#isUpgraded) {
      const end = data.indexOf('\r\n\r\n');
      if (end < 0) return this.#keep(data);
      if (!data.subarray(0, end).toString('latin1').startsWith('HTTP/1.1 101')) return this.close();
      this.#isUpgraded = true;
      data = data.subarray(end + 4);
    }
    let start = 0;
    for (let frame = frameAt(data, start); frame; frame = frameAt(data, start)) {
      start = frame.end;
      if (frame.isText) this.#take(data.latin1Slice(frame.begin, frame.end));
    }
    this.#keep(data.subarray(start));
  }

  #keep(rest) {
    // The buffer that it lies in is read into again.
    this.#rest = Buffer.from(rest);
  }

  #take(packet) {
    if (packet.startsWith(EVENT)) this.#onEvent(packet.slice(4, packet.indexOf('"', 4)), packet);
    else if (packet.startsWith(ANSWER)) this.#takeAnswer(packet);
    else if (packet === PING) this.#write(PONG);
    else if (packet.startsWith(CONNECTED)) this.#takeWelcome();
    else if (packet.startsWith(REFUSED)) this.#settle.reject(new Error(packet));
    else if (packet.startsWith(OPEN)) this.#write(`${CONNECTED}${JSON.stringify({ token: this.#token })}`);
  }

  #takeWelcome() {
    this.isOpen = true;
    this.#settle.resolve();
  }

  #takeAnswer(packet) {
    const begin = packet.indexOf('[');
    const question = Number(packet.slice(ANSWER.length, begin));
    const onAnswer = this.#waiting.get(question);
    this.#waiting.delete(question);
    onAnswer?.(JSON.parse(packet.slice(begin))[0]);
  }
}

/** Where the payload of a frame lies, if it is there as a whole. Servers do not mask. */
function frameAt(data, start) {
  if (data.length < start + 2) return undefined;
  const code = data[start + 1] & 0x7f;
  const begin = start + (code < 126 ? 2 : code === 126 ? 4 : 10);
  if (data.length < begin) return undefined;
  const length =
    code < 126 ? code : code === 126 ? data.readUInt16BE(start + 2) : Number(data.readBigUInt64BE(start + 2));
  const end = begin + length;
  return data.length < end ? undefined : { begin, end, isText: (data[start] & 0x0f) === 1 };
}
