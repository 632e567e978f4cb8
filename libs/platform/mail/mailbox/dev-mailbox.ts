import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { canonicalEmail } from '@guildhall/kernel/text';
import { Injectable } from '@nestjs/common';
import { SecretBox } from '../../crypto/secret-box';
import { Database } from '../../database/database';
import type { MailMessage } from '../providers/mail-message';

const SHOWN = 100;

/** A mail that the development mailbox kept. */
export interface KeptMail {
  readonly id: string;
  /** The bare address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly sentAt: Date;
}

interface MailboxRow {
  id: string;
  sealed: Buffer;
  sentAt: Date;
}

/** The mailbox of a development installation: every mail to everybody, newest first. */
@Injectable()
export class DevMailbox {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** A mail is its Message-ID: one that is handed over again, because a process died in between, is not kept twice. */
  async add({ to, from, messageId, subject, text, html, headers }: MailMessage): Promise<void> {
    const id = this.ids.next();
    const content = {
      to: to.address,
      subject,
      text,
      html,
      headers: {
        From: from.name ? `${from.name} <${from.address}>` : from.address,
        'Message-ID': messageId,
        ...headers,
      },
    };
    await this.database.query(
      `INSERT INTO dev_mailbox (id, message_id, to_canonical, sealed, sent_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (message_id) DO NOTHING`,
      [
        id,
        messageId,
        canonicalEmail(to.address),
        this.box.seal(JSON.stringify(content), sealPurpose(id)),
        this.clock.now(),
      ],
    );
  }

  /** @param to only mail to this address; to anybody when absent. @returns the newest 100 */
  async newest(to?: string): Promise<KeptMail[]> {
    const rows = await this.database.query<MailboxRow>(
      `SELECT id, sealed, sent_at AS "sentAt" FROM dev_mailbox
        WHERE ($1::text IS NULL OR to_canonical = $1) ORDER BY id DESC LIMIT ${SHOWN}`,
      [to === undefined ? null : canonicalEmail(to)],
    );
    return rows.map((row) => this.open(row));
  }

  async find(id: string): Promise<KeptMail | undefined> {
    const [row] = await this.database.query<MailboxRow>(
      'SELECT id, sealed, sent_at AS "sentAt" FROM dev_mailbox WHERE id = $1',
      [id],
    );
    return row && this.open(row);
  }

  /** @returns how many mails were thrown away */
  async purge(before: Date): Promise<number> {
    const rows = await this.database.query('DELETE FROM dev_mailbox WHERE sent_at < $1 RETURNING id', [
      before,
    ]);
    return rows.length;
  }

  private open({ id, sealed, sentAt }: MailboxRow): KeptMail {
    const content = JSON.parse(this.box.open(sealed, sealPurpose(id)).toString()) as Omit<
      KeptMail,
      'id' | 'sentAt'
    >;
    return { id, ...content, sentAt };
  }
}

function sealPurpose(id: string): string {
  return `dev_mailbox/${id}`;
}
