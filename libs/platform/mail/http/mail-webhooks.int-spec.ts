import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { type MailHttp, startMailHttp } from '../../../../test/support/mail-http';
import { makeCertificate } from '../../../../test/support/certificate';
import { someMail } from '../../../../test/support/mail-platform';
import { MailSuppressed } from '../mail-failures';
import { SnsEndpoint } from '../suppression/sns-endpoint';
import { type SnsMessage, stringToSign } from '../suppression/sns-message';

const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:mail';
const CERTIFICATE_URL =
  'https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem';

const amazon = makeCertificate();
const somebodyElse = makeCertificate();

/** What is at Amazon's addresses. Anything that asks for another address fails the test. */
class AmazonSns extends SnsEndpoint {
  readonly confirmed: string[] = [];

  override async certificate(url: string): Promise<string> {
    if (url !== CERTIFICATE_URL) throw new Error(`There is nothing of Amazon's at ${url}.`);
    return amazon.certificate;
  }

  override async confirm(url: string): Promise<void> {
    this.confirmed.push(url);
  }
}

function message(changes: Partial<SnsMessage> = {}, signer = amazon): SnsMessage {
  const unsigned = {
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: TOPIC,
    Message: '{}',
    Timestamp: new Date().toISOString(),
    SignatureVersion: '2',
    Signature: '',
    SigningCertURL: CERTIFICATE_URL,
    ...changes,
  } as SnsMessage;
  const algorithm = unsigned.SignatureVersion === '1' ? 'sha1' : 'sha256';
  const signature = sign(algorithm, Buffer.from(stringToSign(unsigned)), signer.privateKey);
  return { ...unsigned, Signature: signature.toString('base64') };
}

function bounceOf(...addresses: string[]): string {
  return JSON.stringify({
    notificationType: 'Bounce',
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: addresses.map((emailAddress) => ({
        emailAddress,
        diagnosticCode: 'smtp; 550 5.1.1',
      })),
    },
    mail: { messageId: '0100', destination: addresses },
  });
}

const now = () => String(Math.floor(Date.now() / 1_000));

describe('the webhook of SES', () => {
  const sns = new AmazonSns();
  let http: MailHttp;

  beforeAll(async () => {
    http = await startMailHttp({ SES_TOPIC_ARNS: TOPIC }, (builder) =>
      builder.overrideProvider(SnsEndpoint).useValue(sns),
    );
  });
  afterAll(() => http.close());

  const post = (body: unknown) =>
    fetch(`${http.url}/api/v1/webhooks/ses`, {
      method: 'POST',
      // SNS calls its JSON text.
      headers: { 'content-type': 'text/plain; charset=UTF-8', 'x-amz-sns-message-type': 'Notification' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it.each(['1', '2'] as const)(
    'believes signature version %s and suppresses what bounced',
    async (SignatureVersion) => {
      const address = `bounced${SignatureVersion}@example.org`;
      const response = await post({
        ...message({ SignatureVersion, Message: bounceOf(address) }),
        New: 'field',
      });
      expect(response.status).toBe(204);
      await expect(http.send(someMail({ to: { address } }))).rejects.toThrow(MailSuppressed);
    },
  );

  it('keeps mail that is not essential from whoever complained', async () => {
    const Message = JSON.stringify({
      eventType: 'Complaint',
      complaint: {
        complainedRecipients: [{ emailAddress: '"Ada" <Annoyed@example.org>' }],
        complaintFeedbackType: 'abuse',
      },
    });
    expect((await post(message({ Message, Subject: 'Amazon SES' }))).status).toBe(204);
    const to = { address: 'annoyed@example.org' };
    const unsubscribeUrl = 'https://guildhall.test/u';
    await expect(http.send(someMail({ to, essential: false, unsubscribeUrl }))).rejects.toThrow(
      MailSuppressed,
    );
    await expect(http.send(someMail({ to, essential: true }))).resolves.toEqual({ provider: 'mailbox' });
  });

  it('makes nothing of a bounce that will pass, a delivery, or a greeting', async () => {
    const address = 'full@example.org';
    const transient = bounceOf(address).replace('Permanent', 'Transient');
    const delivery = JSON.stringify({ notificationType: 'Delivery', delivery: { recipients: [address] } });
    const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.';
    for (const Message of [transient, delivery, greeting])
      expect((await post(message({ Message }))).status).toBe(204);
    await expect(http.send(someMail({ to: { address } }))).resolves.toEqual({ provider: 'mailbox' });
  });

  it('confirms the subscription to one of our topics', async () => {
    const SubscribeURL = 'https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription&Token=abc';
    const confirmation = { Type: 'SubscriptionConfirmation', Token: 'abc' } as const;
    expect((await post(message({ ...confirmation, SubscribeURL }))).status).toBe(204);
    expect(sns.confirmed).toEqual([SubscribeURL]);
    const elsewhere = message({ ...confirmation, SubscribeURL: 'https://evil.example.org/' });
    expect((await post(elsewhere)).status).toBe(403);
    expect(sns.confirmed).toHaveLength(1);
  });

  const Message = bounceOf('victim@example.org');
  it.each<[string, () => SnsMessage]>([
    ['somebody else signed', () => message({ Message }, somebodyElse)],
    ['was changed', () => ({ ...message(), Message })],
    [
      'is older than an hour',
      () => message({ Message, Timestamp: new Date(Date.now() - 3_700_000).toISOString() }),
    ],
    ['has no time', () => message({ Message, Timestamp: 'now' })],
    ['comes from another topic', () => message({ Message, TopicArn: `${TOPIC}2` })],
    ['has an unknown signature version', () => message({ Message, SignatureVersion: '3' as '1' })],
    ['names no signature version', () => message({ Message, SignatureVersion: 'constructor' as '1' })],
    ...[
      'https://evil.example.org/SimpleNotificationService-0123456789abcdef.pem',
      'https://sns.eu-central-1.amazonaws.com.evil.example.org/SimpleNotificationService-0123456789abcdef.pem',
      'https://sns.eu-central-1.amazonaws.com@evil.example.org/SimpleNotificationService-0123456789abcdef.pem',
      'http://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem',
      'https://sns.eu-central-1.amazonaws.com/?Action=Publish',
      'https://bucket.s3.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem',
    ].map((SigningCertURL): [string, () => SnsMessage] => [
      `has its certificate at ${SigningCertURL}`,
      () => message({ Message, SigningCertURL }),
    ]),
  ])('does not believe a message that %s', async (_name, make) => {
    const response = await post(make());
    expect(response.status).toBe(403);
    await expect(response.json()).resolves.toMatchObject({ code: 'WEBHOOK_SIGNATURE_INVALID' });
    await expect(http.send(someMail({ to: { address: 'victim@example.org' } }))).resolves.toBeDefined();
  });

  it.each(['', 'not json', '[]', 'null', '{"Type":"Notification"}'])(
    'refuses %p as malformed',
    async (body) => {
      expect((await post(body)).status).toBe(400);
    },
  );

  it('does not parse what is too deep or has too many members to be a message', async () => {
    const parse = jest.spyOn(JSON, 'parse');
    const whole = JSON.stringify(message());
    const bodies = [
      `${whole.slice(0, -1)},"New":[${'{},'.repeat(100_000)}{}]}`,
      `${whole.slice(0, -1)},"New":${'['.repeat(100)}${']'.repeat(100)}}`,
    ];
    for (const body of bodies) expect((await post(body)).status).toBe(400);
    const parsed = parse.mock.calls.map(([text]) => text);
    parse.mockRestore();
    for (const body of bodies) expect(parsed).not.toContain(body);
  });
});

describe('the webhook of SendGrid', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let http: MailHttp;

  beforeAll(async () => {
    http = await startMailHttp({
      SENDGRID_WEBHOOK_PUBLIC_KEY: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    });
  });
  afterAll(() => http.close());

  function post(body: string, headers: Record<string, string>): Promise<Response> {
    return fetch(`${http.url}/api/v1/webhooks/sendgrid`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  }

  function signed(body: string, timestamp = now(), key = privateKey): Record<string, string> {
    const signature = sign('sha256', Buffer.from(timestamp + body), key).toString('base64');
    return {
      'x-twilio-email-event-webhook-signature': signature,
      'x-twilio-email-event-webhook-timestamp': timestamp,
    };
  }

  it('suppresses what bounced and who complained, and nobody else', async () => {
    // The bytes count: a body that is parsed and written again would have lost its spaces.
    const body = `[
      {"email":"bounced@example.org","event":"bounce","type":"bounce","status":"5.1.1","sg_new":{"a":1}},
      {"email":"blocked@example.org","event":"bounce","type":"blocked"},
      {"email":"invalid@example.org","event":"dropped","reason":"Invalid"},
      {"email":"reader@example.org","event":"delivered"}, 17, {"event":"bounce"},
      {"email":"annoyed@example.org","event":"spamreport"}
    ]\r\n`;
    expect((await post(body, signed(body))).status).toBe(204);
    const outcome = (address: string) =>
      http.send(someMail({ to: { address } })).then(
        () => 'sent',
        (error: Error) => error.constructor.name,
      );
    await expect(outcome('bounced@example.org')).resolves.toBe('MailSuppressed');
    await expect(outcome('invalid@example.org')).resolves.toBe('MailSuppressed');
    await expect(outcome('blocked@example.org')).resolves.toBe('sent');
    await expect(outcome('reader@example.org')).resolves.toBe('sent');
    const [row] = await http.database.query<{ count: number }>(
      `SELECT count(*)::int FROM mail_suppressions WHERE reason = 'complaint'`,
    );
    expect(row?.count).toBe(1);
  });

  const body = '[{"email":"victim@example.org","event":"bounce"}]';
  it.each<[string, () => Record<string, string>]>([
    ['is not signed', () => ({})],
    [
      'somebody else signed',
      () => signed(body, now(), generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
    ],
    ['is stale', () => signed(body, String(Math.floor(Date.now() / 1_000) - 4_000))],
    ['has no time', () => signed(body, '')],
    ['was changed', () => signed(`${body} `)],
    [
      'has a signature that is none',
      () => ({ ...signed(body), 'x-twilio-email-event-webhook-signature': '?' }),
    ],
  ])('does not believe a message that %s', async (_name, headers) => {
    expect((await post(body, headers())).status).toBe(403);
    await expect(http.send(someMail({ to: { address: 'victim@example.org' } }))).resolves.toBeDefined();
  });

  it('refuses what is signed but no list of events', async () => {
    for (const odd of ['{}', 'no json']) expect((await post(odd, signed(odd))).status).toBe(400);
  });

  it('loses no event of a list because of an odd one', async () => {
    const odd = ['constructor', '__proto__', 'toString'].map((reason) => ({
      email: 'odd@example.org',
      event: 'dropped',
      reason,
    }));
    const list = JSON.stringify([...odd, { email: 'after-odd@example.org', event: 'bounce' }]);
    expect((await post(list, signed(list))).status).toBe(204);
    await expect(http.send(someMail({ to: { address: 'odd@example.org' } }))).resolves.toBeDefined();
    await expect(http.send(someMail({ to: { address: 'after-odd@example.org' } }))).rejects.toThrow(
      MailSuppressed,
    );
  });

  it('takes as many events at once as SendGrid sends', async () => {
    const list = JSON.stringify(
      Array.from({ length: 3_000 }, () => ({ email: 'reader@example.org', event: 'delivered' })),
    );
    expect((await post(list, signed(list))).status).toBe(204);
  });
});

describe('webhooks', () => {
  let http: MailHttp;

  beforeAll(async () => {
    http = await startMailHttp({});
  });
  afterAll(() => http.close());

  it.each([
    ['ses', 'application/json'],
    ['ses', 'text/plain'],
    ['sendgrid', 'application/json'],
    ['sendgrid', 'application/octet-stream'],
  ])('refuse more than a megabyte: %s, as %s', async (name, type) => {
    const post = async (body: string | ReadableStream) => {
      const headers = { 'content-type': type };
      const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
      return (await fetch(`${http.url}/api/v1/webhooks/${name}`, init)).status;
    };
    const largest = `[${'{},'.repeat(349_524)}0]`;
    expect(largest).toHaveLength(1_048_575);
    expect(await post(largest)).not.toBe(413);
    expect(await post(`${largest}  `)).toBe(413);
    // Without a Content-Length that gives it away.
    expect(await post(new Blob([largest, '  ']).stream())).toBe(413);
  });
});

describe('webhooks that are not configured', () => {
  it('refuse everything', async () => {
    const http = await startMailHttp({});
    for (const name of ['ses', 'sendgrid']) {
      const response = await fetch(`${http.url}/api/v1/webhooks/${name}`, {
        method: 'POST',
        body: JSON.stringify(message()),
      });
      expect(response.status).toBe(403);
    }
    await http.close();
  });
});
