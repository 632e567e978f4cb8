import type { MailAddress, MailProviderName } from '../config/mail.config';

/** A finished mail on its way out. Made and used within a task's run; it is never stored or put in a payload. */
export interface OutgoingMail {
  /**
   * Names the mail: letters, digits, `.`, `_` and `-`. A retry must give the same one, so take the task's id, or
   * `${taskId}.${number}` when one task sends several. It becomes the left half of the Message-ID (RFC 5322 §3.6.4).
   */
  readonly messageId: string;
  readonly to: MailAddress;
  /** On one line; line breaks and control characters become blanks. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /**
   * True for what a person needs to use their account (confirmations, resets, security notices). It goes without an
   * unsubscribe link, and also to somebody who once reported mail as spam. Anything else needs an `unsubscribeUrl`.
   */
  readonly essential: boolean;
  /** From `UnsubscribeLinks.url`; becomes List-Unsubscribe and List-Unsubscribe-Post (RFC 8058). */
  readonly unsubscribeUrl?: string;
  /** Further headers of the message. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SentMail {
  /** Who took it. */
  readonly provider: MailProviderName;
}
