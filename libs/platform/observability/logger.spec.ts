import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@guildhall/kernel/domain-error';
import { QueryFailedError } from 'typeorm';
import { eventually } from '../../../test/support/eventually';
import { Configuration } from '../config/configuration';
import { createLogger, type Logger } from './logger';
import { NestLogger } from './nest-logger';

type Line = Record<string, unknown> & { error?: Record<string, unknown> };

function captured(environment: Record<string, string> = {}): {
  logger: Logger;
  text(): string;
  lines(): Line[];
} {
  let written = '';
  const logger = createLogger(Configuration.from(environment).log, {
    write: (text) => {
      written += text;
    },
  });
  const lines = () =>
    written
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
  return { logger, text: () => written, lines };
}

const PLANTED = 'planted-s3cret';

describe('a log line', () => {
  it('is one line of JSON with level, time and message', () => {
    const { logger, lines } = captured();
    logger.info({ route: '/health' }, 'two\nlines');
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        pid: process.pid,
        route: '/health',
        msg: 'two\nlines',
      },
    ]);
  });

  it('is left out below the level that is wanted', () => {
    const { logger, lines } = captured({ LOG_LEVEL: 'warn' });
    logger.info('unwanted');
    logger.warn('wanted');
    expect(lines().map(({ msg }) => msg)).toEqual(['wanted']);
  });

  it.each([
    'password',
    'currentPassword',
    'newPassword',
    'token',
    'accessToken',
    'refreshToken',
    'mfaToken',
    'backupCode',
    'secret',
    'authorization',
    'cookie',
    'email',
    'newEmail',
    'masterKey',
    'clientSecret',
    'apiKey',
  ])('never holds a %s, however deep it was put', (field) => {
    const { logger, text, lines } = captured();
    const holder = { [field]: PLANTED, fine: 'stays' };
    logger.info({
      ...holder,
      body: holder,
      request: { body: holder, headers: { ...holder } },
      deep: { request: { body: holder } },
      items: [holder],
      list: { items: [holder, holder] },
    });
    expect(text()).not.toContain(PLANTED);
    expect(text().match(/\[redacted\]/g)).toHaveLength(8);
    expect(lines()[0]).toMatchObject({ deep: { request: { body: { fine: 'stays' } } } });
  });

  it('does not change the object that was logged', () => {
    const { logger } = captured();
    const body = { password: PLANTED, nested: { token: PLANTED } };
    logger.info({ body });
    expect(body).toEqual({ password: PLANTED, nested: { token: PLANTED } });
  });

  it('keeps the public code of a problem and hides a one-time code in a body', () => {
    const { logger, lines } = captured();
    logger.warn({ code: 'AUTH_TOKEN_REUSED', request: { body: { code: PLANTED } } }, 'refused');
    logger.warn({ error: new DomainError('AUTH_TOKEN_REUSED', 'unauthenticated', 'Sign in again.') });
    expect(lines()[0]).toMatchObject({
      code: 'AUTH_TOKEN_REUSED',
      request: { body: { code: '[redacted]' } },
    });
    expect(lines()[1]?.error).toMatchObject({ code: 'AUTH_TOKEN_REUSED' });
  });
});

describe('an error in a log line', () => {
  it('has its type, message, stack and causes', () => {
    const { logger, lines } = captured();
    const cause = Object.assign(new Error('connect refused'), { code: 'ECONNREFUSED' });
    logger.error({ error: new TypeError('no such thing', { cause }) }, 'unexpected');
    expect(lines()[0]?.error).toMatchObject({
      type: 'TypeError',
      message: 'no such thing',
      stack: expect.stringContaining('logger.spec'),
      cause: { type: 'Error', message: 'connect refused' },
    });
  });

  it('has the errors that it stands for', () => {
    const { logger, lines } = captured();
    logger.error({ error: new AggregateError([new Error('one'), new Error('two')], 'both') });
    expect(lines()[0]?.error).toMatchObject({
      message: 'both',
      errors: [{ message: 'one' }, { message: 'two' }],
    });
  });

  it('does not carry the parameters of a failed statement, nor the row that was refused', () => {
    const { logger, text, lines } = captured();
    const driverError = Object.assign(
      new Error('duplicate key value violates unique constraint "users_key"'),
      {
        code: '23505',
        detail: `Key (email_canonical)=(${PLANTED}) already exists.`,
      },
    );
    const failed = new QueryFailedError('INSERT INTO users VALUES ($1)', [PLANTED], driverError);
    logger.error({ error: failed }, 'unexpected error');
    logger.error({ error: new DomainError('UNAVAILABLE', 'unavailable', 'Down.', { cause: failed }) });
    new NestLogger(logger).error(failed);
    expect(text()).not.toContain(PLANTED);
    expect(lines()[0]?.error).toMatchObject({ type: 'QueryFailedError', message: driverError.message });
    expect(lines()[1]?.error).toMatchObject({ code: 'UNAVAILABLE', cause: { type: 'QueryFailedError' } });
    expect(lines()[2]?.error).toMatchObject({ type: 'QueryFailedError' });
  });
});

describe('log files', () => {
  it('hold every line, and errors once more by themselves', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-logs-'));
    const { logger, lines } = captured({ LOG_FILES: 'on', LOG_DIR: join(folder, 'logs') });
    logger.info({ password: PLANTED }, 'all is well');
    logger.error('all is lost');
    const read = (name: string) => readFileSync(join(folder, 'logs', name), 'utf8');
    await eventually(async () => {
      expect(read('combined.log')).toContain('all is lost');
      expect(read('error.log')).toContain('all is lost');
    });
    expect(read('combined.log')).toContain('all is well');
    expect(read('combined.log')).not.toContain(PLANTED);
    expect(read('error.log')).not.toContain('all is well');
    expect(lines()).toHaveLength(2);
    rmSync(folder, { recursive: true });
  });
});

describe('what Nest logs', () => {
  it.each([
    ['log', 'info'],
    ['error', 'error'],
    ['warn', 'warn'],
    ['debug', 'debug'],
    ['verbose', 'trace'],
    ['fatal', 'fatal'],
  ] as const)('with %s is a line of level %s', (method, level) => {
    const { logger, lines } = captured({ LOG_LEVEL: 'trace' });
    new NestLogger(logger)[method]('hello', 'SomeService');
    expect(lines()).toEqual([expect.objectContaining({ level, msg: 'hello', context: 'SomeService' })]);
  });

  it('about assembling itself is of interest only to debuggers', () => {
    const { logger, lines } = captured({ LOG_LEVEL: 'debug' });
    new NestLogger(logger).log('Mapped {/health, GET} route', 'RouterExplorer');
    expect(lines()[0]).toMatchObject({ level: 'debug' });
  });

  it('keeps stacks, errors and details', () => {
    const { logger, lines } = captured();
    const nest = new NestLogger(logger);
    nest.error('it broke', 'the stack', 'SomeService');
    nest.error('it broke', new Error('why'), 'SomeService');
    nest.warn('careful', { attempt: 2 }, 'SomeService');
    nest.warn({ attempt: 3 }, 'SomeService');
    expect(lines()).toEqual([
      expect.objectContaining({ stack: 'the stack', context: 'SomeService' }),
      expect.objectContaining({ error: expect.objectContaining({ message: 'why' }) }),
      expect.objectContaining({ attempt: 2, msg: 'careful' }),
      expect.objectContaining({ attempt: 3, context: 'SomeService' }),
    ]);
  });
});
