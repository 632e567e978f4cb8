import { randomUUID } from 'node:crypto';
import { type Person, registerWithRole } from '../../factories/people';
import { type Problem, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const APP = 'https://app.example.org';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('headers', () => {
  const api = useTestApi({ environment: { CORS_ORIGINS: APP } });
  let admin: Person;
  beforeAll(async () => {
    admin = await registerWithRole(api, 'admin');
  });
  const get = <Body = string>(path: string, headers: Record<string, string> = {}) =>
    send<Body>(api, 'GET', path, { headers });

  const preflight = (origin: string) =>
    send<string>(api, 'OPTIONS', '/api/v1/users/me', {
      headers: {
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,if-match',
      },
    });
  const auditLog = (encoding: string) =>
    send<{ items: unknown[] }>(api, 'GET', '/api/v1/admin/audit-log?limit=100', {
      token: admin.accessToken,
      headers: { 'accept-encoding': encoding },
    });

  describe('X-Correlation-Id', () => {
    it.each(['a-client-made-this', 'A1.b2_c3:d4-', randomUUID(), 'x'.repeat(128)])(
      '%s is kept',
      async (id) => {
        const { headers } = await get('/health/live', { 'x-correlation-id': id });
        expect(headers.get('x-correlation-id')).toBe(id);
      },
    );

    it.each([
      ['too short', 'short'],
      ['too long', 'x'.repeat(129)],
      ['with white space', 'two words'],
      ['with markup', '<script>alert(1)</script>'],
      ['for a log of its own', 'id"} {"level":"fatal'],
      ['empty', ''],
      ['given twice', 'first-id-given, second-id-given'],
    ])('%s is replaced by a new one', async (_, id) => {
      const { headers } = await get('/health/live', { 'x-correlation-id': id });
      expect(headers.get('x-correlation-id')).toMatch(UUID);
    });

    it('is in the body of a problem too', async () => {
      const { body } = await get<Problem>('/nowhere', { 'x-correlation-id': 'find-me-in-the-logs' });
      expect(body.correlationId).toBe('find-me-in-the-logs');
    });
  });

  describe('for security', () => {
    const EXPECTED = {
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-permitted-cross-domain-policies': 'none',
      'x-dns-prefetch-control': 'off',
      'cache-control': 'no-store',
      'permissions-policy': expect.stringContaining('camera=()'),
    };

    it.each([
      ['an answer', '/health'],
      ['a refusal', '/api/v1/users/me'],
      ['a path that leads nowhere', '/nowhere'],
    ])('are all on %s', async (_, path) => {
      const { headers } = await get(path);
      expect(Object.fromEntries(headers)).toMatchObject(EXPECTED);
      expect(headers.get('strict-transport-security')).toBeNull();
    });

    it.each(['server', 'x-powered-by', 'via'])('do not tell what runs here: no %s', async (name) => {
      const { headers } = await get('/health');
      expect(headers.get(name)).toBeNull();
    });

    it('let pages be pages: scripts and styles from here only', async () => {
      const { headers } = await get('/api-docs');
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    });
  });

  describe('for other origins', () => {
    it('let the pages of a known origin read and edit', async () => {
      const { status, headers } = await preflight(APP);
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe(APP);
      expect(headers.get('access-control-allow-methods')).toMatch(/PATCH.*DELETE/);
      expect(headers.get('access-control-allow-headers')).toMatch(/authorization.*if-match/i);
      const answer = await get('/health', { origin: APP });
      expect(answer.headers.get('access-control-allow-origin')).toBe(APP);
      expect(answer.headers.get('access-control-expose-headers')).toMatch(/etag.*x-correlation-id/i);
      expect(answer.headers.get('vary')).toMatch(/origin/i);
    });

    it.each(['https://evil.example', 'http://app.example.org', `${APP}.evil.example`, `${APP}:8443`, 'null'])(
      'let %s do nothing',
      async (origin) => {
        for (const { headers } of [await preflight(origin), await get('/health', { origin })])
          expect(headers.get('access-control-allow-origin')).toBeNull();
      },
    );

    it('let the pages of a known origin send cookies and what goes with them', async () => {
      const { headers } = await preflight(APP);
      expect(headers.get('access-control-allow-credentials')).toBe('true');
      expect(headers.get('access-control-allow-headers')).toMatch(/x-auth-mode.*x-csrf-token/i);
    });
  });

  describe('for compression', () => {
    beforeAll(async () => {
      await api.database.query(
        `INSERT INTO audit_log (id, occurred_at, action, target_type, target_id, correlation_id, details)
         SELECT gen_random_uuid(), now(), 'test.filled', 'test', n::text, 'test-rows', '{}' FROM generate_series(1, 50) AS n`,
      );
    });

    it.each([
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['gzip, br', 'br'],
      ['br;q=0, gzip', 'gzip'],
    ])('answer Accept-Encoding: %s with %s', async (accepted, chosen) => {
      const { headers, body } = await auditLog(accepted);
      expect(headers.get('content-encoding')).toBe(chosen);
      expect(headers.get('vary')).toMatch(/accept-encoding/i);
      expect(body.items.length).toBeGreaterThan(50);
    });

    it('leave alone what is asked for as it is', async () => {
      const { headers, body } = await auditLog('identity');
      expect(headers.get('content-encoding')).toBeNull();
      expect(body.items.length).toBeGreaterThan(50);
    });

    it('leave alone what is small', async () => {
      const { headers } = await get('/health', { 'accept-encoding': 'br' });
      expect(headers.get('content-encoding')).toBeNull();
    });
  });

  describe('alone', () => {
    it.each(['/health', '/health/live', '/.well-known/jwks.json', '/api/v1/users/me'])(
      'are what HEAD %s asks for',
      async (path) => {
        const request = { token: admin.accessToken };
        const [whole, head] = [
          await send<unknown>(api, 'GET', path, request),
          await send<string>(api, 'HEAD', path, request),
        ];
        expect(head.status).toBe(whole.status);
        expect(head.body).toBe('');
        for (const name of ['content-type', 'etag', 'content-security-policy'])
          expect(head.headers.get(name)).toBe(whole.headers.get(name));
      },
    );

    it('are refused like a GET where one has to be signed in', async () => {
      const { status, headers } = await send(api, 'HEAD', '/api/v1/users/me');
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    });
  });
});
