import { NotificationsModule } from '@guildhall/features/notifications/notifications.module';
import {
  type NotificationType,
  NotificationTypes,
} from '@guildhall/features/notifications/contract/notification-type';
import { Configuration, type Environment } from '@guildhall/platform/config/configuration';
import { createApplication } from '@guildhall/platform/http/application';
import { createLogger } from '@guildhall/platform/observability/logger';
import { PlatformModule } from '@guildhall/platform/platform.module';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { StandaloneModule } from '../../apps/standalone/src/standalone.module';
import { ManualClock } from './manual-clock';
import { TEST_MASTER_KEY } from './test-api';
import { createTestDatabase, type TestDatabase } from './test-database';
import { until } from './until';

const PASSWORD = 'correct horse battery';

export interface TestGuildhallOptions {
  readonly environment?: Environment;
  /** Notification types beside those that features register. */
  readonly types?: readonly NotificationType[];
}

/** Somebody who has registered and is signed in. */
export interface TestPerson {
  readonly id: string;
  readonly email: string;
  readonly accessToken: string;
}

/** The whole product, API and worker in one process, on a real port and a database of its own. */
export class TestGuildhall {
  private people = 0;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: ManualClock,
    readonly database: TestDatabase,
    readonly url: string,
  ) {}

  static async start({ environment = {}, types = [] }: TestGuildhallOptions = {}): Promise<TestGuildhall> {
    const database = await createTestDatabase();
    const clock = new ManualClock();
    const configuration = Configuration.from({
      NODE_ENV: 'test',
      PORT: '0',
      LOG_LEVEL: 'silent',
      RATE_LIMITS: 'off',
      MASTER_KEY: TEST_MASTER_KEY,
      DATABASE_URL: database.url,
      OUTBOX_POLL_MS: '50',
      ...environment,
    });
    const logger = createLogger(configuration.log);
    const platform = PlatformModule.with(configuration, logger, { clock });
    const root: DynamicModule = {
      module: class TestRoot {},
      imports: [StandaloneModule.on(platform, configuration), withTypes(types)],
    };
    const app = await createApplication(root, configuration, logger);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    return new TestGuildhall(app, clock, database, `http://127.0.0.1:${port}`);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  /** Registers somebody new. */
  async register(): Promise<TestPerson> {
    const number = ++this.people;
    const email = `person${number}@example.org`;
    const body = { email, password: PASSWORD, displayName: `Person ${number}` };
    return this.signedIn(email, await this.call('POST', '/auth/register', { body }));
  }

  /** Signs in again: access tokens do not outlive the moving of time. */
  async signIn({ email }: TestPerson): Promise<TestPerson> {
    const body = { email, password: PASSWORD };
    return this.signedIn(email, await this.call('POST', '/auth/login', { body }));
  }

  call(
    method: string,
    path: string,
    options: { as?: TestPerson; body?: unknown; headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Response> {
    const { as, body, headers } = options;
    return fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(as ? { authorization: `Bearer ${as.accessToken}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** Moves time to one second after the start of the next minute, so that a test has most of one before it. */
  toNextMinute(): void {
    this.clock.advance({ seconds: 61 - (this.clock.now().getTime() % 60_000) / 1000 });
  }

  /** Resolves once no task is due or running any more; those that wait for a later time may wait. */
  async settled(withinMs = 25_000): Promise<void> {
    await until(
      async () => {
        const [row] = await this.database.query<{ open: number }>(
          `SELECT count(*)::integer AS open FROM outbox_tasks
            WHERE state = 'dispatched' OR (state = 'pending' AND due_at <= $1)`,
          [this.clock.now()],
        );
        return row?.open === 0;
      },
      { withinMs, what: 'The end of all due tasks' },
    );
  }

  private async signedIn(email: string, response: Response): Promise<TestPerson> {
    const { user, accessToken } = (await response.json()) as { user: { id: string }; accessToken: string };
    return { id: user.id, email, accessToken };
  }
}

function withTypes(registered: readonly NotificationType[]): DynamicModule {
  class TestTypes {}
  return {
    module: TestTypes,
    imports: [NotificationsModule],
    providers: [
      {
        provide: TestTypes,
        inject: [NotificationTypes],
        useFactory: (types: NotificationTypes) => {
          for (const type of registered) types.register(type);
          return new TestTypes();
        },
      },
    ],
  };
}
