import type { DevMailbox } from '../mailbox/dev-mailbox';
import type { MailMessage } from './mail-message';
import type { MailProvider } from './mail-provider';

/** Keeps mail in the database instead of sending it, for developers to read at `/dev/mailbox`. */
export class MailboxProvider implements MailProvider {
  readonly name = 'mailbox';

  constructor(private readonly mailbox: DevMailbox) {}

  deliver(message: MailMessage): Promise<void> {
    return this.mailbox.add(message);
  }
}
