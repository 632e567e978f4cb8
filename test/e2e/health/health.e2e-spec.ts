import { tmpdir } from 'node:os';
import { registerWithRole } from '../../factories/people';
import { clientOf } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const HEALTH_TOKEN = 'let-the-monitoring-in';

describe('health', () => {
  const api = useTestApi({ environment: { HEALTH_TOKEN, DATA_DIR: tmpdir() } });
  const detailed = (token?: string) => clientOf(api, token).GET('/health/detailed');

  it.each(['/health', '/health/ready'] as const)('%s says in a word that all is well', async (path) => {
    const { data, response } = await clientOf(api).GET(path);
    expect(response.status).toBe(200);
    expect(data).toEqual({
      // A machine that is busy with other tests too may call itself degraded.
      status: expect.stringMatching(/^(ok|degraded)$/),
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      uptimeSeconds: expect.any(Number),
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('/health/live says only that the process answers', async () => {
    const { data } = await clientOf(api).GET('/health/live');
    expect(data).toEqual({ status: 'ok' });
  });

  it('/health/detailed tells an admin how each part is', async () => {
    const admin = await registerWithRole(api, 'admin');
    const { data } = await detailed(admin.accessToken);
    expect(data?.checks['database']).toMatchObject({ status: 'up' });
    expect(data?.checks['process']?.details).toEqual(
      expect.objectContaining({
        uptimeSeconds: expect.any(Number),
        memory: expect.objectContaining({ rssMegabytes: expect.any(Number) }),
        eventLoop: expect.objectContaining({ p99Ms: expect.any(Number) }),
        cpu: expect.objectContaining({ coresUsed: expect.any(Number) }),
        disk: expect.objectContaining({ freeMegabytes: expect.any(Number) }),
      }),
    );
    expect(data?.configurationProblems).toContain('RATE_LIMITS is off.');
  });

  it('/health/detailed tells whoever knows the health token', async () => {
    const { response } = await detailed(HEALTH_TOKEN);
    expect(response.status).toBe(200);
  });

  it.each([
    ['nobody', undefined, 401, 'AUTH_REQUIRED'],
    ['a wrong token', `${HEALTH_TOKEN}!`, 401, 'AUTH_TOKEN_INVALID'],
    ['the beginning of the token', HEALTH_TOKEN.slice(0, -1), 401, 'AUTH_TOKEN_INVALID'],
  ])('/health/detailed tells nothing to %s', async (_, token, status, code) => {
    const { response, error } = await detailed(token);
    expect([response.status, error?.code]).toEqual([status, code]);
  });

  it.each(['member', 'moderator'] as const)('/health/detailed tells nothing to a %s', async (role) => {
    const { accessToken } = await registerWithRole(api, role);
    const { response, error } = await detailed(accessToken);
    expect([response.status, error?.code]).toEqual([403, 'ROLE_REQUIRED']);
  });

  it('/health/detailed holds no secrets', async () => {
    const { data } = await detailed(HEALTH_TOKEN);
    const text = JSON.stringify(data);
    const { password } = new URL(api.database.url);
    expect(password.length).toBeGreaterThan(8);
    for (const secret of [password, decodeURIComponent(password), HEALTH_TOKEN, api.database.url])
      expect(text).not.toContain(secret);
  });
});
