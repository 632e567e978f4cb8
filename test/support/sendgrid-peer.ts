import { HttpPeer, type PeerAnswer, type PeerRequest, type SILENCE } from './http-peer';

const API_KEY = 'SG.test';

export interface SendGridMail {
  readonly personalizations: ReadonlyArray<{ readonly to: ReadonlyArray<{ email: string; name?: string }> }>;
  readonly from: { readonly email: string; readonly name?: string };
  readonly subject: string;
  readonly content: ReadonlyArray<{ readonly type: string; readonly value: string }>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Speaks as much of SendGrid's v3 API as sending takes. */
export class SendGridPeer {
  readonly received: SendGridMail[] = [];
  /** What it answers instead of taking the mail. */
  refusal: PeerAnswer | typeof SILENCE | undefined;
  private http!: HttpPeer;

  static async start(): Promise<SendGridPeer> {
    const peer = new SendGridPeer();
    peer.http = await HttpPeer.start((request) => peer.answer(request));
    return peer;
  }

  get environment(): Record<string, string> {
    return { SENDGRID_API_KEY: API_KEY, SENDGRID_ENDPOINT: this.http.url };
  }

  stop(): Promise<void> {
    return this.http.stop();
  }

  private answer({ method, path, headers, body }: PeerRequest): PeerAnswer | typeof SILENCE {
    if (headers.authorization !== `Bearer ${API_KEY}`)
      return { status: 401, body: { errors: [{ message: 'authorization required', field: null }] } };
    if (method !== 'POST' || path !== '/v3/mail/send') return { status: 404 };
    if (this.refusal) return this.refusal;
    this.received.push(JSON.parse(body) as SendGridMail);
    return { status: 202, headers: { 'x-message-id': 'test' } };
  }
}
