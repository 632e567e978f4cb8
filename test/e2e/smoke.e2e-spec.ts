import { startTestApi, type TestApi } from '../support/test-api';

describe('a smoke test', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('registers', async () => {
    const response = await fetch(`${api.url}/api/v1/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        email: 'ada@example.org',
        password: 'correct horse battery',
        displayName: 'Ada',
      }),
    });
    expect(response.status).toBe(201);
  });
});
