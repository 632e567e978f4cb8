import { Clock } from '@guildhall/kernel/clock';
import { Inject, Injectable } from '@nestjs/common';
import { MailConfig } from '../../config/mail.config';
import type { Logger } from '../../observability/logger';
import { LOGGER } from '../../observability/logger.token';
import { SnsEndpoint } from './sns-endpoint';
import { isSignedBy, isSnsCertificateUrl, isSnsUrl, parseSnsMessage, type SnsMessage } from './sns-message';
import { type SuppressionReason, Suppressions } from './suppressions';
import { FRESH_FOR_MS, malformed, notBelieved } from './webhook-errors';

/** The parts of an SES notification (or event) that tell of an address which should not be written to. */
interface SesNotification {
  readonly notificationType?: string;
  readonly eventType?: string;
  readonly bounce?: {
    readonly bounceType?: string;
    readonly bouncedRecipients?: ReadonlyArray<{ readonly emailAddress?: string }>;
  };
  readonly complaint?: {
    readonly complaintFeedbackType?: string | null;
    readonly complainedRecipients?: ReadonlyArray<{ readonly emailAddress?: string }>;
  };
}

/** Bounces and complaints that Amazon SES reports through an SNS topic. */
@Injectable()
export class SesWebhook {
  constructor(
    private readonly config: MailConfig,
    private readonly sns: SnsEndpoint,
    private readonly suppressions: Suppressions,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws DomainError `WEBHOOK_MALFORMED`, `WEBHOOK_SIGNATURE_INVALID`, `UNAVAILABLE` */
  async receive(body: Buffer): Promise<void> {
    const message = parseSnsMessage(body);
    await this.assertGenuine(message);
    if (message.Type === 'SubscriptionConfirmation') return this.confirm(message);
    if (message.Type === 'Notification') await this.learn(message);
  }

  private async assertGenuine(message: SnsMessage): Promise<void> {
    // Anybody with an AWS account can have SNS sign a message: only our own topics count.
    if (!this.config.sesTopicArns.includes(message.TopicArn))
      throw notBelieved('the topic is not in SES_TOPIC_ARNS');
    const age = Math.abs(this.clock.now().getTime() - Date.parse(message.Timestamp));
    if (!(age <= FRESH_FOR_MS)) throw notBelieved('stale');
    if (!isSnsCertificateUrl(message.SigningCertURL)) throw notBelieved('the certificate is not at Amazon');
    if (!isSignedBy(message, await this.sns.certificate(message.SigningCertURL)))
      throw notBelieved('wrong signature');
  }

  private async confirm({ SubscribeURL, TopicArn }: SnsMessage): Promise<void> {
    if (SubscribeURL === undefined || !isSnsUrl(SubscribeURL))
      throw notBelieved('the subscription is not at Amazon');
    await this.sns.confirm(SubscribeURL);
    this.logger.info({ topicArn: TopicArn }, 'subscribed to the topic of SES');
  }

  private async learn({ Message }: SnsMessage): Promise<void> {
    for (const [address, reason] of addressesOf(parsed(Message)))
      await this.suppressions.add(address, reason, 'ses');
  }
}

function addressesOf(notification: SesNotification): Array<[string, SuppressionReason]> {
  const kind = notification.notificationType ?? notification.eventType;
  const { bounce, complaint } = notification;
  if (kind === 'Bounce' && bounce?.bounceType === 'Permanent')
    return bare(bounce.bouncedRecipients).map((address) => [address, 'bounce']);
  // Somebody who takes a mail out of the spam folder is reported too, as not-spam.
  if (kind === 'Complaint' && complaint?.complaintFeedbackType !== 'not-spam')
    return bare(complaint?.complainedRecipients).map((address) => [address, 'complaint']);
  return [];
}

function bare(recipients: ReadonlyArray<{ readonly emailAddress?: string }> = []): string[] {
  return recipients.flatMap(({ emailAddress }) =>
    typeof emailAddress === 'string' ? [/<([^<>]+)>\s*$/.exec(emailAddress)?.[1] ?? emailAddress] : [],
  );
}

function parsed(text: string): SesNotification {
  try {
    return (JSON.parse(text) ?? {}) as SesNotification;
  } catch {
    // SES greets a new topic in plain words; anything else of that kind is no notification either.
    if (text.startsWith('Successfully validated SNS topic')) return {};
    throw malformed();
  }
}
