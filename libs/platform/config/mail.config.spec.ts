import { Configuration, type Environment } from './configuration';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://localhost/guildhall',
  MASTER_KEY: Buffer.alloc(32).toString('base64'),
  PUBLIC_URL: 'https://guildhall.example.org',
};

function mailOf(environment: Environment) {
  return Configuration.from(environment).mail;
}

describe('the configuration of mail', () => {
  it('keeps mail in the development mailbox when nothing is said', () => {
    expect(mailOf({}).providers).toEqual(['mailbox']);
  });

  it('uses SMTP as soon as there is a server, in production too', () => {
    expect(mailOf({ SMTP_URL: 'smtp://localhost:2525' }).providers).toEqual(['smtp']);
    expect(mailOf({ ...PRODUCTION, SMTP_URL: 'smtps://mail.example.org' }).providers).toEqual(['smtp']);
  });

  it('has no provider in production when nothing is said', () => {
    expect(mailOf(PRODUCTION).providers).toEqual([]);
  });

  it('keeps the order, and each provider once', () => {
    const environment = { MAIL_PROVIDERS: 'sendgrid, mailbox,sendgrid', SENDGRID_API_KEY: 'SG.x' };
    expect(mailOf(environment).providers).toEqual(['sendgrid', 'mailbox']);
  });

  it('writes from the host of PUBLIC_URL, or from whom it is told', () => {
    expect(mailOf(PRODUCTION).from).toEqual({
      name: 'Guildhall',
      address: 'no-reply@guildhall.example.org',
    });
    expect(mailOf({ MAIL_FROM: '"The Hall" <hall@example.org>' }).from).toEqual({
      name: 'The Hall',
      address: 'hall@example.org',
    });
    expect(mailOf({ MAIL_FROM: 'hall@example.org' }).from).toEqual({ address: 'hall@example.org' });
  });

  it.each<[Environment, string]>([
    [{ MAIL_PROVIDERS: 'smtp' }, 'SMTP_URL is required'],
    [
      { MAIL_PROVIDERS: 'ses', SES_REGION: 'eu-central-1', SES_ACCESS_KEY_ID: 'x' },
      'SES_SECRET_ACCESS_KEY is required',
    ],
    [{ MAIL_PROVIDERS: 'sendgrid' }, 'SENDGRID_API_KEY is required'],
    [{ MAIL_PROVIDERS: 'pigeon' }, 'MAIL_PROVIDERS must be'],
    [{ ...PRODUCTION, MAIL_PROVIDERS: 'mailbox' }, 'MAIL_PROVIDERS=mailbox is refused in production'],
    [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM must be'],
    [{ SMTP_URL: 'http://localhost' }, 'SMTP_URL must be'],
    [{ SES_REGION: 'evil.example.org/' }, 'SES_REGION must be'],
    [{ SES_TOPIC_ARNS: 'topic' }, 'SES_TOPIC_ARNS must be'],
    [{ SENDGRID_WEBHOOK_PUBLIC_KEY: 'key' }, 'SENDGRID_WEBHOOK_PUBLIC_KEY must be'],
  ])('refuses %p, naming the variable', (environment, message) => {
    expect(() => mailOf(environment)).toThrow(message);
  });

  it('does not repeat a secret', () => {
    expect(() => mailOf({ SMTP_URL: 'imap://user:hunter2@host' })).toThrow(/^(?!.*hunter2)/s);
  });
});
