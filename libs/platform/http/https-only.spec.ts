import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { requireHttps } from './https-only';

const PROXY = '10.0.0.1';

describe('a server that only speaks HTTPS', () => {
  let fastify: FastifyInstance;

  function serve(publicUrl: string): void {
    fastify = Fastify({ trustProxy: [PROXY] });
    requireHttps(fastify, publicUrl);
    fastify.all('*', (_, reply) => reply.send('served'));
  }
  const ask = async (request: InjectOptions) => {
    const { statusCode, headers, body } = await fastify.inject(request);
    return { statusCode, location: headers.location, body };
  };
  afterEach(() => fastify.close());

  it('serves what a trusted proxy received over HTTPS', async () => {
    serve('https://guild.example');
    const headers = { 'x-forwarded-proto': 'https' };
    expect(await ask({ url: '/a', headers, remoteAddress: PROXY })).toMatchObject({ body: 'served' });
  });

  it('does not believe anybody else', async () => {
    serve('https://guild.example');
    const headers = { 'x-forwarded-proto': 'https' };
    const answer = await ask({ url: '/a', headers, remoteAddress: '203.0.113.7', method: 'POST' });
    expect(answer.statusCode).toBe(403);
  });

  it.each(['GET', 'HEAD'] as const)('sends a %s on to the public address', async (method) => {
    serve('https://guild.example/some/path');
    expect(await ask({ url: '/users?a=1', method, headers: { host: 'evil.example' } })).toMatchObject({
      statusCode: 308,
      location: 'https://guild.example/users?a=1',
    });
  });

  it.each(['POST', 'PATCH', 'PUT', 'DELETE'] as const)(
    'refuses a %s, whose body was in the clear',
    async (method) => {
      serve('https://guild.example');
      const { statusCode, body } = await ask({ url: '/users?token=planted-s3cret', method });
      expect(statusCode).toBe(403);
      expect(JSON.parse(body)).toMatchObject({ code: 'HTTPS_REQUIRED', instance: '/users' });
    },
  );

  it('refuses a read too when it does not know a public HTTPS address', async () => {
    serve('http://guild.example');
    expect((await ask({ url: '/users' })).statusCode).toBe(403);
  });

  it.each(['/health', '/health/live', '/health/ready?verbose', '/metrics'])(
    'leaves the probe %s alone',
    async (url) => {
      serve('https://guild.example');
      expect(await ask({ url })).toMatchObject({ statusCode: 200, body: 'served' });
    },
  );

  it('takes nothing else for a probe', async () => {
    serve('https://guild.example');
    for (const url of ['/healthy', '/api/v1/health', '/metricsx'])
      expect((await ask({ url })).statusCode).toBe(308);
  });
});
