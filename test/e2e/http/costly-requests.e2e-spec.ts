import { send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const LOGIN = '/api/v1/auth/login';

/** Far more than any of these takes, far less than what they took before they were bounded. */
const QUICK_MS = 1_500;

describe('a request that is made to be expensive', () => {
  const api = useTestApi();

  const cases: ReadonlyArray<readonly [string, string]> = [
    [
      'a run of combining marks',
      JSON.stringify({ email: `a${'\u0300'.repeat(80_000)}${'\u0323'.repeat(80_000)}`, password: 'x' }),
    ],
    [
      'combining marks in the name of a device',
      JSON.stringify({
        email: 'a@example.org',
        password: 'x',
        deviceName: `a${'\u0300'.repeat(80_000)}${'\u0323'.repeat(80_000)}`,
      }),
    ],
    [
      'a hundred thousand unknown fields',
      `{${Array.from({ length: 100_000 }, (_, n) => `"k${n}":1`).join()}}`,
    ],
    ['an array of a million elements', `{"email":[${'1,'.repeat(1_000_000)}1]}`],
  ];

  it.each(cases)('is refused at once: %s', async (_, body) => {
    const started = performance.now();
    const answer = await send<{ code: string }>(api, 'POST', LOGIN, {
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
    expect(performance.now() - started).toBeLessThan(QUICK_MS);
  });

  it('is not answered with a larger one', async () => {
    const body = `{${Array.from({ length: 1_500 }, (_, n) => `"k${n}":1`).join()}}`;
    const answer = await send<{ errors: unknown[] }>(api, 'POST', LOGIN, {
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toHaveLength(50);
  });
});

describe('a path that leads out of the documentation', () => {
  const api = useTestApi();

  it.each(['/api-docs/%2e%2e/x', '/api-docs/%00'])('%s is not there', async (path) => {
    const response = await fetch(`${api.url}${path}`);
    expect([400, 404]).toContain(response.status);
  });
});
