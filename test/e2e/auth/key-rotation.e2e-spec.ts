import { KeyStore } from '@guildhall/platform/crypto/key-store';
import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { type Person, registerPerson } from '../../factories/people';
import { type Address, clientOf } from '../../support/api-client';
import { eventually } from '../../support/eventually';
import { startTestApi, type TestApi } from '../../support/test-api';

const OVERLAP_SECONDS = 3_600;

describe('token-signing keys', () => {
  let api: TestApi;
  let second: TestApi;
  let early: Person;
  beforeEach(async () => {
    api = await startTestApi();
    second = await startTestApi({ database: api.database });
    early = await registerPerson(api);
  });
  afterEach(async () => {
    await second.close();
    await api.close();
  });

  const rotate = () => api.app.get(KeyStore).rotate('token-signing', OVERLAP_SECONDS);
  /** A token signed by the key, which an instance takes up in its own time once a minute has passed. */
  const registeredUnder = (keyId: string) =>
    eventually(async () => {
      const late = await registerPerson(api);
      expect(kidOf(late.accessToken)).toBe(keyId);
      return late;
    });

  it('are published so that others can check access tokens', async () => {
    const { response } = await clientOf(api).GET('/.well-known/jwks.json');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const keys = await published(api);
    const { payload } = await jwtVerify(early.accessToken, createLocalJWKSet(keys), {
      algorithms: ['ES256'],
      issuer: 'guildhall',
      audience: 'guildhall-api',
    });
    expect(payload.sub).toBe(early.user.id);
  });

  it('are published without their private halves', async () => {
    const { keys } = await published(api);
    expect(keys.map((key) => Object.keys(key).toSorted())).toEqual([
      ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'],
    ]);
  });

  it('are encrypted in the database', async () => {
    const [key] = await api.app.get(KeyStore).load('token-signing');
    const [row] = await api.database.query<{ sealed: Buffer }>(
      'SELECT sealed FROM crypto_keys WHERE id = $1',
      [key?.id],
    );
    expect(row?.sealed.includes(key?.material.subarray(-32) as Buffer)).toBe(false);
  });

  it('are the same on every instance', async () => {
    expect(await kids(second)).toEqual(await kids(api));
    expect(await status(second, early.accessToken)).toBe(200);
  });

  it('overlap when rotated: both are published, the new one signs, tokens of the old one stay good', async () => {
    const oldKey = kidOf(early.accessToken);
    const { id: newKey } = await rotate();
    api.clock.advance({ seconds: 61 });
    const late = await registeredUnder(newKey);
    expect(await kids(api)).toEqual([newKey, oldKey]);
    expect(await status(api, early.accessToken)).toBe(200);
    expect(await status(api, late.accessToken)).toBe(200);
  });

  it('are accepted by an instance that has not heard of the new one yet', async () => {
    const { id: newKey } = await rotate();
    api.clock.advance({ seconds: 61 });
    const late = await registeredUnder(newKey);
    expect(await kids(second)).not.toContain(newKey);
    second.clock.advance({ seconds: 2 });
    expect(await status(second, late.accessToken)).toBe(200);
  });

  it('appear in the published set of an instance that signs nothing, within a minute', async () => {
    const { id: newKey } = await rotate();
    second.clock.advance({ seconds: 61 });
    await eventually(async () => expect(await kids(second)).toContain(newKey));
  });

  it('retire when the overlap ends: tokens of the old key are refused and it is published no more', async () => {
    const { id: newKey } = await rotate();
    api.clock.advance({ seconds: OVERLAP_SECONDS + 61 });
    const late = await registeredUnder(newKey);
    const refresh = (refreshToken: string) =>
      clientOf(api).POST('/api/v1/auth/refresh', { body: { refreshToken } });
    const { response, error } = await refresh(early.refreshToken);
    expect([response.status, error?.code]).toEqual([401, 'AUTH_TOKEN_INVALID']);
    expect((await refresh(late.refreshToken)).response.status).toBe(200);
    expect(await kids(api)).toEqual([newKey]);
  });
});

async function published(at: Address): Promise<JSONWebKeySet> {
  return (await clientOf(at).GET('/.well-known/jwks.json')).data as unknown as JSONWebKeySet;
}

async function kids(at: Address): Promise<Array<string | undefined>> {
  return (await published(at)).keys.map(({ kid }) => kid);
}

function kidOf(token: string): string | undefined {
  return decodeProtectedHeader(token).kid;
}

async function status(at: Address, token: string): Promise<number> {
  return (await clientOf(at, token).GET('/api/v1/users/me')).response.status;
}
