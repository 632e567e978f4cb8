import { type MailPlatform, someMail, startMailPlatform } from '../../../test/support/mail-platform';
import { type SmtpManners, SmtpPeer } from '../../../test/support/smtp-peer';
import { TaskDeferred } from '../outbox/task-failures';
import {
  MailAnswerLost,
  MailBounced,
  MailNotAccepted,
  MailNotConfigured,
  MailSuppressed,
} from './mail-failures';

describe('sending mail over SMTP', () => {
  let peer: SmtpPeer;
  let platform: MailPlatform;

  async function start(manners: SmtpManners = {}, environment: Record<string, string> = {}): Promise<void> {
    peer = await SmtpPeer.start(manners);
    platform = await startMailPlatform({ SMTP_URL: peer.url, ...environment });
  }

  afterEach(async () => {
    await platform.close();
    await peer.kill();
  });

  it('hands over a well-formed mail, and once', async () => {
    await start({ password: 'secret words' });
    const mail = someMail({
      to: { address: 'ada@example.org', name: 'Ada "The Analyst" Lovelace' },
      subject: 'مرحبًا\r\nBcc: everybody@example.org',
      html: '<p>مرحبًا</p>',
      text: 'مرحبًا',
    });
    await expect(platform.send(mail)).resolves.toEqual({ provider: 'smtp' });
    await expect(platform.send(mail)).resolves.toEqual({ provider: 'smtp' });
    expect(peer.received).toHaveLength(1);
    const [received] = peer.received;
    expect(received).toMatchObject({
      recipients: ['ada@example.org'],
      messageId: `<${mail.messageId}@guildhall.test>`,
      subject: 'مرحبًا Bcc: everybody@example.org',
      from: { name: 'Guildhall', address: 'mail@guildhall.test' },
      to: [{ name: 'Ada "The Analyst" Lovelace', address: 'ada@example.org' }],
      text: 'مرحبًا',
      html: '<p>مرحبًا</p>',
    });
    expect(received?.bcc).toBeUndefined();
  });

  it('carries one-click unsubscribing on mail that is not essential (RFC 8058), and demands it', async () => {
    await start();
    await expect(platform.send(someMail({ essential: false }))).rejects.toThrow(TypeError);
    const unsubscribeUrl = 'https://guildhall.test/api/v1/unsubscribe/token';
    await platform.send(someMail({ essential: false, unsubscribeUrl }));
    const headers = new Map(peer.received[0]?.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe')).toBe(`<${unsubscribeUrl}>`);
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it('calls a refused recipient a bounce, without asking another provider, and suppresses the address', async () => {
    await start(
      { recipient: () => '550 5.1.1 <ada@example.org>: no such user' },
      { MAIL_PROVIDERS: 'smtp,mailbox' },
    );
    const to = { address: 'ada@example.org' };
    const failure = await platform.send(someMail({ to })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MailBounced);
    expect((failure as Error).message).toBe('The recipient was refused by smtp: 550 5.1.1.');
    const { connections } = peer;
    await expect(platform.send(someMail({ to: { address: 'ADA@example.org ' } }))).rejects.toThrow(
      MailSuppressed,
    );
    expect(peer.connections).toBe(connections);
    await expect(mailboxCount()).resolves.toBe(0);
    const kept = await platform.database.query<{ row: string }>(
      'SELECT s::text AS row FROM mail_suppressions s',
    );
    // The fingerprint is random hexadecimal: three letters of a name may well be in it.
    expect(JSON.stringify(kept)).not.toMatch(/ada@|example\.org/i);
  });

  it.each(['550 5.7.1 policy', '552 5.2.2 mailbox full', '550 relay not permitted'])(
    'does not hold %s against the address',
    async (reply) => {
      await start({ recipient: () => reply });
      const to = { address: 'ada@example.org' };
      await expect(platform.send(someMail({ to }))).rejects.toThrow(MailBounced);
      peer.manners.recipient = () => undefined;
      await expect(platform.send(someMail({ to }))).resolves.toEqual({ provider: 'smtp' });
    },
  );

  it('tries again later, with the same provider, when the recipient is put off', async () => {
    await start({ recipient: () => '451 4.7.1 greylisted' }, { MAIL_PROVIDERS: 'smtp,mailbox' });
    const mail = someMail();
    await expect(platform.send(mail)).rejects.toThrow(MailNotAccepted);
    peer.manners.recipient = () => undefined;
    await expect(platform.send(mail)).resolves.toEqual({ provider: 'smtp' });
  });

  it.each<[string, SmtpManners]>([
    ['a greeting of 451', { greeting: 451 }],
    ['a greeting of 421', { greeting: 421 }],
    ['a message refused as a whole', { message: '554 5.6.0 no' }],
    ['a message put off as a whole', { message: '451 4.3.0 later' }],
  ])('asks the next provider after %s', async (_name, manners) => {
    await start(manners, { MAIL_PROVIDERS: 'smtp,mailbox' });
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'mailbox' });
    await expect(mailboxCount()).resolves.toBe(1);
  });

  it('asks the next provider when our sign-in is refused', async () => {
    peer = await SmtpPeer.start({ password: 'right' });
    platform = await startMailPlatform({
      SMTP_URL: peer.urlWithWrongPassword,
      MAIL_PROVIDERS: 'smtp,mailbox',
    });
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'mailbox' });
  });

  it('asks the next provider within the time when a server never greets', async () => {
    await start({ silent: true }, { MAIL_PROVIDERS: 'smtp,mailbox', MAIL_TIMEOUT_MS: '1000' });
    const started = performance.now();
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'mailbox' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('does not leave a provider alone because it says nothing about some recipients', async () => {
    await start({ stallsFor: isStalling }, { MAIL_TIMEOUT_MS: '1000' });
    const stalled = (number: number) =>
      platform.send(someMail({ to: { address: `reader${number}@stalls.example.org` } }));
    await platform.send(someMail());
    await expect(stalled(0)).rejects.toThrow(MailNotAccepted);
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'smtp' });
    // More at once than there are connections: the last ones never get one.
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, number) => stalled(number).catch(constructorOf)),
    );
    expect(outcomes).toEqual(Array(8).fill(MailNotAccepted));
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'smtp' });
  });

  it('leaves a dead provider alone for a while, then goes back to it by itself', async () => {
    await start({}, { MAIL_PROVIDERS: 'smtp,mailbox' });
    await platform.send(someMail());
    await peer.kill();
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'mailbox' });
    await peer.restart();
    const { connections } = peer;
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'mailbox' });
    expect(peer.connections).toBe(connections);
    platform.clock.advance({ seconds: 31 });
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'smtp' });
  });

  it('puts mail off without using up an attempt while the only provider is left alone', async () => {
    await start({ greeting: 421 });
    await expect(platform.send(someMail())).rejects.toThrow(MailNotAccepted);
    await expect(platform.send(someMail())).rejects.toThrow(TaskDeferred);
  });

  it('goes back to the same provider with the same Message-ID when the answer to DATA is lost', async () => {
    await start({ hangUpAfterData: 1 }, { MAIL_PROVIDERS: 'smtp,mailbox' });
    const mail = someMail();
    await expect(platform.send(mail)).rejects.toThrow(MailAnswerLost);
    await expect(platform.send(mail)).resolves.toEqual({ provider: 'smtp' });
    const messageId = `<${mail.messageId}@guildhall.test>`;
    expect(peer.handedOver).toEqual([messageId, messageId]);
    await expect(mailboxCount()).resolves.toBe(0);
  });

  it('does not ask another provider either when the answer to DATA takes too long', async () => {
    await start({ silentAfterData: true }, { MAIL_PROVIDERS: 'smtp,mailbox', MAIL_TIMEOUT_MS: '1000' });
    await expect(platform.send(someMail())).rejects.toThrow(MailAnswerLost);
    await expect(mailboxCount()).resolves.toBe(0);
  });

  it('stays with the provider that may have the mail while that is down, but not for ever', async () => {
    await start({ hangUpAfterData: 1 }, { MAIL_PROVIDERS: 'smtp,mailbox' });
    const mail = someMail();
    await expect(platform.send(mail)).rejects.toThrow(MailAnswerLost);
    await peer.kill();
    await expect(platform.send(mail)).rejects.toThrow(MailNotAccepted);
    await expect(platform.send(mail)).rejects.toThrow(MailNotAccepted);
    await expect(mailboxCount()).resolves.toBe(0);
    platform.clock.advance({ minutes: 11 });
    await expect(platform.send(mail)).resolves.toEqual({ provider: 'mailbox' });
  });

  it('stays with the provider that was being handed the mail when the process died', async () => {
    await start({}, { MAIL_PROVIDERS: 'mailbox,smtp' });
    const mail = someMail();
    await platform.database.query(`INSERT INTO mail_attempts VALUES ($1, 'smtp', 'trying', now(), now())`, [
      `<${mail.messageId}@guildhall.test>`,
    ]);
    await expect(platform.send(mail)).resolves.toEqual({ provider: 'smtp' });
  });

  it('keeps a mail in the mailbox once, however often a process died after handing it over', async () => {
    await start({}, { MAIL_PROVIDERS: 'mailbox' });
    const mail = someMail();
    await platform.send(mail);
    await platform.database.query(`UPDATE mail_attempts SET state = 'trying'`);
    await expect(platform.send(mail)).resolves.toEqual({ provider: 'mailbox' });
    await expect(mailboxCount()).resolves.toBe(1);
  });

  it('does not blame the provider when the run is aborted', async () => {
    await start({ silent: true }, { MAIL_PROVIDERS: 'smtp,mailbox' });
    const abort = new AbortController();
    const sending = platform.send(someMail(), abort.signal);
    while (peer.connections === 0) await new Promise(setImmediate);
    abort.abort();
    await expect(sending).rejects.toThrow(MailNotAccepted);
    await expect(mailboxCount()).resolves.toBe(0);
    peer.manners.silent = false;
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'smtp' });
  });

  it('survives an idle connection that the server has closed', async () => {
    await start();
    await platform.send(someMail());
    await peer.kill();
    await peer.restart();
    await expect(platform.send(someMail())).resolves.toEqual({ provider: 'smtp' });
    expect(peer.received).toHaveLength(2);
  });

  async function mailboxCount(): Promise<number> {
    const [row] = await platform.database.query<{ count: number }>('SELECT count(*)::int FROM dev_mailbox');
    return row!.count;
  }
});

describe('an installation without mail providers', () => {
  it('says so', async () => {
    const platform = await startMailPlatform({
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://guildhall.test',
    });
    await expect(platform.send(someMail())).rejects.toThrow(MailNotConfigured);
    await platform.close();
  });
});

const isStalling = (address: string) => address.endsWith('@stalls.example.org');

const constructorOf = (error: object) => error.constructor;
