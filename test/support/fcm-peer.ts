import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What arrived at `POST /v1/projects/{project}/messages:send`. */
export interface FcmRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly bytes: number;
  readonly message: {
    readonly token: string;
    readonly notification: { readonly title: string; readonly body: string };
    readonly data: Readonly<Record<string, string>>;
    readonly android: { readonly notification: { readonly tag: string } };
  };
}

export interface FcmReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const FCM_ERROR = 'type.googleapis.com/google.firebase.fcm.v1.FcmError';

/** An error as FCM's HTTP v1 API words it. */
export function fcmError(
  status: number,
  googleStatus: string,
  errorCode: string | null,
  headers: Readonly<Record<string, string>> = {},
): FcmReply {
  const details = errorCode === null ? [] : [{ '@type': FCM_ERROR, errorCode }];
  return {
    status,
    headers,
    body: { error: { code: status, message: 'In words.', status: googleStatus, details } },
  };
}

/** A server on loopback that speaks the wire format of FCM's HTTP v1 API. */
export class FcmPeer {
  readonly requests: FcmRequest[] = [];
  /** What it answers; `hang` never does. */
  answer: (request: FcmRequest) => FcmReply | 'hang' = (request) => this.accept(request);

  private readonly server = createServer((request, response) => void this.receive(request, response));

  static async start(): Promise<FcmPeer> {
    const peer = new FcmPeer();
    await new Promise<void>((resolve) => peer.server.listen(0, '127.0.0.1', resolve));
    return peer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What arrived for one token. */
  sentTo(token: string): FcmRequest[] {
    return this.requests.filter((request) => request.message.token === token);
  }

  accept(request: FcmRequest): FcmReply {
    return {
      status: 200,
      body: { name: `projects/test/messages/${request.message.data['notificationId']}` },
    };
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { message } = JSON.parse(body.toString()) as Pick<FcmRequest, 'message'>;
    const request: FcmRequest = {
      path: incoming.url ?? '',
      authorization: incoming.headers.authorization,
      bytes: body.length,
      message,
    };
    this.requests.push(request);
    const reply = this.answer(request);
    if (reply === 'hang') return;
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(JSON.stringify(reply.body));
  }
}
