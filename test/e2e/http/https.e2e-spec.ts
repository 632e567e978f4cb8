import { PASSWORD, newEmail, registerPerson } from '../../factories/people';
import { send } from '../../support/api-client';
import { ChatClient, refusalOfHandshake } from '../../support/chat-client';
import { useTestApi } from '../../support/use-test-api';

const PRODUCTION = {
  NODE_ENV: 'production',
  RATE_LIMITS: 'on',
  PUBLIC_URL: 'https://api.example.org',
};
const HTTPS = { 'x-forwarded-proto': 'https' };
const HTTP = { 'x-forwarded-proto': 'http' };

describe('in production, behind a trusted proxy', () => {
  const api = useTestApi({ environment: { ...PRODUCTION, TRUSTED_PROXIES: '127.0.0.1' } });
  const register = (headers: Record<string, string>) =>
    send(api, 'POST', '/api/v1/auth/register', {
      json: { email: newEmail(), password: PASSWORD, displayName: 'Ada' },
      headers,
    });

  it('serves what came over HTTPS, and tells browsers to stay there', async () => {
    const { status, headers } = await register(HTTPS);
    expect(status).toBe(201);
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
  });

  it.each([
    ['says http', HTTP],
    ['says nothing', {}],
  ])('refuses a request with secrets when the proxy %s, and does not act on it', async (_, headers) => {
    const { status, body } = await register(headers);
    expect([status, body.code]).toEqual([403, 'HTTPS_REQUIRED']);
    const [row] = await api.database.query<{ count: number }>('SELECT count(*)::int AS count FROM users');
    expect(row?.count).toBeLessThanOrEqual(1);
  });

  it('opens sockets for what came over HTTPS, and for nothing else', async () => {
    const { accessToken } = await registerPerson(api, { headers: HTTPS });
    for (const extraHeaders of [{}, HTTP])
      expect(await refusalOfHandshake(api, accessToken, { extraHeaders })).toBe('websocket error');
    (await ChatClient.connect(api, accessToken, { extraHeaders: HTTPS })).close();
  });

  it.each(['GET', 'HEAD'])('sends a %s on to HTTPS, query and all', async (method) => {
    const { status, headers } = await send(api, method, '/api/v1/users/me?a=b', { headers: HTTP });
    expect(status).toBe(308);
    expect(headers.get('location')).toBe('https://api.example.org/api/v1/users/me?a=b');
  });

  it('does not send anybody to another host', async () => {
    const { headers } = await send(api, 'GET', '//evil.example/', { headers: HTTP });
    expect(new URL(headers.get('location') ?? '').host).toBe('api.example.org');
  });

  it.each(['/health', '/health/live', '/health/ready'])('answers the probe %s in the clear', async (path) => {
    const { status } = await send<unknown>(api, 'GET', path);
    expect(status).toBe(200);
  });

  it('keeps /healthy-looking paths under the rule', async () => {
    const { status } = await send(api, 'POST', '/healthz', { headers: HTTP });
    expect(status).toBe(403);
  });
});

describe('in production, without a trusted proxy', () => {
  const api = useTestApi({ environment: PRODUCTION });

  it('believes nobody’s X-Forwarded-Proto', async () => {
    const { status, body } = await send(api, 'POST', '/api/v1/auth/logout', { headers: HTTPS });
    expect([status, body.code]).toEqual([403, 'HTTPS_REQUIRED']);
    expect(await refusalOfHandshake(api, 'any', { extraHeaders: HTTPS })).toBe('websocket error');
  });
});

describe('in production, with REQUIRE_HTTPS=off', () => {
  const api = useTestApi({ environment: { ...PRODUCTION, REQUIRE_HTTPS: 'off' } });

  it('serves what comes in the clear', async () => {
    const { status } = await send(api, 'GET', '/api/v1/users/me');
    expect(status).toBe(401);
  });
});
