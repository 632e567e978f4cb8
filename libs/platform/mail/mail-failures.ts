import { PermanentTaskFailure, TaskWithoutEffect } from '../outbox/task-failures';

// Messages of these errors are written to the outbox and to logs: reply codes and names of providers, never
// addresses and never what a server said in words, because servers like to repeat the address.

/** The recipient was refused for good (RFC 5321 §4.2.1, 5yz to RCPT TO): trying again would not help, and nobody can. */
export class MailBounced extends TaskWithoutEffect {
  constructor(provider: string, code: string) {
    super(`The recipient was refused by ${provider}: ${code}.`);
  }
}

/** Nothing was sent: the address bounced before, or its owner reported our mail as spam. */
export class MailSuppressed extends TaskWithoutEffect {
  constructor(readonly reason: 'bounce' | 'complaint') {
    super(`The address is suppressed after a ${reason}.`);
  }
}

/** This installation has no mail provider. Replay the dead letters after setting MAIL_PROVIDERS. */
export class MailNotConfigured extends PermanentTaskFailure {
  constructor() {
    super('No mail provider is configured: set MAIL_PROVIDERS.');
  }
}

/** No provider took the mail this time. */
export class MailNotAccepted extends Error {
  override readonly name = 'MailNotAccepted';
}

/** A provider may have the mail, but its answer was lost: only that provider is asked again. */
export class MailAnswerLost extends Error {
  override readonly name = 'MailAnswerLost';
}
