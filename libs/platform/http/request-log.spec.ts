import Fastify, { type FastifyInstance } from 'fastify';
import { Configuration } from '../config/configuration';
import { createLogger } from '../observability/logger';
import { logRequests } from './request-log';

describe('the log line of a request', () => {
  let fastify: FastifyInstance;
  let lines: Array<Record<string, unknown>>;

  beforeEach(() => {
    lines = [];
    const logger = createLogger(Configuration.from({}).log, {
      write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
    });
    fastify = Fastify({ genReqId: () => 'correlation-1' });
    logRequests(fastify, logger);
    fastify.get('/users/:id', (request, reply) => {
      request.actor = { userId: 'user-1' } as never;
      return reply.code(200).send({});
    });
    fastify.get('/broken', () => {
      throw new Error('it broke');
    });
  });
  afterEach(() => fastify.close());

  it('says who asked what, and how it went', async () => {
    await fastify.inject({ url: '/users/7', remoteAddress: '203.0.113.7' });
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        pid: process.pid,
        correlationId: 'correlation-1',
        method: 'GET',
        route: '/users/:id',
        status: 200,
        durationMs: expect.any(Number),
        ip: '203.0.113.7',
        userId: 'user-1',
        msg: 'request',
      },
    ]);
  });

  it('shows the pattern of the route and nothing of the address, which may hold a token', async () => {
    await fastify.inject('/users/planted-s3cret?token=planted-s3cret');
    await fastify.inject('/nowhere/planted-s3cret');
    expect(JSON.stringify(lines)).not.toContain('planted-s3cret');
    expect(lines.map(({ route, status }) => [route, status])).toEqual([
      ['/users/:id', 200],
      ['(none)', 404],
    ]);
  });

  it('is written for a failed request too, without a user when nobody is signed in', async () => {
    await fastify.inject('/broken');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ status: 500, route: '/broken' });
    expect(lines[0]).not.toHaveProperty('userId');
  });
});
