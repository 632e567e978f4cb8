import { createPublicKey } from 'node:crypto';
import { isEmail } from 'class-validator';
import { integer, list, text, url, Variable, type VariableType } from './variable';

export const MAIL_PROVIDERS = ['smtp', 'ses', 'sendgrid', 'mailbox'] as const;

export type MailProviderName = (typeof MAIL_PROVIDERS)[number];

/** A person or a role at an address, as in a From field. */
export interface MailAddress {
  readonly address: string;
  readonly name?: string;
}

/** How mail leaves the installation and what comes back about it. */
export class MailConfig {
  @Variable('MAIL_PROVIDERS', {
    type: providerList(),
    default: [],
    defaultDescription: 'smtp when SMTP_URL is set, otherwise mailbox (in production: none)',
    description:
      'Who takes mail, in order: when one is down the next one is asked. mailbox keeps mail in the database, to be read at /dev/mailbox; it is refused in production.',
  })
  providers!: readonly MailProviderName[];

  @Variable('MAIL_FROM', {
    type: mailAddress(),
    default: { address: '' },
    defaultDescription: 'Guildhall <no-reply@(host of PUBLIC_URL)>',
    description: 'Sender of all mail.',
    neededWhen: 'when your mail service only takes addresses that you have proven to be yours',
  })
  from!: MailAddress;

  @Variable('MAIL_REPLY_TO', {
    type: mailAddress(),
    default: { address: '' },
    defaultDescription: 'none: answers go to MAIL_FROM',
    description: 'Where answers of people go.',
  })
  readonly replyTo!: MailAddress;

  @Variable('MAIL_TIMEOUT_MS', {
    type: integer({ min: 500, max: 30_000 }),
    default: 28_000,
    description: 'Longest time to hand over one mail, shared by all providers that are asked for it.',
  })
  readonly timeoutMs!: number;

  @Variable('SMTP_URL', {
    type: url('smtp:', 'smtps:'),
    default: '',
    secret: true,
    description:
      'smtp://user:password@host:587 (STARTTLS when offered; add ?requireTLS=true to insist) or smtps://user:password@host:465.',
    neededWhen: 'with the provider smtp',
  })
  readonly smtpUrl!: string;

  @Variable('SES_REGION', {
    type: pattern(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS region such as eu-central-1'),
    default: '',
    description: 'Region of Amazon SES.',
    neededWhen: 'with the provider ses',
  })
  readonly sesRegion!: string;

  @Variable('SES_ACCESS_KEY_ID', {
    type: text(),
    default: '',
    secret: true,
    description: 'Access key of an IAM user with the permissions ses:SendEmail and ses:SendRawEmail.',
    neededWhen: 'with the provider ses',
  })
  readonly sesAccessKeyId!: string;

  @Variable('SES_SECRET_ACCESS_KEY', {
    type: text(),
    default: '',
    secret: true,
    description: 'Secret of SES_ACCESS_KEY_ID.',
    neededWhen: 'with the provider ses',
  })
  readonly sesSecretAccessKey!: string;

  @Variable('SES_ENDPOINT', {
    type: url('http:', 'https:'),
    default: '',
    defaultDescription: 'https://email.SES_REGION.amazonaws.com',
    description: 'Another address of the SES API, for tests and private links.',
  })
  sesEndpoint!: string;

  @Variable('SES_TOPIC_ARNS', {
    type: list('ARNs of SNS topics', (item) => /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:\S+$/.test(item)),
    default: [],
    description:
      'SNS topics whose bounce and complaint messages are believed at POST /api/v1/webhooks/ses. Without any, all are refused.',
  })
  readonly sesTopicArns!: readonly string[];

  @Variable('SENDGRID_API_KEY', {
    type: text(),
    default: '',
    secret: true,
    description: 'API key with the permission Mail Send.',
    neededWhen: 'with the provider sendgrid',
  })
  readonly sendgridApiKey!: string;

  @Variable('SENDGRID_ENDPOINT', {
    type: url('http:', 'https:'),
    default: 'https://api.sendgrid.com',
    description: 'Another address of the SendGrid API: https://api.eu.sendgrid.com, or one for tests.',
  })
  readonly sendgridEndpoint!: string;

  @Variable('SENDGRID_WEBHOOK_PUBLIC_KEY', {
    type: publicKey(),
    default: '',
    description:
      'Key of the signed event webhook that is pointed at POST /api/v1/webhooks/sendgrid. Without it, events are refused.',
  })
  readonly sendgridWebhookPublicKey!: string;

  /** Fills in what depends on other variables. @returns what an operator has to put right */
  settle(isProduction: boolean, publicUrl: string): string[] {
    if (this.providers.length === 0)
      this.providers = this.smtpUrl !== '' ? ['smtp'] : isProduction ? [] : ['mailbox'];
    if (this.from.address === '')
      this.from = { name: 'Guildhall', address: `no-reply@${new URL(publicUrl).hostname}` };
    if (this.sesEndpoint === '') this.sesEndpoint = `https://email.${this.sesRegion}.amazonaws.com`;
    const problems = this.missing().map(
      ([variable, provider]) => `${variable} is required, because MAIL_PROVIDERS lists ${provider}`,
    );
    if (isProduction && this.providers.includes('mailbox'))
      problems.push('MAIL_PROVIDERS=mailbox is refused in production: nobody would get that mail');
    return problems;
  }

  private missing(): Array<[string, MailProviderName]> {
    const needed: Array<[string, MailProviderName, string]> = [
      ['SMTP_URL', 'smtp', this.smtpUrl],
      ['SES_REGION', 'ses', this.sesRegion],
      ['SES_ACCESS_KEY_ID', 'ses', this.sesAccessKeyId],
      ['SES_SECRET_ACCESS_KEY', 'ses', this.sesSecretAccessKey],
      ['SENDGRID_API_KEY', 'sendgrid', this.sendgridApiKey],
    ];
    return needed
      .filter(([, provider, value]) => value === '' && this.providers.includes(provider))
      .map(([variable, provider]) => [variable, provider]);
  }
}

function providerList(): VariableType<readonly MailProviderName[]> {
  const names = list(`mail providers (${MAIL_PROVIDERS.join(', ')})`, (item) =>
    (MAIL_PROVIDERS as readonly string[]).includes(item),
  );
  return {
    accepts: names.accepts,
    parse: (value) => [...new Set(names.parse(value) as readonly MailProviderName[])],
  };
}

function mailAddress(): VariableType<MailAddress> {
  const accepts = 'an address, or a name and an address: Guildhall <mail@example.org>';
  return {
    accepts,
    parse: (value) => {
      const named = /^"?([^"<>\r\n]*?)"?\s*<([^<>\s]+)>$/.exec(value);
      const address = named ? named[2]! : value;
      if (!isEmail(address, { require_tld: false })) throw new Error(`must be ${accepts}`);
      return named?.[1] ? { name: named[1], address } : { address };
    },
  };
}

function pattern(expression: RegExp, accepts: string): VariableType<string> {
  return {
    accepts,
    parse: (value) => {
      if (!expression.test(value)) throw new Error(`must be ${accepts}`);
      return value;
    },
  };
}

/** SubjectPublicKeyInfo (RFC 5280 §4.1) in base64, as SendGrid shows it. */
function publicKey(): VariableType<string> {
  const accepts = 'the verification key that SendGrid shows, in base64';
  return {
    accepts,
    parse: (value) => {
      try {
        createPublicKey({ key: Buffer.from(value, 'base64'), format: 'der', type: 'spki' });
      } catch {
        throw new Error(`must be ${accepts}`);
      }
      return value;
    },
  };
}
