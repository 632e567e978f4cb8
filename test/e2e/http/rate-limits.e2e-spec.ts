import { newEmail, PASSWORD, registerPerson, signIn } from '../../factories/people';
import { type Answer, clientOf, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const QUARTER_HOUR = 900;

let networks = 0;

/** Headers of a client that nobody has seen yet. */
function newNetwork(): { 'x-forwarded-for': string } {
  networks++;
  return { 'x-forwarded-for': `198.51.100.${networks}` };
}

function budgetOf({ status, headers }: Pick<Answer<unknown>, 'status' | 'headers'>) {
  return {
    status,
    limit: Number(headers.get('ratelimit-limit')),
    remaining: Number(headers.get('ratelimit-remaining')),
  };
}

describe('rate limits', () => {
  const api = useTestApi({
    environment: {
      RATE_LIMITS: 'on',
      RATE_LIMIT_ANONYMOUS: '3',
      RATE_LIMIT_SIGNED_IN: '4',
      RATE_LIMIT_AUTH: '2',
      RATE_LIMIT_REFRESH_PER_SESSION: '2',
      RATE_LIMIT_REFRESH_PER_IP: '5',
      RATE_LIMIT_WEBHOOKS: '3',
      TRUSTED_PROXIES: '127.0.0.1',
    },
  });
  const anonymous = (headers: Record<string, string>) =>
    send<unknown>(api, 'GET', '/.well-known/jwks.json', { headers });
  const login = (headers: Record<string, string>) =>
    send(api, 'POST', '/api/v1/auth/login', { json: { email: newEmail(), password: 'wrong' }, headers });
  const refresh = (refreshToken: string, headers: Record<string, string>) =>
    send<{ refreshToken: string; code?: string }>(api, 'POST', '/api/v1/auth/refresh', {
      json: { refreshToken },
      headers,
    });

  it('count down for a network without token, then refuse until the window ends', async () => {
    const headers = newNetwork();
    for (const remaining of [2, 1, 0])
      expect(budgetOf(await anonymous(headers))).toEqual({ status: 200, limit: 3, remaining });
    const refused = await anonymous(headers);
    expect(budgetOf(refused)).toEqual({ status: 429, limit: 3, remaining: 0 });
    expect(refused.body).toMatchObject({ code: 'RATE_LIMITED' });
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBe(Number(refused.headers.get('ratelimit-reset')));
    expect(wait).toBeGreaterThan(QUARTER_HOUR - 30);
    expect(wait).toBeLessThanOrEqual(QUARTER_HOUR);
    api.clock.advance({ seconds: wait - 5 });
    expect((await anonymous(headers)).status).toBe(429);
    api.clock.advance({ seconds: 5 });
    expect(budgetOf(await anonymous(headers))).toEqual({ status: 200, limit: 3, remaining: 2 });
  });

  it('let exactly as many through as they say when all come at once', async () => {
    const headers = newNetwork();
    const answers = await Promise.all(Array.from({ length: 20 }, () => anonymous(headers)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(17);
  });

  it('leave another network alone', async () => {
    const headers = newNetwork();
    for (let count = 0; count < 4; count++) await anonymous(headers);
    expect((await anonymous(headers)).status).toBe(429);
    expect((await anonymous(newNetwork())).status).toBe(200);
  });

  it('count an IPv6 /64 as one network', async () => {
    for (let host = 1; host <= 3; host++) await anonymous({ 'x-forwarded-for': `2001:db8:7:7::${host}` });
    expect((await anonymous({ 'x-forwarded-for': '2001:db8:7:7:8::' })).status).toBe(429);
    expect((await anonymous({ 'x-forwarded-for': '2001:db8:7:8::1' })).status).toBe(200);
  });

  it('count refusals too: 401, 400 and wrong tokens', async () => {
    const headers = newNetwork();
    await send(api, 'GET', '/api/v1/users/me', { headers });
    await send(api, 'GET', '/api/v1/users/me', { headers, token: 'wrong' });
    await send(api, 'GET', '/.well-known/jwks.json?x=1', { headers });
    expect((await anonymous(headers)).status).toBe(429);
  });

  it('follow a signed-in user and not the network', async () => {
    const headers = newNetwork();
    const ada = await registerPerson(api, { headers });
    const me = (from: Record<string, string>) =>
      send<unknown>(api, 'GET', '/api/v1/users/me', { token: ada.accessToken, headers: from });
    expect(budgetOf(await me(headers))).toEqual({ status: 200, limit: 4, remaining: 3 });
    for (let count = 0; count < 3; count++) await me(newNetwork());
    expect((await me(newNetwork())).status).toBe(429);
    const eve = await registerPerson(api, { headers });
    const { response } = await eve.client.GET('/api/v1/users/me');
    expect(response.status).toBe(200);
  });

  it('are tight for registering and signing in, together', async () => {
    const headers = newNetwork();
    await registerPerson(api, { headers });
    expect(budgetOf(await login(headers))).toEqual({ status: 401, limit: 2, remaining: 0 });
    const refused = await login(headers);
    expect([refused.status, refused.body.code]).toEqual([429, 'RATE_LIMITED']);
    const registration = { email: newEmail(), password: PASSWORD, displayName: 'Ada' };
    expect((await send(api, 'POST', '/api/v1/auth/register', { json: registration, headers })).status).toBe(
      429,
    );
    expect((await anonymous(headers)).status).toBe(200);
    api.clock.advance({ minutes: 15, seconds: 1 });
    expect((await login(headers)).status).toBe(401);
  });

  it('bound the refreshes of one session in a minute, from wherever they come', async () => {
    const ada = await registerPerson(api, { headers: newNetwork() });
    const first = await refresh(ada.refreshToken, newNetwork());
    const second = await refresh(first.body.refreshToken, newNetwork());
    const third = await refresh(second.body.refreshToken, newNetwork());
    expect([first.status, second.status, third.status]).toEqual([200, 200, 429]);
    expect(third.body.code).toBe('RATE_LIMITED');
    expect(Number(third.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    api.clock.advance({ minutes: 1 });
    expect((await refresh(second.body.refreshToken, newNetwork())).status).toBe(200);
  });

  it('give each session of a user its own refreshes', async () => {
    const phone = await registerPerson(api, { headers: newNetwork() });
    const laptop = await signIn(api, phone, { headers: newNetwork() });
    for (let count = 0; count < 3; count++) await refresh(phone.refreshToken, newNetwork());
    expect((await refresh(phone.refreshToken, newNetwork())).status).toBe(429);
    expect((await refresh(laptop.refreshToken, newNetwork())).status).toBe(200);
  });

  it('bound the refreshes of one network in a minute, whosoever they are', async () => {
    const headers = newNetwork();
    const statuses: number[] = [];
    while (statuses.length < 6) statuses.push((await refresh('no token of ours', headers)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    api.clock.advance({ minutes: 1 });
    expect((await refresh('no token of ours', headers)).status).toBe(401);
  });

  it('bound what one network posts to webhooks in a minute, together, and leave its other budgets alone', async () => {
    const headers = newNetwork();
    const post = async (name: string) =>
      (await send<unknown>(api, 'POST', `/api/v1/webhooks/${name}`, { json: {}, headers })).status;
    const statuses = [await post('ses'), await post('sendgrid'), await post('ses'), await post('sendgrid')];
    expect(statuses).toEqual([400, 403, 400, 429]);
    expect(budgetOf(await anonymous(headers)).remaining).toBe(2);
    api.clock.advance({ minutes: 1 });
    expect(await post('ses')).toBe(400);
  });

  it.each(['/health', '/health/live', '/health/ready'])('do not count %s', async (path) => {
    const headers = newNetwork();
    for (let count = 0; count < 5; count++) {
      const answer = await send<unknown>(api, 'GET', path, { headers });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('ratelimit-limit')).toBeNull();
    }
    expect(budgetOf(await anonymous(headers)).remaining).toBe(2);
  });
});

describe('rate limits as they come', () => {
  const api = useTestApi({ environment: { RATE_LIMITS: 'on' } });

  const remaining = async (from: string) =>
    budgetOf(
      await send<unknown>(api, 'GET', '/.well-known/jwks.json', { headers: { 'x-forwarded-for': from } }),
    ).remaining;

  it('are 100 without token, 2,000 with one, 10 for signing in, 300 refreshes and 1,200 for webhooks', async () => {
    const ada = await registerPerson(api);
    const limitOf = async (method: string, path: string, request = {}) =>
      budgetOf(await send<unknown>(api, method, path, request)).limit;
    expect(await limitOf('GET', '/.well-known/jwks.json')).toBe(100);
    expect(await limitOf('GET', '/api/v1/users/me', { token: ada.accessToken })).toBe(2_000);
    expect(await limitOf('POST', '/api/v1/auth/login', { json: {} })).toBe(10);
    expect(await limitOf('POST', '/api/v1/auth/refresh', { json: {} })).toBe(300);
    expect(await limitOf('POST', '/api/v1/webhooks/ses', { json: {} })).toBe(1_200);
  });

  it('allow a session 30 refreshes in a minute', async () => {
    let { refreshToken } = await registerPerson(api);
    for (let count = 0; count < 30; count++) {
      const { data } = await clientOf(api).POST('/api/v1/auth/refresh', { body: { refreshToken } });
      refreshToken = data?.refreshToken ?? '';
    }
    const { response } = await clientOf(api).POST('/api/v1/auth/refresh', { body: { refreshToken } });
    expect(response.status).toBe(429);
  });

  it('believe nobody’s X-Forwarded-For without a trusted proxy', async () => {
    const first = await remaining('198.51.100.1');
    expect(await remaining('198.51.100.2')).toBe(first - 1);
  });
});

describe('RATE_LIMITS=off', () => {
  const api = useTestApi({
    environment: { RATE_LIMITS: 'off', RATE_LIMIT_ANONYMOUS: '1', RATE_LIMIT_AUTH: '1' },
  });

  it('lifts them all', async () => {
    for (let count = 0; count < 5; count++) {
      const answer = await send<unknown>(api, 'GET', '/.well-known/jwks.json');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('ratelimit-limit')).toBeNull();
    }
  });
});
