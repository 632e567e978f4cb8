import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What stands before several nodes: each new connection goes to the next one that accepts it. */
export class Balancer {
  private turn = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly targets: readonly string[],
  ) {}

  /** @param targets URLs of the nodes, whether or not they run at the moment */
  static async before(targets: readonly string[]): Promise<Balancer> {
    const server = createServer({ noDelay: true });
    const balancer = new Balancer(server, targets);
    server.on('connection', (client) => void balancer.accept(client));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    const closed = once(this.server, 'close');
    this.server.close();
    await closed;
  }

  private async accept(client: Socket): Promise<void> {
    this.keep(client);
    for (let tries = 0; tries < this.targets.length; tries++) {
      const { hostname, port } = new URL(this.targets[this.turn++ % this.targets.length] as string);
      const node = connect({ host: hostname, port: Number(port), noDelay: true });
      this.keep(node);
      const isThere = await once(node, 'connect').then(
        () => true,
        () => false,
      );
      if (!isThere) continue;
      client.pipe(node).pipe(client);
      client.on('close', () => node.destroy());
      node.on('close', () => client.destroy());
      if (client.destroyed) node.destroy();
      return;
    }
    client.destroy();
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
  }
}
