import { Configuration, type Environment } from '@guildhall/platform/config/configuration';
import { acceptJsonOnly } from '@guildhall/platform/http/json-body';
import { setUpRoutes } from '@guildhall/platform/http/application';
import { DeclaredInputGuard } from '@guildhall/platform/http/declared-input.guard';
import { InputPipe } from '@guildhall/platform/http/input.pipe';
import { ProblemFilter } from '@guildhall/platform/http/problem.filter';
import { MailApiModule } from '@guildhall/platform/mail/http/mail.api.module';
import { Mailer } from '@guildhall/platform/mail/mailer';
import type { OutgoingMail, SentMail } from '@guildhall/platform/mail/outgoing-mail';
import { createLogger } from '@guildhall/platform/observability/logger';
import { PlatformModule } from '@guildhall/platform/platform.module';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import type { FastifyInstance } from 'fastify';
import { TEST_MASTER_KEY } from './test-api';
import { createTestDatabase, type TestDatabase } from './test-database';

export interface MailHttp {
  readonly url: string;
  readonly database: TestDatabase;
  send(mail: OutgoingMail): Promise<SentMail>;
  close(): Promise<void>;
}

/** The routes of mail on a real port, where a test may put its own peer in the place of Amazon's. */
export async function startMailHttp(
  environment: Environment,
  adapt: (builder: TestingModuleBuilder) => TestingModuleBuilder = (builder) => builder,
): Promise<MailHttp> {
  const database = await createTestDatabase();
  const configuration = Configuration.from({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    MASTER_KEY: TEST_MASTER_KEY,
    DATABASE_URL: database.url,
    ...environment,
  });
  const logger = createLogger(configuration.log);
  const imports = [PlatformModule.with(configuration, logger), MailApiModule];
  const module = await adapt(Test.createTestingModule({ imports })).compile();
  const adapter = new FastifyAdapter({ bodyLimit: configuration.http.bodyLimitBytes });
  const app = module.createNestApplication<NestFastifyApplication>(adapter, {
    bodyParser: false,
    logger: false,
  });
  acceptJsonOnly(adapter.getInstance() as unknown as FastifyInstance);
  setUpRoutes(app);
  app.useGlobalFilters(new ProblemFilter(logger));
  app.useGlobalGuards(new DeclaredInputGuard());
  app.useGlobalPipes(new InputPipe());
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    database,
    send: (mail) => app.get(Mailer).send(mail, new AbortController().signal),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
