import { SILENCE } from '../../../../test/support/http-peer';
import { type MailPlatform, someMail, startMailPlatform } from '../../../../test/support/mail-platform';
import { SendGridPeer } from '../../../../test/support/sendgrid-peer';
import { SesPeer } from '../../../../test/support/ses-peer';
import { MailBounced, MailSuppressed } from '../mail-failures';

describe('sending mail over the APIs of SES and SendGrid', () => {
  let ses: SesPeer;
  let sendGrid: SendGridPeer;
  let platform: MailPlatform;

  beforeEach(async () => {
    ses = await SesPeer.start();
    sendGrid = await SendGridPeer.start();
    platform = await startMailPlatform({
      MAIL_PROVIDERS: 'ses,sendgrid',
      MAIL_REPLY_TO: 'help@guildhall.test',
      MAIL_TIMEOUT_MS: '1500',
      ...ses.environment,
      ...sendGrid.environment,
    });
  });

  afterEach(async () => {
    await platform.close();
    await ses.stop();
    await sendGrid.stop();
  });

  it('gives SES a signed request with the whole message', async () => {
    const unsubscribeUrl = 'https://guildhall.test/api/v1/unsubscribe/token';
    const mail = someMail({ subject: 'مرحبًا', essential: false, unsubscribeUrl });
    await expect(platform.send(mail)).resolves.toEqual({ provider: 'ses' });
    expect(JSON.parse(ses.requests[0]!.body)).toMatchObject({
      FromEmailAddress: 'mail@guildhall.test',
      Destination: { ToAddresses: [mail.to.address] },
    });
    expect(ses.received[0]).toMatchObject({
      messageId: `<${mail.messageId}@guildhall.test>`,
      subject: 'مرحبًا',
      replyTo: [{ address: 'help@guildhall.test' }],
      text: 'A test\n',
      html: '<p>A test</p>\n',
    });
    const headers = new Map(ses.received[0]?.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it.each([
    ['500', { status: 500, body: {} }],
    ['503', { status: 503, body: {} }],
    ['a throttled account', { status: 429, headers: { 'x-amzn-errortype': 'TooManyRequestsException' } }],
    ['a refused signature', { status: 403, headers: { 'x-amzn-errortype': 'InvalidSignatureException' } }],
    ['a suspended account', { status: 400, headers: { 'x-amzn-errortype': 'AccountSuspendedException' } }],
    ['no answer', SILENCE],
  ] as const)('asks SendGrid when SES answers with %s', async (_name, refusal) => {
    ses.refusal = refusal;
    const started = performance.now();
    const mail = someMail();
    await expect(platform.send(mail)).resolves.toEqual({ provider: 'sendgrid' });
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(sendGrid.received).toEqual([
      expect.objectContaining({
        personalizations: [{ to: [{ email: mail.to.address, name: 'Reader' }] }],
        from: { email: 'mail@guildhall.test', name: 'Guildhall' },
        subject: 'A test',
        content: [
          { type: 'text/plain', value: 'A test' },
          { type: 'text/html', value: '<p>A test</p>' },
        ],
        headers: expect.objectContaining({ 'Message-ID': `<${mail.messageId}@guildhall.test>` }),
      }),
    ]);
  });

  it('asks SendGrid when SES is not there', async () => {
    await ses.stop();
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'sendgrid' });
    ses = await SesPeer.start();
  });

  it('calls an address that SES finds impossible a bounce', async () => {
    ses.refusal = {
      status: 400,
      headers: { 'x-amzn-errortype': 'BadRequestException:http://internal.amazon.com/coral/' },
      body: { message: "Missing final '@domain'" },
    };
    const to = { address: 'nobody' };
    await expect(platform.send(someMail({ to }))).rejects.toThrow(MailBounced);
    await expect(platform.send(someMail({ to }))).rejects.toThrow(MailSuppressed);
    expect(sendGrid.received).toEqual([]);
  });

  it('calls an address that SendGrid finds impossible a bounce', async () => {
    ses.refusal = { status: 503 };
    sendGrid.refusal = {
      status: 400,
      body: {
        errors: [{ message: 'Does not contain a valid address.', field: 'personalizations.0.to.0.email' }],
      },
    };
    const failure = await platform.send(someMail()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MailBounced);
    expect((failure as Error).message).toBe('The recipient was refused by sendgrid: 400 to.');
  });

  it('does not hold one refused message against a provider', async () => {
    ses.refusal = {
      status: 400,
      headers: { 'x-amzn-errortype': 'MessageRejected' },
      body: { message: 'spam' },
    };
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'sendgrid' });
    ses.refusal = undefined;
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'ses' });
  });
});
