import { Module } from '@nestjs/common';
import { LiftSuppression } from '../suppression/lift-suppression';
import { HttpsSnsEndpoint, SnsEndpoint } from '../suppression/sns-endpoint';
import { SendGridWebhook } from '../suppression/sendgrid-webhook';
import { SesWebhook } from '../suppression/ses-webhook';
import { Unsubscribe } from '../unsubscribe/unsubscribe';
import { DevMailboxController } from './dev-mailbox.controller';
import { MailWebhooksController } from './mail-webhooks.controller';
import { SuppressionsController } from './suppressions.controller';
import { TemplatePreviewController } from './template-preview.controller';
import { UnsubscribeController } from './unsubscribe.controller';

/** Routes of mail: what services report, what readers click, what operators lift, what developers look at. */
@Module({
  controllers: [
    DevMailboxController,
    TemplatePreviewController,
    MailWebhooksController,
    SuppressionsController,
    UnsubscribeController,
  ],
  providers: [
    { provide: SnsEndpoint, useClass: HttpsSnsEndpoint },
    LiftSuppression,
    SesWebhook,
    SendGridWebhook,
    Unsubscribe,
  ],
})
export class MailApiModule {}
