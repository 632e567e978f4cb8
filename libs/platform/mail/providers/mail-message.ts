import type { MailAddress, MailConfig } from '../../config/mail.config';
import type { OutgoingMail } from '../outgoing-mail';

/** A mail with everything that is the same for all providers. */
export interface MailMessage {
  /** `<id@host>` */
  readonly messageId: string;
  readonly from: MailAddress;
  readonly replyTo?: MailAddress;
  readonly to: MailAddress;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

// eslint-disable-next-line no-control-regex -- what must not reach a header
const NOT_ON_ONE_LINE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** @throws TypeError for a mail that its sender has not thought through */
export function toMessage(mail: OutgoingMail, config: Pick<MailConfig, 'from' | 'replyTo'>): MailMessage {
  if (!/^[A-Za-z0-9._-]{1,200}$/.test(mail.messageId))
    throw new TypeError('messageId takes letters, digits, ".", "_" and "-".');
  if (!mail.essential && mail.unsubscribeUrl === undefined)
    throw new TypeError('Mail that is not essential needs an unsubscribeUrl.');
  const host = config.from.address.slice(config.from.address.lastIndexOf('@') + 1);
  return {
    messageId: `<${mail.messageId}@${host}>`,
    from: config.from,
    ...(config.replyTo.address === '' ? {} : { replyTo: config.replyTo }),
    to: onOneLine(mail.to),
    subject: mail.subject.replaceAll(NOT_ON_ONE_LINE, ' ').trim(),
    html: mail.html,
    text: mail.text,
    headers: { ...automaticHeaders(mail), ...mail.headers },
  };
}

function onOneLine({ address, name }: MailAddress): MailAddress {
  const clean = name?.replaceAll(NOT_ON_ONE_LINE, ' ').trim();
  return clean ? { address, name: clean } : { address };
}

function automaticHeaders({ unsubscribeUrl }: OutgoingMail): Record<string, string> {
  return {
    // RFC 3834 §5: keeps vacation responders quiet.
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribeUrl === undefined
      ? {}
      : {
          'List-Unsubscribe': `<${unsubscribeUrl}>`,
          // RFC 8058 §3.1
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
  };
}
