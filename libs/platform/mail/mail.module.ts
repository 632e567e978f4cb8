import { Global, Module } from '@nestjs/common';
import { MailAttemptsRepository } from './mail-attempts.repository';
import { MailHealth } from './mail.health';
import { DevMailbox } from './mailbox/dev-mailbox';
import { Mailer } from './mailer';
import { MailProviders } from './providers/mail-providers';
import { Suppressions } from './suppression/suppressions';
import { MailTemplates } from './templates/mail-templates';
import { UnsubscribeLinks } from './unsubscribe/unsubscribe-links';
import { UnsubscribeTargets } from './unsubscribe/unsubscribe-targets';

/** Writing, sending and stopping mail. Its routes are in MailApiModule. */
@Global()
@Module({
  providers: [
    DevMailbox,
    MailAttemptsRepository,
    Mailer,
    MailHealth,
    MailProviders,
    MailTemplates,
    Suppressions,
    UnsubscribeLinks,
    UnsubscribeTargets,
  ],
  exports: [
    DevMailbox,
    MailAttemptsRepository,
    Mailer,
    MailTemplates,
    Suppressions,
    UnsubscribeLinks,
    UnsubscribeTargets,
  ],
})
export class MailModule {}
