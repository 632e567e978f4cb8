import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { until } from './until';

/** A TCP connection that speaks HTTP by hand, as slowly and as wrongly as a test wants. */
export class RawConnection {
  received = '';
  /** When the server ended or reset it, in milliseconds since it was opened. */
  cutAfter: number | undefined;
  private readonly opened = performance.now();

  private constructor(private readonly socket: Socket) {
    const cut = () => (this.cutAfter ??= performance.now() - this.opened);
    socket.setEncoding('latin1').on('data', (text: string) => (this.received += text));
    socket.on('end', cut);
    socket.on('error', cut);
    socket.on('close', cut);
  }

  /** @param stubborn does not hang up when the server does, like somebody who wants to occupy connections */
  static async open(url: string, { stubborn = false } = {}): Promise<RawConnection> {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: stubborn });
    const connection = new RawConnection(socket);
    await once(socket, 'connect');
    return connection;
  }

  send(data: string | Buffer): void {
    if (this.socket.writable) this.socket.write(data);
  }

  hangUp(): void {
    this.socket.destroy();
  }

  get isOpen(): boolean {
    return !this.socket.destroyed;
  }

  get status(): number | undefined {
    const status = /^HTTP\/1\.1 (\d{3})/.exec(this.received)?.[1];
    return status === undefined ? undefined : Number(status);
  }

  /** Waits until the server has read the headers of a request that asks to be told (`Expect: 100-continue`). */
  async isUnderWay(): Promise<void> {
    const [told] = await until(
      '100 Continue',
      () => /^HTTP\/1\.1 100 .*\r\n\r\n/.exec(this.received) ?? false,
    );
    this.received = this.received.slice(told.length);
  }

  /** Status of the answer once its headers are there; 0 when the connection is cut instead. */
  async answer(milliseconds = 10_000): Promise<number> {
    const arrived = () => this.received.includes('\r\n\r\n');
    await until('an answer', () => arrived() || this.cutAfter !== undefined, milliseconds);
    return arrived() ? (this.status ?? 0) : 0;
  }
}

/** A POST in two parts, so that a test decides when the request is complete. */
export function halves(path: string, body: object, moreHeaders = ''): [string, string] {
  const text = JSON.stringify(body);
  const head =
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${Buffer.byteLength(text)}\r\n${moreHeaders}\r\n`;
  const middle = Math.floor(text.length / 2);
  return [head + text.slice(0, middle), text.slice(middle)];
}
