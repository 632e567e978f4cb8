import { isAbsolute, resolve } from 'node:path';
import { AiConfig } from './ai.config';
import { AuthConfig } from './auth.config';
import { DatabaseConfig } from './database.config';
import { GuildsConfig } from './guilds.config';
import { HttpConfig } from './http.config';
import { InstanceConfig } from './instance.config';
import { LogConfig } from './log.config';
import { MailConfig } from './mail.config';
import { OAuthConfig } from './oauth.config';
import { OutboxConfig } from './outbox.config';
import { PresenceConfig } from './presence.config';
import { PushConfig } from './push.config';
import { RedisConfig } from './redis.config';
import { ThrottleConfig } from './throttle.config';
import { variablesOf } from './variable';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The groups, in the order in which `.env.example` shows them. Each is injected by its class. */
export const CONFIG_GROUPS = [
  InstanceConfig,
  HttpConfig,
  DatabaseConfig,
  RedisConfig,
  OutboxConfig,
  MailConfig,
  PushConfig,
  AuthConfig,
  OAuthConfig,
  GuildsConfig,
  ThrottleConfig,
  LogConfig,
  PresenceConfig,
  AiConfig,
] as const;

/** Says which variables are wrong and what each of them accepts; boot stops with it. */
export class InvalidConfiguration extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'InvalidConfiguration';
  }
}

/**
 * Everything that can be set from outside, read once at boot.
 *
 * The only place besides `main.ts` files that knows of environment variables; the rest of the code
 * is given the slice (`HttpConfig`, …) that it needs.
 */
export class Configuration {
  readonly instance = new InstanceConfig();
  readonly http = new HttpConfig();
  readonly database = new DatabaseConfig();
  readonly redis = new RedisConfig();
  readonly outbox = new OutboxConfig();
  readonly mail = new MailConfig();
  readonly push = new PushConfig();
  readonly auth = new AuthConfig();
  readonly oauth = new OAuthConfig();
  readonly guilds = new GuildsConfig();
  readonly throttle = new ThrottleConfig();
  readonly log = new LogConfig();
  readonly presence = new PresenceConfig();
  readonly ai = new AiConfig();

  /** @throws InvalidConfiguration naming every variable that is wrong, not just the first */
  static from(environment: Environment): Configuration {
    const configuration = new Configuration();
    const problems: string[] = [];
    for (const group of configuration.groups()) readGroup(group, environment, problems);
    configuration.settle(problems);
    if (problems.length > 0) throw new InvalidConfiguration(problems);
    return configuration;
  }

  /** @throws Error for processes that have no embedded database to fall back on */
  requireDatabaseUrl(): void {
    if (this.database.url !== '') return;
    throw new Error(
      'DATABASE_URL is not set. Set it, or use `npm start`, which brings a PostgreSQL of its own.',
    );
  }

  groups(): readonly object[] {
    return [
      this.instance,
      this.http,
      this.database,
      this.redis,
      this.outbox,
      this.mail,
      this.push,
      this.auth,
      this.oauth,
      this.guilds,
      this.throttle,
      this.log,
      this.presence,
      this.ai,
    ];
  }

  /** Rules that involve several variables, and defaults that depend on others. */
  private settle(problems: string[]): void {
    const { instance, http, auth, throttle } = this;
    if (!isAbsolute(instance.dataDir)) instance.dataDir = resolve(instance.dataDir);
    if (http.publicUrl === '') http.publicUrl = `http://localhost:${http.port}`;
    problems.push(...this.mail.settle(instance.isProduction, http.publicUrl));
    problems.push(...this.oauth.problems(instance.isProduction));
    if (!instance.isProduction) return;
    // A value that was refused above counts as given: saying that it is missing too would only confuse.
    const isMissing = (name: string, value: string) =>
      value === '' && !problems.some((problem) => problem.startsWith(`${name} `));
    if (isMissing('MASTER_KEY', auth.masterKey))
      problems.push('MASTER_KEY is required in production: make one with `openssl rand -base64 32`');
    if (isMissing('DATABASE_URL', this.database.url))
      problems.push(
        'DATABASE_URL is required in production: the embedded PostgreSQL is for trying and developing',
      );
    if (!throttle.enabled) problems.push('RATE_LIMITS=off is refused in production');
    if (this.push.endpoint !== '') problems.push('FCM_ENDPOINT is for tests only');
  }
}

function readGroup(group: object, environment: Environment, problems: string[]): void {
  for (const variable of variablesOf(group.constructor as new () => object)) {
    const raw = environment[variable.name]?.trim();
    let value = variable.default;
    if (raw !== undefined && raw !== '') {
      try {
        value = variable.type.parse(raw);
      } catch (error) {
        const got = variable.secret ? '' : ` (it is "${raw}")`;
        problems.push(`${variable.name} ${(error as Error).message}${got}`);
      }
    }
    (group as Record<string, unknown>)[variable.property] = value;
  }
}
