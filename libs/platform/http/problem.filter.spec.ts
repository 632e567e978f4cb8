import { DomainError, type ErrorKind } from '@guildhall/kernel/domain-error';
import { type ArgumentsHost, BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Configuration } from '../config/configuration';
import { createLogger } from '../observability/logger';
import { ProblemFilter } from './problem.filter';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Record<string, unknown>;
  log: Array<Record<string, unknown>>;
}

const SECRET = 'planted-s3cret';

/** What the filter answers to a request of `/api/v1/users/7?token=…` that ended in `thrown`. */
function answerTo(thrown: unknown, headers: Record<string, string> = {}): Answer {
  const answer: Answer = { status: 0, headers: {}, body: {}, log: [] };
  const reply = {
    sent: false,
    code(status: number) {
      answer.status = status;
      return reply;
    },
    header(name: string, value: string) {
      answer.headers[name] = value;
      return reply;
    },
    send(body: string) {
      answer.body = JSON.parse(body) as Answer['body'];
    },
  };
  const request = { id: 'correlation-1', url: `/api/v1/users/7?token=${SECRET}`, headers };
  const logger = createLogger(Configuration.from({}).log, {
    write: (line) => void answer.log.push(JSON.parse(line) as Record<string, unknown>),
  });
  const http = { getRequest: () => request, getResponse: () => reply };
  new ProblemFilter(logger).catch(thrown, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return answer;
}

const databaseError = (code: string, message = 'a message of the driver') =>
  new QueryFailedError('SELECT 1', [SECRET], Object.assign(new Error(message), { code }));

describe('a refusal', () => {
  it('becomes a problem document (RFC 9457)', () => {
    const errors = [{ path: 'email', code: 'email', message: 'must be an e-mail address' }];
    const { status, headers, body, log } = answerTo(
      new DomainError('INPUT_INVALID', 'malformed', 'Something is wrong.', { errors }),
    );
    expect(status).toBe(400);
    expect(headers).toEqual({ 'content-type': 'application/problem+json' });
    expect(body).toEqual({
      type: 'urn:guildhall:problem:input-invalid',
      title: 'Bad Request',
      status: 400,
      detail: 'Something is wrong.',
      code: 'INPUT_INVALID',
      instance: '/api/v1/users/7',
      correlationId: 'correlation-1',
      errors,
    });
    expect(log).toEqual([]);
  });

  it.each<[ErrorKind, number, string]>([
    ['malformed', 400, 'Bad Request'],
    ['unauthenticated', 401, 'Unauthorized'],
    ['forbidden', 403, 'Forbidden'],
    ['not-found', 404, 'Not Found'],
    ['conflict', 409, 'Conflict'],
    ['gone', 410, 'Gone'],
    ['stale', 412, 'Precondition Failed'],
    ['refused', 422, 'Unprocessable Content'],
    ['precondition-required', 428, 'Precondition Required'],
    ['too-many', 429, 'Too Many Requests'],
    ['unavailable', 503, 'Service Unavailable'],
  ])('of the kind %s is answered %i', (kind, status, title) => {
    const answer = answerTo(new DomainError('SOME_CODE', kind, 'A sentence.'));
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ status, title, code: 'SOME_CODE', detail: 'A sentence.' });
  });

  it('says when to try again', () => {
    const { headers } = answerTo(new DomainError('RATE_LIMITED', 'too-many', 'Slowly.', { retryAfter: 7 }));
    expect(headers['retry-after']).toBe('7');
  });

  it('carries further members that cannot pass for the standard ones', () => {
    const extensions = { available: 3, status: 200, code: 'FAKE' };
    const { body } = answerTo(new DomainError('SOLD_OUT', 'conflict', 'Too few.', { extensions }));
    expect(body).toMatchObject({ available: 3, status: 409, code: 'SOLD_OUT' });
  });

  it('challenges who is not signed in, with a reason only when a token came', () => {
    const refusal = new DomainError('AUTH_TOKEN_EXPIRED', 'unauthenticated', 'No.');
    expect(answerTo(refusal).headers['www-authenticate']).toBe('Bearer');
    expect(answerTo(refusal, { authorization: 'Bearer x' }).headers['www-authenticate']).toBe(
      'Bearer error="invalid_token"',
    );
    expect(answerTo(new DomainError('X', 'forbidden', 'No.')).headers).not.toHaveProperty('www-authenticate');
  });
});

describe('a refusal of the framework', () => {
  it.each([
    [new BadRequestException(SECRET), 400, 'BODY_MALFORMED'],
    [new NotFoundException(`Cannot GET /${SECRET}`), 404, 'NOT_FOUND'],
    [new HttpException(SECRET, 413), 413, 'BODY_TOO_LARGE'],
    [new HttpException(SECRET, 414), 414, 'INPUT_INVALID'],
    [new HttpException(SECRET, 415), 415, 'MEDIA_TYPE_UNSUPPORTED'],
    [Object.assign(new Error(SECRET), { statusCode: 400 }), 400, 'BODY_MALFORMED'],
  ])('%s is put into our words', (thrown, status, code) => {
    const answer = answerTo(thrown);
    expect(answer.status).toBe(status);
    expect(answer.body['code']).toBe(code);
    expect(JSON.stringify(answer.body)).not.toContain(SECRET);
  });
});

describe('an unexpected error', () => {
  it.each([
    new Error(SECRET),
    new TypeError(SECRET, { cause: new Error(SECRET) }),
    new HttpException(SECRET, 502),
    databaseError('23505', SECRET),
    databaseError('42P01', SECRET),
    Object.assign(new Error(SECRET), { statusCode: 302 }),
    SECRET,
    { message: SECRET },
    null,
    undefined,
  ])('leaks nothing: %s', (thrown) => {
    const { status, body } = answerTo(thrown);
    expect(status).toBe(500);
    expect(body).toEqual({
      type: 'urn:guildhall:problem:internal-error',
      title: 'Internal Server Error',
      status: 500,
      detail: 'Something went wrong on our side. Quote correlation-1 when you report it.',
      code: 'INTERNAL_ERROR',
      instance: '/api/v1/users/7',
      correlationId: 'correlation-1',
    });
  });

  it('is logged under the id that the client is told', () => {
    const { log } = answerTo(new Error('the reason'));
    expect(log).toEqual([
      expect.objectContaining({
        level: 'error',
        correlationId: 'correlation-1',
        code: 'INTERNAL_ERROR',
        error: expect.objectContaining({ message: 'the reason', stack: expect.any(String) }),
      }),
    ]);
  });
});

describe('a database that is not there', () => {
  it.each([
    databaseError('57P01'),
    databaseError('08006'),
    databaseError('53300'),
    databaseError('57014'),
    databaseError('40001'),
    databaseError('40P01'),
    Object.assign(new Error('connect ECONNREFUSED 10.0.0.5:5432'), { code: 'ECONNREFUSED' }),
    new AggregateError([Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })]),
    new Error('timeout exceeded when trying to connect'),
    new Error('Query read timeout'),
    new Error('Connection terminated unexpectedly'),
  ])('is told as 503, without its address: %s', (thrown) => {
    const { status, headers, body, log } = answerTo(thrown);
    expect(status).toBe(503);
    expect(body['code']).toBe('UNAVAILABLE');
    expect(headers['retry-after']).toBe('2');
    expect(JSON.stringify(body)).not.toMatch(/10\.0\.0\.5|driver|terminated|timeout/);
    expect(log).toEqual([expect.objectContaining({ level: 'warn', code: 'UNAVAILABLE' })]);
    expect(JSON.stringify(log)).not.toContain(SECRET);
  });
});
