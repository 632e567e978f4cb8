import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** How PostgreSQL's answer to a COMMIT begins: CommandComplete, its length, its tag (protocol 3.0, §55.7). */
const COMMITTED = Buffer.from('C\0\0\0\x0bCOMMIT\0', 'latin1');

/** ReadyForQuery outside of any transaction: what was sent before is over. */
const IDLE = Buffer.from('Z\0\0\0\x05I', 'latin1');

/**
 * A wire to PostgreSQL that snaps at one moment only: when the server says that the transaction is committed in which
 * a given text was sent, and before the client hears of it. Nothing in the product has to know of such a moment.
 */
export class CommitTrap {
  private armed: { text: string; spring: () => void } | undefined;

  private constructor(
    private readonly server: Server,
    /** The same database, through the trap. */
    readonly url: string,
  ) {}

  static async before(databaseUrl: string): Promise<CommitTrap> {
    const { hostname, port } = new URL(databaseUrl);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(databaseUrl);
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as AddressInfo).port);
    const trap = new CommitTrap(server, url.href);
    server.on('connection', (client) => trap.accept(client, connect(Number(port), hostname)));
    return trap;
  }

  /** Calls `spring` once, at the commit of the transaction that sends `text`; that connection is dead from then on. */
  arm(text: string, spring: () => void): void {
    this.armed = { text, spring };
  }

  async close(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }

  private accept(client: Socket, upstream: Socket): void {
    let watched: { text: string; spring: () => void } | undefined;
    client.on('data', (chunk) => {
      if (this.armed && chunk.includes(this.armed.text)) watched = this.armed;
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (watched && watched === this.armed && chunk.includes(COMMITTED)) {
        this.armed = undefined;
        watched.spring();
        client.destroy();
        return;
      }
      if (chunk.includes(IDLE)) watched = undefined;
      client.write(chunk);
    });
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  }
}
