import type { MailProviderName } from '../../config/mail.config';
import type { MailMessage } from './mail-message';

/** One way out. Made on first use, so that what is not used costs nothing. */
export interface MailProvider {
  readonly name: MailProviderName;
  /**
   * Hands over one mail and returns when the provider has taken responsibility for it.
   *
   * @param signal aborted when the time for this provider is up
   * @throws RecipientRefused, RecipientDeferred, ProviderFailed, AnswerLost
   */
  deliver(message: MailMessage, signal: AbortSignal): Promise<void>;
  /** Lets go of connections. */
  close?(): void;
}

/** The address does not work, and no other provider would change that. */
export class RecipientRefused extends Error {
  override readonly name = 'RecipientRefused';

  /**
   * @param code         reply code and, where given, enhanced status code: `550 5.1.1`
   * @param isDeadAddress false when the refusal is about this one mail (policy, full mailbox) rather than the address
   */
  constructor(
    readonly code: string,
    readonly isDeadAddress: boolean,
  ) {
    super(code);
  }
}

/** The recipient's side says "later" (greylisting, full mailbox): another provider would be told the same. */
export class RecipientDeferred extends Error {
  override readonly name = 'RecipientDeferred';
}

/** The provider did certainly not take the mail: the next one may be asked. */
export class ProviderFailed extends Error {
  override readonly name = 'ProviderFailed';

  /** @param isOutage true when other mails would fare the same, so that the provider is left alone for a while */
  constructor(
    reason: string,
    readonly isOutage: boolean,
  ) {
    super(reason);
  }
}

/** The whole mail was handed over and then the answer never came: nobody knows. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
}
