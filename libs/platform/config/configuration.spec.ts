import { resolve } from 'node:path';
import { CONFIG_GROUPS, Configuration, type Environment, InvalidConfiguration } from './configuration';
import { MailConfig } from './mail.config';
import { OAuthConfig } from './oauth.config';
import { PushConfig } from './push.config';
import { type VariableDeclaration, variablesOf } from './variable';

const KEY = Buffer.alloc(32, 1).toString('base64');
const OTHER_KEY = Buffer.alloc(32, 2).toString('base64');

const EVERY_VARIABLE = CONFIG_GROUPS.flatMap((group): readonly VariableDeclaration[] => variablesOf(group));
/** Groups whose variables have values of many shapes are tried in specs of their own. */
const ELSEWHERE = new Set(
  [MailConfig, PushConfig, OAuthConfig].flatMap((group) => variablesOf(group).map(({ name }) => name)),
);
const DECLARED = EVERY_VARIABLE.filter(({ name }) => !ELSEWHERE.has(name));

function problemsOf(environment: Environment): readonly string[] {
  try {
    Configuration.from(environment);
  } catch (error) {
    if (error instanceof InvalidConfiguration) return error.problems;
    throw error;
  }
  return [];
}

/** The value that a variable has in the configuration. */
function valueOf(name: string, environment: Environment): unknown {
  const configuration = Configuration.from(environment);
  for (const group of configuration.groups()) {
    const declared = variablesOf(group.constructor as new () => object).find(
      (variable) => variable.name === name,
    );
    if (declared) return (group as Record<string, unknown>)[declared.property];
  }
  throw new Error(`There is no variable ${name}.`);
}

const TEXTS: Record<string, string> = {
  HOST: '0.0.0.0',
  HEALTH_TOKEN: 'a-long-token',
  METRICS_TOKEN: 'another-long-token',
  REDIS_SENTINELS: 'one:26379,two:26379',
  REDIS_PREFIX: 'our-guild',
  DATABASE_CA_FILE: '/etc/ca.pem',
  TOKEN_ISSUER: 'https://issuer.example',
  TOKEN_AUDIENCE: 'our-api',
  SECOND_FACTOR_ISSUER: 'Our Guild',
  LOG_DIR: '/var/log/guildhall',
  AI_MODEL: 'llama3.2',
  AI_API_KEY: 'a-key-of-a-service',
};

const SWITCHES = ['SEED_DEMO', 'REQUIRE_HTTPS', 'RATE_LIMITS', 'LOG_FILES'];

/** Name, least and greatest. */
const NUMBERS: ReadonlyArray<readonly [string, number, number]> = [
  ['PORT', 0, 65_535],
  ['WORKER_PORT', 0, 65_535],
  ['BODY_LIMIT_BYTES', 1024, 104_857_600],
  ['IDEMPOTENCY_WAIT_MS', 1, 60_000],
  ['HEADERS_TIMEOUT_MS', 100, 600_000],
  ['REQUEST_TIMEOUT_MS', 100, 3_600_000],
  ['SHUTDOWN_TIMEOUT_MS', 100, 600_000],
  ['DATABASE_POOL_SIZE', 1, 200],
  ['DATABASE_CONNECT_TIMEOUT_MS', 50, 60_000],
  ['DATABASE_STATEMENT_TIMEOUT_MS', 50, 600_000],
  ['ACCESS_TOKEN_TTL_SECONDS', 30, 86_400],
  ['REFRESH_TOKEN_TTL_SECONDS', 60, 31_536_000],
  ['REFRESH_GRACE_SECONDS', 0, 60],
  ['RATE_LIMIT_ANONYMOUS', 1, 10_000_000],
  ['RATE_LIMIT_SIGNED_IN', 1, 10_000_000],
  ['RATE_LIMIT_AUTH', 1, 10_000_000],
  ['RATE_LIMIT_ACCOUNT_MAILS', 1, 10_000_000],
  ['RATE_LIMIT_REFRESH_PER_SESSION', 1, 10_000_000],
  ['RATE_LIMIT_REFRESH_PER_IP', 1, 10_000_000],
  ['RATE_LIMIT_WEBHOOKS', 1, 10_000_000],
  ['RATE_LIMIT_SOCKETS_PER_IP', 1, 10_000_000],
  ['RATE_LIMIT_SOCKETS_PER_USER', 1, 10_000_000],
  ['RATE_LIMIT_SOCKET_EVENTS', 1, 10_000_000],
  ['OUTBOX_LEASE_MS', 500, 3_600_000],
  ['OUTBOX_POLL_MS', 10, 60_000],
  ['GUILD_SEAT_OFFER_MINUTES', 1, 43_200],
  ['LOG_FILE_MAX_MB', 1, 10_000],
  ['LOG_FILE_COUNT', 1, 1_000],
  ['PRESENCE_LEASE_MS', 500, 40_000],
  ['AI_DEADLINE_MS', 100, 600_000],
  ['AI_SILENCE_MS', 50, 600_000],
  ['AI_CONTEXT_TOKENS', 100, 1_000_000],
  ['AI_DAILY_TOKENS', 1, 1_000_000_000],
  ['AI_QUESTIONS_PER_MINUTE', 1, 10_000],
];

/** Name, text, value. */
const GOOD: ReadonlyArray<readonly [string, string, unknown]> = [
  ['NODE_ENV', 'test', 'test'],
  ['DATA_DIR', '/srv/guildhall', '/srv/guildhall'],
  ['DATA_DIR', 'data', resolve('data')],
  ['PUBLIC_URL', 'https://guild.example/', 'https://guild.example'],
  ['ACCOUNT_PAGES_URL', 'https://app.example/account/', 'https://app.example/account'],
  ['PASSWORD_BREACH_URL', 'https://breaches.example/range/', 'https://breaches.example/range'],
  [
    'CORS_ORIGINS',
    'https://a.example, http://b.example:8080',
    ['https://a.example', 'http://b.example:8080'],
  ],
  ['CORS_ORIGINS', ' , ', []],
  ['TRUSTED_PROXIES', '10.0.0.0/8,::1, 192.0.2.1', ['10.0.0.0/8', '::1', '192.0.2.1']],
  ['DATABASE_URL', 'postgres://u:p@db.example/guild', 'postgres://u:p@db.example/guild'],
  ['DATABASE_URL', 'postgresql://db.example/guild', 'postgresql://db.example/guild'],
  ['DATABASE_SSL', 'verify', 'verify'],
  ['REDIS_URL', 'rediss://redis.example:6380/1', 'rediss://redis.example:6380/1'],
  ['MASTER_KEY', KEY, KEY],
  ['MASTER_KEY', `${KEY} , ${OTHER_KEY}`, `${KEY},${OTHER_KEY}`],
  ['LOG_LEVEL', 'silent', 'silent'],
  ['AI_BASE_URL', 'http://localhost:11434/v1/', 'http://localhost:11434/v1'],
  ...Object.entries(TEXTS).map(([name, text]) => [name, text, text] as const),
  ...SWITCHES.flatMap((name) => [[name, 'on', true] as const, [name, 'off', false] as const]),
  ...NUMBERS.flatMap(([name, least, greatest]) => [
    [name, String(least), least] as const,
    [name, ` ${greatest} `, greatest] as const,
  ]),
];

/** Name, text. */
const BAD: ReadonlyArray<readonly [string, string]> = [
  ['NODE_ENV', 'prod'],
  ['PUBLIC_URL', 'guild.example'],
  ['PUBLIC_URL', 'ftp://guild.example'],
  ['ACCOUNT_PAGES_URL', 'app.example/account'],
  ['PASSWORD_BREACH_URL', 'breaches.example'],
  ['CORS_ORIGINS', 'https://a.example/path'],
  ['CORS_ORIGINS', '*'],
  ['TRUSTED_PROXIES', 'proxy.example'],
  ['TRUSTED_PROXIES', '10.0.0.0/x'],
  ['TRUSTED_PROXIES', '10.0.0.1/8/8'],
  ['DATABASE_URL', 'mysql://db.example/guild'],
  ['DATABASE_URL', 'db.example'],
  ['DATABASE_SSL', 'on'],
  ['REDIS_URL', 'http://redis.example'],
  ['MASTER_KEY', 'c2hvcnQ='],
  ['MASTER_KEY', `${KEY},c2hvcnQ=`],
  ['LOG_LEVEL', 'loud'],
  ['AI_BASE_URL', 'localhost:11434'],
  ...SWITCHES.flatMap((name) => [[name, 'true'] as const, [name, 'ON'] as const]),
  ...NUMBERS.flatMap(([name, least, greatest]) => [
    [name, String(least - 1)] as const,
    [name, String(greatest + 1)] as const,
    [name, `${least}.5`] as const,
    [name, '1e3'] as const,
    [name, '0x10'] as const,
    [name, 'many'] as const,
    [name, '9'.repeat(40)] as const,
  ]),
];

describe('the configuration', () => {
  it('is tried here with good and bad values of every variable', () => {
    const names = DECLARED.map(({ name }) => name).toSorted();
    expect([...new Set(GOOD.map(([name]) => name))].toSorted()).toEqual(names);
    const anythingGoes = [...Object.keys(TEXTS), 'DATA_DIR'];
    expect([...new Set([...BAD.map(([name]) => name), ...anythingGoes])].toSorted()).toEqual(names);
  });

  it.each(GOOD)('reads %s=%j as %j', (name, text, value) => {
    expect(valueOf(name, { [name]: text })).toEqual(value);
  });

  it.each(BAD)('refuses %s=%j by name, and only that', (name, text) => {
    const problems = problemsOf({ [name]: text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must be `));
  });

  it.each(DECLARED.map(({ name }) => name))('takes the default of %s when it is empty', (name) => {
    expect(valueOf(name, { [name]: '  ' })).toEqual(valueOf(name, {}));
  });

  it('shows a bad value that is no secret', () => {
    expect(problemsOf({ PORT: '70000' })).toEqual([
      'PORT must be a whole number from 0 to 65535 (it is "70000")',
    ]);
  });

  it.each(DECLARED.filter(({ secret }) => secret).map(({ name }) => name))(
    'never shows the value of %s, a secret',
    (name) => {
      const planted = 'planted-s3cret-value';
      for (const text of [planted, `${planted},${planted}`, `${KEY},${planted}`]) {
        const problems = problemsOf({ [name]: text, PORT: 'x' });
        expect(problems.length).toBeGreaterThan(0);
        expect(problems.join()).not.toContain(planted);
        expect(problems.join()).not.toContain(KEY);
      }
    },
  );

  it('marks as secret whatever opens something', () => {
    const secrets = EVERY_VARIABLE.filter(({ secret }) => secret).map(({ name }) => name);
    expect(secrets.toSorted()).toEqual([
      'AI_API_KEY',
      'DATABASE_URL',
      'FCM_SERVICE_ACCOUNT',
      'HEALTH_TOKEN',
      'MASTER_KEY',
      'METRICS_TOKEN',
      ...['FACEBOOK', 'GMAIL', 'INSTAGRAM', 'LINKEDIN', 'OUTLOOK', 'TWITTER'].map(
        (provider) => `OAUTH_${provider}_CLIENT_SECRET`,
      ),
      'REDIS_URL',
      'SENDGRID_API_KEY',
      'SES_ACCESS_KEY_ID',
      'SES_SECRET_ACCESS_KEY',
      'SMTP_URL',
    ]);
  });

  it('names everything that is wrong at once', () => {
    const problems = problemsOf({ NODE_ENV: 'production', PORT: 'x', LOG_LEVEL: 'loud', RATE_LIMITS: 'off' });
    expect(problems.map((problem) => problem.split(/[ =]/)[0]).toSorted()).toEqual([
      'DATABASE_URL',
      'LOG_LEVEL',
      'MASTER_KEY',
      'PORT',
      'RATE_LIMITS',
    ]);
  });

  it('tells all of it in one message', () => {
    expect(() => Configuration.from({ PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(
      /^The configuration is not usable:\n {2}- PORT must .*\n {2}- LOG_LEVEL must /,
    );
  });

  it('ignores variables that are not its own', () => {
    expect(problemsOf({ PATH: '/bin', PORTS: 'x' })).toEqual([]);
  });

  it('derives the public address from the port', () => {
    expect(Configuration.from({ PORT: '4000' }).http.publicUrl).toBe('http://localhost:4000');
  });
});

describe('the configuration in production', () => {
  const complete = { NODE_ENV: 'production', MASTER_KEY: KEY, DATABASE_URL: 'postgres://db.example/guild' };

  it('is usable when all that is needed is given', () => {
    expect(problemsOf(complete)).toEqual([]);
    expect(Configuration.from(complete).instance.isProduction).toBe(true);
  });

  it.each([
    [{ MASTER_KEY: '' }, 'MASTER_KEY is required in production'],
    [{ MASTER_KEY: ',' }, 'MASTER_KEY is required in production'],
    [{ DATABASE_URL: '' }, 'DATABASE_URL is required in production'],
    [{ RATE_LIMITS: 'off' }, 'RATE_LIMITS=off is refused in production'],
  ])('refuses %j', (change, problem) => {
    expect(problemsOf({ ...complete, ...change })).toEqual([expect.stringContaining(problem)]);
    expect(problemsOf({ ...complete, ...change, NODE_ENV: 'development' })).toEqual([]);
  });

  it('does not call a bad value missing', () => {
    expect(problemsOf({ ...complete, MASTER_KEY: 'c2hvcnQ=' })).toEqual([
      expect.stringMatching(/^MASTER_KEY must be 32 bytes/),
    ]);
  });
});

describe('a process without an embedded database', () => {
  it('is told what to do when DATABASE_URL is missing', () => {
    expect(() => Configuration.from({}).requireDatabaseUrl()).toThrow(
      /^DATABASE_URL is not set\. Set it, or/,
    );
    expect(() =>
      Configuration.from({ DATABASE_URL: 'postgres://db.example/guild' }).requireDatabaseUrl(),
    ).not.toThrow();
  });
});
