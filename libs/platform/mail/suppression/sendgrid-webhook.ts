import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { Clock } from '@guildhall/kernel/clock';
import { Injectable } from '@nestjs/common';
import { MailConfig } from '../../config/mail.config';
import { type SuppressionReason, Suppressions } from './suppressions';
import { FRESH_FOR_MS, malformed, notBelieved } from './webhook-errors';

interface SendGridEvent {
  readonly email?: unknown;
  readonly event?: unknown;
  /** Of a bounce: `bounce`, or `blocked` when the receiving server refused for a reason that will pass. */
  readonly type?: unknown;
  readonly reason?: unknown;
}

/** What SendGrid says when it knew better than to send. */
const DROPPED: ReadonlyMap<string, SuppressionReason> = new Map([
  ['Bounced Address', 'bounce'],
  ['Invalid', 'bounce'],
  ['Spam Reporting Address', 'complaint'],
]);

/** Bounces and complaints from SendGrid's signed event webhook: ECDSA over timestamp and body. */
@Injectable()
export class SendGridWebhook {
  private readonly key: KeyObject | null;

  constructor(
    config: MailConfig,
    private readonly suppressions: Suppressions,
    private readonly clock: Clock,
  ) {
    const { sendgridWebhookPublicKey: key } = config;
    this.key =
      key === '' ? null : createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  }

  /**
   * @param signature X-Twilio-Email-Event-Webhook-Signature
   * @param timestamp X-Twilio-Email-Event-Webhook-Timestamp, in seconds
   * @throws DomainError `WEBHOOK_MALFORMED`, `WEBHOOK_SIGNATURE_INVALID`
   */
  async receive(body: Buffer, signature: string | undefined, timestamp: string | undefined): Promise<void> {
    this.assertGenuine(body, signature, timestamp);
    for (const event of eventsOf(body)) {
      const reason = reasonOf(event);
      if (reason && typeof event.email === 'string')
        await this.suppressions.add(event.email, reason, 'sendgrid');
    }
  }

  private assertGenuine(body: Buffer, signature?: string, timestamp?: string): void {
    if (!this.key) throw notBelieved('SENDGRID_WEBHOOK_PUBLIC_KEY is not set');
    if (signature === undefined || timestamp === undefined) throw notBelieved('not signed');
    const age = Math.abs(this.clock.now().getTime() - Number(timestamp) * 1_000);
    if (!(age <= FRESH_FOR_MS)) throw notBelieved('stale');
    const signed = Buffer.concat([Buffer.from(timestamp), body]);
    if (!verify('sha256', signed, this.key, Buffer.from(signature, 'base64')))
      throw notBelieved('wrong signature');
  }
}

function eventsOf(body: Buffer): SendGridEvent[] {
  let events: unknown;
  try {
    events = JSON.parse(body.toString());
  } catch {
    throw malformed();
  }
  if (!Array.isArray(events)) throw malformed();
  return events.filter((event): event is SendGridEvent => typeof event === 'object' && event !== null);
}

function reasonOf({ event, type, reason }: SendGridEvent): SuppressionReason | undefined {
  if (event === 'bounce' && type !== 'blocked') return 'bounce';
  if (event === 'spamreport') return 'complaint';
  if (event === 'dropped' && typeof reason === 'string') return DROPPED.get(reason);
  return undefined;
}
