import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail extends Email {
  /** What RCPT TO said, which may differ from what the mail says. */
  readonly recipients: readonly string[];
  /** As it came over the wire. */
  readonly source: string;
}

/** How the peer misbehaves. May be changed while it runs. */
export interface SmtpManners {
  /** Reply code instead of the greeting. */
  greeting?: number;
  /** Accepted password; anything else is refused. No sign-in is offered when absent. */
  password?: string;
  /** A reply to RCPT TO other than 250, such as `550 5.1.1 No such user`. */
  recipient?: (address: string) => string | undefined;
  /** Never answers RCPT TO for these. */
  stallsFor?: (address: string) => boolean;
  /** A reply to the whole message other than 250. */
  message?: string;
  /** Takes the whole message, and hangs up instead of answering, this many times. */
  hangUpAfterData?: number;
  /** Takes the whole message and never answers. */
  silentAfterData?: boolean;
  /** Never answers the connection. */
  silent?: boolean;
}

/** A real SMTP server on a free port; what it receives is parsed by a library that is no relative of the sender's. */
export class SmtpPeer {
  readonly received: ReceivedMail[] = [];
  /** Message-IDs of everything it was handed completely, also what it did not acknowledge. */
  readonly handedOver: string[] = [];
  connections = 0;
  private server!: SMTPServer;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  private constructor(readonly manners: SmtpManners) {}

  static async start(manners: SmtpManners = {}): Promise<SmtpPeer> {
    const peer = new SmtpPeer(manners);
    await peer.restart();
    return peer;
  }

  get url(): string {
    return this.manners.password === undefined
      ? `smtp://127.0.0.1:${this.port}`
      : `smtp://guildhall:${this.manners.password}@127.0.0.1:${this.port}`;
  }

  /** As {@link url}, with a password that the server refuses. */
  get urlWithWrongPassword(): string {
    return `smtp://guildhall:wrong@127.0.0.1:${this.port}`;
  }

  /** Listens (again) on the same port. */
  async restart(): Promise<void> {
    const { manners } = this;
    this.server = new SMTPServer({
      authOptional: manners.password === undefined,
      disabledCommands: ['STARTTLS', ...(manners.password === undefined ? ['AUTH'] : [])],
      allowInsecureAuth: true,
      disableReverseLookup: true,
      closeTimeout: 1,
      onConnect: (_session, callback) => {
        this.connections++;
        if (manners.silent) return;
        callback(manners.greeting === undefined ? null : reply(`${manners.greeting} not now`));
      },
      onAuth: ({ password }, _session, callback) =>
        password === manners.password
          ? callback(null, { user: 'guildhall' })
          : callback(reply('535 5.7.8 wrong')),
      onRcptTo: ({ address }, _session, callback) => {
        if (manners.stallsFor?.(address)) return;
        const refusal = manners.recipient?.(address);
        callback(refusal === undefined ? null : reply(refusal));
      },
      onData: (stream, session, callback) => void this.take(stream, session, callback),
    });
    this.server.on('error', () => undefined);
    this.server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  /** Hangs up on everybody and stops listening, like a process that is killed. */
  async kill(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    callback: (error?: Error | null) => void,
  ): Promise<void> {
    const source = await whole(stream);
    if (source === undefined) return;
    const mail = await PostalMime.parse(source);
    this.handedOver.push(mail.messageId ?? '');
    if ((this.manners.hangUpAfterData ?? 0) > 0) {
      this.manners.hangUpAfterData!--;
      for (const socket of this.sockets) if (socket.remotePort === session.remotePort) socket.destroy();
      return;
    }
    if (this.manners.silentAfterData) return;
    if (this.manners.message !== undefined) return callback(reply(this.manners.message));
    const recipients = session.envelope.rcptTo.map(({ address }) => address);
    this.received.push({ ...mail, recipients, source });
    callback();
  }
}

/** `undefined` when the sender died in the middle of it. */
async function whole(stream: SMTPServerDataStream): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString();
}

/** smtp-server writes `responseCode message`; an enhanced status code is part of the message. */
function reply(text: string): Error & { responseCode: number } {
  return Object.assign(new Error(text.slice(4)), { responseCode: Number(text.slice(0, 3)) });
}
