import { decodeJwt } from 'jose';
import { type BearerTokens, type Person, registerPerson, signIn } from '../../factories/people';
import { type Address, clientOf, send } from '../../support/api-client';
import { startTestApi } from '../../support/test-api';
import { encoded, TokenForge, unsigned, withPart } from '../../support/token-forge';
import { useTestApi } from '../../support/use-test-api';

describe('refreshing', () => {
  const api = useTestApi();

  it('gives a new pair and spends the old refresh token', async () => {
    const ada = await registerPerson(api);
    const next = await refreshed(api, ada.refreshToken);
    expect(next).toMatchObject({ tokenType: 'Bearer', expiresIn: 900 });
    expect(next.refreshToken).not.toBe(ada.refreshToken);
    expect(await meStatus(api, next.accessToken)).toBe(200);
    expect(decodeJwt(next.accessToken)['sid']).toBe(ada.sessionId);
  });

  it('gives refresh tokens that last seven days and are no access tokens', async () => {
    const { refreshToken } = await registerPerson(api);
    const { typ, aud, iat, exp } = decodeJwt(refreshToken);
    expect({ typ, aud }).toEqual({ typ: 'refresh', aud: 'guildhall-api/refresh' });
    expect(Number(exp) - Number(iat)).toBe(7 * 24 * 3600);
  });

  it('keeps a session alive that is used within every seven days, and no other', async () => {
    const { refreshToken } = await registerPerson(api);
    api.clock.advance({ days: 6 });
    const second = await refreshed(api, refreshToken);
    api.clock.advance({ days: 6 });
    const third = await refreshed(api, second.refreshToken);
    api.clock.advance({ days: 7, seconds: 1 });
    expect(await refusal(api, third.refreshToken)).toEqual([401, 'AUTH_TOKEN_EXPIRED']);
  });

  it('hands a client that lost the answer the same successor for ten seconds', async () => {
    const { refreshToken } = await registerPerson(api);
    const first = await refreshed(api, refreshToken);
    api.clock.advance({ seconds: 9 });
    const again = await refreshed(api, refreshToken);
    expect(again.refreshToken).toBe(first.refreshToken);
    expect(await meStatus(api, again.accessToken)).toBe(200);
    await refreshed(api, again.refreshToken);
  });

  describe('with a token that was spent', () => {
    const replays: Record<string, (spent: string) => Promise<BearerTokens>> = {
      'after the ten seconds': async (spent) => {
        const newest = await refreshed(api, spent);
        api.clock.advance({ seconds: 11 });
        return newest;
      },
      'within ten seconds, after its successor was used': async (spent) =>
        refreshed(api, (await refreshed(api, spent)).refreshToken),
      'that is two generations old': async (spent) => {
        const second = await refreshed(api, spent);
        const third = await refreshed(api, second.refreshToken);
        return refreshed(api, third.refreshToken);
      },
    };

    describe.each(Object.entries(replays))('%s', (_, spend) => {
      let ada: Person;
      let newest: BearerTokens;
      let elsewhere: Person;
      let before: number;
      let answer: [number, string];
      beforeAll(async () => {
        ada = await registerPerson(api);
        elsewhere = await signIn(api, ada);
        newest = await spend(ada.refreshToken);
        before = await meStatus(api, newest.accessToken);
        answer = await refusal(api, ada.refreshToken);
      });

      it('answers 401 AUTH_TOKEN_REUSED', () => {
        expect(before).toBe(200);
        expect(answer).toEqual([401, 'AUTH_TOKEN_REUSED']);
      });

      it('ends the whole family: newest refresh token and access tokens at once', async () => {
        expect(await refusal(api, newest.refreshToken)).toEqual([401, 'AUTH_TOKEN_REUSED']);
        expect(await meStatus(api, newest.accessToken)).toBe(401);
        expect(await meStatus(api, ada.accessToken)).toBe(401);
      });

      it('leaves the user’s other devices signed in', async () => {
        expect(await meStatus(api, elsewhere.accessToken)).toBe(200);
        await refreshed(api, elsewhere.refreshToken);
      });

      it('is recorded once as a security event, without the token', async () => {
        await refusal(api, ada.refreshToken);
        const entries = await api.database.query<{ details: unknown }>(
          `SELECT actor_id, ip, details FROM audit_log WHERE action = 'session.token-reused' AND target_id = $1`,
          [ada.sessionId],
        );
        expect(entries).toEqual([
          {
            actor_id: null,
            ip: '127.0.0.1',
            details: { userId: ada.user.id, tokenId: decodeJwt(ada.refreshToken).jti },
          },
        ]);
      });
    });
  });

  it('is over when the session is', async () => {
    const ada = await registerPerson(api);
    await ada.client.POST('/api/v1/auth/logout');
    expect(await refusal(api, ada.refreshToken)).toEqual([401, 'AUTH_SESSION_ENDED']);
  });

  it.each<[string, (ada: Person, forge: TokenForge) => string]>([
    ['an access token', (ada) => ada.accessToken],
    [
      'an access token called refresh',
      (ada, forge) => forge.change(ada.accessToken, { claims: { typ: 'refresh' } }),
    ],
    [
      'a refresh token for the access audience',
      (ada, forge) => forge.change(ada.refreshToken, { claims: { aud: 'guildhall-api' } }),
    ],
    [
      'a refresh token of another issuer',
      (ada, forge) => forge.change(ada.refreshToken, { claims: { iss: 'evil' } }),
    ],
    [
      'a refresh token without exp',
      (ada, forge) => forge.change(ada.refreshToken, { claims: { exp: undefined } }),
    ],
    [
      'an unsigned refresh token',
      (ada, forge) => forge.change(ada.refreshToken, { header: { alg: 'none' }, signer: unsigned }),
    ],
    [
      'a refresh token of somebody else’s session',
      (ada) => withPart(ada.refreshToken, 1, encoded({ ...decodeJwt(ada.refreshToken), sid: ada.user.id })),
    ],
    ['no token at all', () => 'guildhall'],
  ])('refuses %s and harms no session', async (_, tokenOf) => {
    const ada = await registerPerson(api);
    const token = tokenOf(ada, await TokenForge.of(api));
    expect(await refusal(api, token)).toEqual([401, 'AUTH_TOKEN_INVALID']);
    await refreshed(api, ada.refreshToken);
  });

  it.each([
    ['nothing', {}],
    ['an empty token', { refreshToken: '' }],
    ['a token that is no text', { refreshToken: 1 }],
    ['a token that is too long', { refreshToken: 'x'.repeat(4_097) }],
    ['an unknown field', { refreshToken: 'x', grantType: 'refresh_token' }],
  ])('refuses a body with %s', async (_, json) => {
    const { status } = await send(api, 'POST', '/api/v1/auth/refresh', { json });
    expect(status).toBe(400);
  });
});

describe('refreshing from many sides', () => {
  const api = useTestApi();

  it('hands twenty simultaneous callers one successor, and nobody is signed out', async () => {
    const second = await startTestApi({ database: api.database });
    try {
      const ada = await registerPerson(api);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => refreshed(index % 2 ? api : second, ada.refreshToken)),
      );
      const successors = new Set(answers.map(({ refreshToken }) => refreshToken));
      expect(successors.size).toBe(1);
      const statuses = await Promise.all(answers.map(({ accessToken }) => meStatus(api, accessToken)));
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(await meStatus(api, ada.accessToken)).toBe(200);
      await refreshed(api, [...successors][0] as string);
    } finally {
      await second.close();
    }
  });
});

async function refreshed(at: Address, refreshToken: string): Promise<BearerTokens> {
  const { data, response, error } = await clientOf(at).POST('/api/v1/auth/refresh', {
    body: { refreshToken },
  });
  if (!data) throw new Error(`The refresh was answered ${response.status} ${error?.code}.`);
  return data as BearerTokens;
}

async function refusal(at: Address, refreshToken: string): Promise<[number, string]> {
  const { status, body } = await send(at, 'POST', '/api/v1/auth/refresh', { json: { refreshToken } });
  return [status, body.code];
}

async function meStatus(at: Address, accessToken: string): Promise<number> {
  return (await clientOf(at, accessToken).GET('/api/v1/users/me')).response.status;
}
