import { Configuration, type Environment } from '@guildhall/platform/config/configuration';
import { Mailer } from '@guildhall/platform/mail/mailer';
import type { OutgoingMail, SentMail } from '@guildhall/platform/mail/outgoing-mail';
import { createLogger } from '@guildhall/platform/observability/logger';
import { PlatformModule } from '@guildhall/platform/platform.module';
import { Test, type TestingModule } from '@nestjs/testing';
import { ManualClock } from './manual-clock';
import { TEST_MASTER_KEY } from './test-api';
import { createTestDatabase, type TestDatabase } from './test-database';

export interface MailPlatform {
  readonly module: TestingModule;
  readonly clock: ManualClock;
  readonly database: TestDatabase;
  send(mail: OutgoingMail, signal?: AbortSignal): Promise<SentMail>;
  close(): Promise<void>;
}

/** The real platform, without HTTP and without a dispatcher, for sending mail directly. */
export async function startMailPlatform(environment: Environment): Promise<MailPlatform> {
  const database = await createTestDatabase();
  const clock = new ManualClock();
  const configuration = Configuration.from({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    MASTER_KEY: TEST_MASTER_KEY,
    DATABASE_URL: database.url,
    MAIL_FROM: 'Guildhall <mail@guildhall.test>',
    ...environment,
  });
  const platform = PlatformModule.with(configuration, createLogger(configuration.log), { clock });
  const module = await Test.createTestingModule({ imports: [platform] }).compile();
  await module.init();
  const mailer = module.get(Mailer);
  return {
    module,
    clock,
    database,
    send: (mail, signal = new AbortController().signal) => mailer.send(mail, signal),
    close: async () => {
      await module.close();
      await database.drop();
    },
  };
}

let made = 0;

/** A mail with everything it needs. */
export function someMail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  made++;
  return {
    messageId: `test-${made}`,
    to: { address: `reader${made}@example.org`, name: 'Reader' },
    subject: 'A test',
    html: '<p>A test</p>',
    text: 'A test',
    essential: true,
    ...changes,
  };
}
