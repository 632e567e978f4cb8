import type { MailAddress, MailConfig } from '../../config/mail.config';
import { type ApiAnswer, postToApi } from './http-api';
import type { MailMessage } from './mail-message';
import { type MailProvider, ProviderFailed, RecipientRefused } from './mail-provider';

/** SendGrid's Mail Send API, version 3. */
export class SendGridProvider implements MailProvider {
  readonly name = 'sendgrid';

  constructor(private readonly config: Pick<MailConfig, 'sendgridApiKey' | 'sendgridEndpoint'>) {}

  async deliver(message: MailMessage, signal: AbortSignal): Promise<void> {
    const url = new URL('/v3/mail/send', this.config.sendgridEndpoint);
    const headers = {
      authorization: `Bearer ${this.config.sendgridApiKey}`,
      'content-type': 'application/json',
    };
    const answer = await postToApi(this.name, url, headers, JSON.stringify(requestOf(message)), signal);
    if (answer.status !== 202 && answer.status !== 200) throw refusalOf(answer);
  }
}

function requestOf({ messageId, from, replyTo, to, subject, text, html, headers }: MailMessage): object {
  return {
    personalizations: [{ to: [person(to)] }],
    from: person(from),
    ...(replyTo ? { reply_to: person(replyTo) } : {}),
    subject,
    content: [
      { type: 'text/plain', value: text },
      { type: 'text/html', value: html },
    ],
    headers: { ...headers, 'Message-ID': messageId },
    // Links stay the links that we wrote, and nobody is watched opening a mail.
    tracking_settings: { click_tracking: { enable: false }, open_tracking: { enable: false } },
  };
}

function person({ address, name }: MailAddress): { email: string; name?: string } {
  return name === undefined ? { email: address } : { email: address, name };
}

function refusalOf({ status, body }: ApiAnswer): Error {
  const { errors = [] } = (body ?? {}) as { errors?: ReadonlyArray<{ field?: string | null }> };
  if (errors.some(({ field }) => field?.startsWith('personalizations.0.to')))
    return new RecipientRefused(`${status} to`, true);
  return new ProviderFailed(`sendgrid: ${status} ${errors[0]?.field ?? ''}`.trim(), false);
}
