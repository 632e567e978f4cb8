import { PassThrough, pipeline, type Readable } from 'node:stream';
import type { NodemailerError } from 'nodemailer';
import type { MailMessage } from './mail-message';
import {
  AnswerLost,
  type MailProvider,
  ProviderFailed,
  RecipientDeferred,
  RecipientRefused,
} from './mail-provider';
import { nodemailerFields } from './mime';

const CONNECT_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 30_000;
const CONNECTIONS = 5;
/** Of a connection that the server closed while it was idle, before a byte of the next mail was sent. */
const FRESH_CONNECTIONS_PER_MAIL = 2;

type Transporter = Awaited<ReturnType<typeof createTransporter>>;

/** SMTP (RFC 5321) over a few connections that are kept open. */
export class SmtpProvider implements MailProvider {
  readonly name = 'smtp';
  private transporter: Promise<Transporter> | null = null;
  private readonly underWay = new Set<Progress>();

  constructor(private readonly url: string) {}

  async deliver(message: MailMessage, signal: AbortSignal): Promise<void> {
    this.transporter ??= createTransporter(this.url, (progress) => this.begin(progress));
    const transporter = await this.transporter;
    const progress: Progress = { signedIn: false, hadToWait: this.isFull(), wholeMessageRead: false };
    this.underWay.add(progress);
    try {
      await transporter.sendMail({ ...nodemailerFields(message), signal, progress } as object);
    } catch (error) {
      throw verdict(error as NodemailerError & SmtpReply, progress);
    } finally {
      this.underWay.delete(progress);
    }
  }

  close(): void {
    void this.transporter?.then((transporter) => transporter.close());
  }

  private begin(progress: Progress): void {
    progress.signedIn = true;
    if (this.isFull()) for (const other of this.underWay) other.hadToWait ||= !other.signedIn;
  }

  /** Every connection carries a mail. */
  private isFull(): boolean {
    return [...this.underWay].filter(({ signedIn }) => signedIn).length >= CONNECTIONS;
  }
}

/** How far the conversation got. */
interface Progress {
  /** The server has greeted us and taken our sign-in, now or for an earlier mail. */
  signedIn: boolean;
  /** There was no connection to be had, because other mails had them all: that is not the server's fault. */
  hadToWait: boolean;
  /** After the last byte of the message the server may answer for it. */
  wholeMessageRead: boolean;
}

interface SmtpReply {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

async function createTransporter(url: string, begin: (progress: Progress) => void) {
  const { createTransport } = await import('nodemailer');
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxRequeues: FRESH_CONNECTIONS_PER_MAIL,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    dnsTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
  });
  transporter.use('stream', (mail, done) => {
    const { progress } = mail.data as unknown as { progress: Progress };
    // Asked for when a connection is ready for this mail, before MAIL FROM.
    mail.message.processFunc((input) => {
      begin(progress);
      return watched(input as Readable, progress);
    });
    done();
  });
  return transporter;
}

/** A stream ends when everything it holds was read by whoever writes it to the socket. */
function watched(input: Readable, progress: Progress): Readable {
  progress.wholeMessageRead = false;
  const output = new PassThrough();
  output.once('end', () => {
    progress.wholeMessageRead = true;
  });
  pipeline(input, output, () => undefined);
  return output;
}

function verdict(
  error: NodemailerError & SmtpReply,
  { signedIn, hadToWait, wholeMessageRead }: Progress,
): Error {
  const { responseCode, command } = error;
  if (responseCode === undefined) {
    if (wholeMessageRead) return new AnswerLost(`smtp: ${error.code ?? 'connection lost'} after DATA`);
    // Silence after the sign-in may be about this recipient, whose server ours asks: a stranger who owns one must not
    // hold up everybody's mail. A server that is gone does not greet the next connection.
    const isSilence = error.code === 'EABORT' || error.code === 'ETIMEDOUT';
    return new ProviderFailed(`smtp: ${error.code ?? 'error'}`, !(isSilence && (signedIn || hadToWait)));
  }
  const status = enhancedStatus(error.response);
  const code = status ? `${responseCode} ${status}` : String(responseCode);
  if (command === 'RCPT TO') {
    // 421 closes the connection: that is about the server, not about the recipient (RFC 5321 §3.8).
    if (responseCode === 421) return new ProviderFailed(`smtp: ${code} to RCPT TO`, true);
    if (responseCode < 500) return new RecipientDeferred(`smtp: ${code} to RCPT TO`);
    return new RecipientRefused(code, isDeadAddress(responseCode, status, error.response));
  }
  // What is wrong with one message (5yz after DATA) or one sender says nothing about the next mail.
  const isAboutTheMessage = responseCode >= 500 && (command === 'DATA' || command === 'MAIL FROM');
  return new ProviderFailed(`smtp: ${code} to ${command ?? 'the connection'}`, !isAboutTheMessage);
}

/** RFC 3463, RFC 2034: `550 5.1.1 …` */
function enhancedStatus(response: string | undefined): string | undefined {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
}

/**
 * RFC 3463 §3.2 and §3.3: no such mailbox, host or name, or one that is switched off. Without such a code the classic
 * meanings hold (RFC 5321 §4.2.3), except where a server tells that it does not relay for us.
 */
function isDeadAddress(responseCode: number, status: string | undefined, response = ''): boolean {
  if (status !== undefined) return /^5\.(1\.(1|2|3|6|10)|2\.1)$/.test(status);
  return [550, 551, 553].includes(responseCode) && !/relay/i.test(response);
}
