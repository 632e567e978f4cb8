import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * pass: forwards. blackHole: accepts and takes what fits in the kernel's buffers, but nothing goes on; afterwards
 * it does, as TCP would retransmit. reset: cuts with RST, new connections too. refuse: nobody listens any more.
 */
export type ProxyMode = 'pass' | 'blackHole' | 'reset' | 'refuse';

/** A wire to a server that can be made bad. */
export class TcpProxy {
  /** Added to each chunk, each way. */
  latencyMs = 0;
  /** Clients whose first bytes hold this text (such as their `application_name`) are cut off. */
  turnsAway: string | undefined;
  private mode: ProxyMode = 'pass';
  private server: Server | undefined;
  private readonly sockets = new Map<Socket, 'client' | 'server'>();
  private readonly abandoned = new Set<Socket>();

  private constructor(
    private readonly target: { host: string; port: number },
    private port = 0,
  ) {}

  static async to(host: string, port: number): Promise<TcpProxy> {
    const proxy = new TcpProxy({ host, port });
    await proxy.listen();
    return proxy;
  }

  /** The same database, or the same Redis, through a proxy. */
  static async before(serverUrl: string): Promise<{ proxy: TcpProxy; url: string }> {
    const url = new URL(serverUrl);
    const proxy = await TcpProxy.to(url.hostname, Number(url.port));
    url.hostname = '127.0.0.1';
    url.port = String(proxy.port);
    return { proxy, url: url.href };
  }

  async set(mode: ProxyMode): Promise<void> {
    this.mode = mode;
    if (mode === 'refuse') await this.stopListening();
    else if (!this.server) await this.listen();
    for (const socket of this.sockets.keys()) this.apply(socket);
  }

  /** The server is replaced: whoever connects anew reaches it, whoever was connected to the old one is never told. */
  async replace(): Promise<void> {
    for (const [socket, side] of this.sockets) {
      if (side === 'client') this.abandoned.add(socket.pause());
      else socket.destroy();
    }
    this.sockets.clear();
    await this.set('pass');
  }

  async close(): Promise<void> {
    for (const socket of [...this.sockets.keys(), ...this.abandoned]) socket.destroy();
    await this.stopListening();
  }

  private async listen(): Promise<void> {
    this.server = createServer((client) => this.accept(client));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  private async stopListening(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.sockets.keys()) socket.destroy();
    await closed;
  }

  private accept(client: Socket): void {
    const upstream = connect(this.target);
    client.once('data', (chunk) => {
      if (this.turnsAway !== undefined && chunk.toString('latin1').includes(this.turnsAway))
        client.resetAndDestroy();
    });
    for (const [from, to, side] of [
      [client, upstream, 'client'],
      [upstream, client, 'server'],
    ] as const) {
      this.sockets.set(from, side);
      from.on('data', (chunk) => this.forward(chunk, to));
      from.on('error', () => undefined);
      from.on('close', () => {
        this.sockets.delete(from);
        this.abandoned.delete(from);
        if (!this.abandoned.has(to)) to.destroy();
      });
      this.apply(from);
    }
  }

  private forward(chunk: string | Buffer, to: Socket): void {
    if (this.latencyMs === 0) to.write(chunk);
    else setTimeout(() => to.write(chunk), this.latencyMs);
  }

  private apply(socket: Socket): void {
    if (this.mode === 'blackHole') socket.pause();
    else if (this.mode === 'pass') socket.resume();
    else if (this.mode === 'reset') socket.resetAndDestroy();
    else socket.destroy();
  }
}
