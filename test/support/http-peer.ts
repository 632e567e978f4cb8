import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PeerRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface PeerAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** Sent as it is, in place of a JSON body. */
  readonly text?: string;
}

/** Never answers. */
export const SILENCE = 'silence';
type Behaviour = (request: PeerRequest) => PeerAnswer | typeof SILENCE | Promise<PeerAnswer | typeof SILENCE>;

/** A local HTTP server that stands in for somebody's API. */
export class HttpPeer {
  readonly requests: PeerRequest[] = [];
  private readonly server: Server;

  private constructor(answer: Behaviour) {
    this.server = createServer(async (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const request = {
        method: incoming.method ?? '',
        path: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString(),
      };
      this.requests.push(request);
      const answered = await answer(request);
      if (answered === SILENCE) return;
      outgoing.writeHead(answered.status, { 'content-type': 'application/json', ...answered.headers });
      outgoing.end(answered.text ?? (answered.body === undefined ? '' : JSON.stringify(answered.body)));
    });
  }

  static async start(answer: Behaviour): Promise<HttpPeer> {
    const peer = new HttpPeer(answer);
    await new Promise<void>((resolve) => peer.server.listen(0, '127.0.0.1', resolve));
    return peer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
