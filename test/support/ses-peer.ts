import { createHash, createHmac } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import { HttpPeer, type PeerAnswer, type PeerRequest, type SILENCE } from './http-peer';

export const SES_KEYS = { id: 'AKIDTEST', secret: 'a secret/with+signs' };

/** Speaks as much of the SES v2 API as sending takes, and checks the signature of each request by itself. */
export class SesPeer {
  readonly received: Email[] = [];
  /** What it answers instead of taking the mail. */
  refusal: PeerAnswer | typeof SILENCE | undefined;
  private http!: HttpPeer;

  static async start(): Promise<SesPeer> {
    const peer = new SesPeer();
    peer.http = await HttpPeer.start((request) => peer.answer(request));
    return peer;
  }

  get environment(): Record<string, string> {
    return {
      SES_REGION: 'eu-central-1',
      SES_ACCESS_KEY_ID: SES_KEYS.id,
      SES_SECRET_ACCESS_KEY: SES_KEYS.secret,
      SES_ENDPOINT: this.http.url,
    };
  }

  get requests(): readonly PeerRequest[] {
    return this.http.requests;
  }

  stop(): Promise<void> {
    return this.http.stop();
  }

  private async answer(request: PeerRequest): Promise<PeerAnswer | typeof SILENCE> {
    if (!isGenuine(request))
      return { status: 403, headers: { 'x-amzn-errortype': 'InvalidSignatureException' }, body: {} };
    if (request.method !== 'POST' || request.path !== '/v2/email/outbound-emails') return { status: 404 };
    if (this.refusal) return this.refusal;
    const { Content } = JSON.parse(request.body) as { Content: { Raw: { Data: string } } };
    this.received.push(await PostalMime.parse(Buffer.from(Content.Raw.Data, 'base64')));
    return { status: 200, body: { MessageId: '0100-test' } };
  }
}

/** Signature Version 4 as a server checks it: everything is taken from the request itself. */
function isGenuine({ method, path, headers, body }: PeerRequest): boolean {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!parts) return false;
  const [, id, day, region, service, signedHeaders, signature] = parts as unknown as string[];
  const date = String(headers['x-amz-date']);
  const signed = signedHeaders!.split(';');
  if (id !== SES_KEYS.id || region !== 'eu-central-1' || service !== 'ses' || !date.startsWith(day!))
    return false;
  if (!['content-type', 'host', 'x-amz-date'].every((name) => signed.includes(name))) return false;
  let canonical = `${method}\n${path}\n\n`;
  for (const name of signed) canonical += `${name}:${String(headers[name])}\n`;
  canonical += `\n${signedHeaders}\n${digest(body)}`;
  let key: Buffer = Buffer.from(`AWS4${SES_KEYS.secret}`);
  for (const part of [day!, region!, service!, 'aws4_request'])
    key = createHmac('sha256', key).update(part).digest();
  const text = `AWS4-HMAC-SHA256\n${date}\n${day}/${region}/${service}/aws4_request\n${digest(canonical)}`;
  return createHmac('sha256', key).update(text).digest('hex') === signature;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
