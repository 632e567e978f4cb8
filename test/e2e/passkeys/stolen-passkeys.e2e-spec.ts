import { randomUUID } from 'node:crypto';
import { OneTimeTokens } from '@guildhall/features/auth/application/one-time-tokens';
import { findFreePort } from '@guildhall/platform/database/embedded/free-port';
import { newRegistration, registerPasskey, signInOptions } from '../../factories/passkeys';
import { PASSWORD, person, type Person, registerPerson, signIn } from '../../factories/people';
import { codeOf, firstStep } from '../../factories/second-factor';
import { clientOf, type Schemas, send } from '../../support/api-client';
import { PasskeyBrowser } from '../../support/passkey-browser';
import { startTestApi, type TestApi } from '../../support/test-api';
import { whileHeld } from '../../support/while-held';

const END_SESSIONS = `UPDATE sessions SET revoked_at = now(), revoked_reason = 'sign-in-disowned' WHERE user_id = $1`;

describe('passkeys of somebody who is in the account of another', () => {
  let api: TestApi;
  let browser: PasskeyBrowser;
  let ada: Person;
  beforeAll(async () => {
    const port = await findFreePort();
    api = await startTestApi({ environment: { PORT: String(port) } });
    browser = await PasskeyBrowser.open(`http://localhost:${port}/health`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });
  beforeEach(async () => {
    await browser.useNewAuthenticator();
    ada = await registerPerson(api);
  });

  const countOf = async (table: 'passkeys' | 'backup_codes') => {
    const [row] = await api.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM ${table} WHERE user_id = $1`,
      [ada.user.id],
    );
    return row?.count;
  };
  const signInWithPasskey = async (mfaToken?: string) => {
    const body = await browser.get(await signInOptions(api, mfaToken));
    const { data } = await clientOf(api).POST('/api/v1/auth/passkey', { body });
    return person(api, data as Schemas['SignedIn'], PASSWORD);
  };
  /** As by the link in the mail about a new device. */
  const disown = async ({ sessionId }: Person) => {
    const token = await api.app.get(OneTimeTokens).mint(randomUUID(), {
      userId: ada.user.id,
      purpose: 'disown-sign-in',
      mailedTo: ada.email,
      subjectId: sessionId,
    });
    const body = { token: token as string };
    expect(await codeOf(clientOf(api).POST('/api/v1/auth/sign-in/disown', { body }))).toBe(204);
  };

  it('are not added by a request that was under way when they were thrown out', async () => {
    const thief = await signIn(api, ada);
    const body = await newRegistration(browser, thief);
    const register = () => thief.client.POST('/api/v1/passkeys', { body });
    expect(await codeOf(whileHeld(api, ada.user.id, register, END_SESSIONS))).toBe('AUTH_SESSION_ENDED');
    expect([await countOf('passkeys'), await countOf('backup_codes')]).toEqual([0, 0]);
  });

  it.each([
    ['the only step', () => signInWithPasskey()],
    ['the second step', async () => signInWithPasskey((await firstStep(api, ada)).mfaToken)],
  ])('go with a sign-in that is disowned, whenever they were added, as %s of it', async (_, begin) => {
    await registerPasskey(browser, ada);
    api.clock.advance({ minutes: 5 });
    await disown(await begin());
    expect([await countOf('passkeys'), await countOf('backup_codes')]).toEqual([0, 0]);
  });

  it('stay when the sign-in that is disowned was made without them', async () => {
    const thief = await signIn(api, ada);
    api.clock.advance({ seconds: -1 });
    await registerPasskey(browser, ada);
    await disown(thief);
    expect([await countOf('passkeys'), await countOf('backup_codes')]).toEqual([1, 10]);
  });

  it('leave no backup codes when the last two are removed at once', async () => {
    const ids = [await registerPasskey(browser, ada)];
    await browser.useNewAuthenticator();
    ids.push(await registerPasskey(browser, ada));
    const removeAll = () =>
      Promise.all(
        ids.map((id) => codeOf(ada.client.DELETE('/api/v1/passkeys/{id}', { params: { path: { id } } }))),
      );
    expect(await whileHeld(api, ada.user.id, removeAll)).toEqual([204, 204]);
    expect([await countOf('passkeys'), await countOf('backup_codes')]).toEqual([0, 0]);
  });

  it.each(['\u0000', 'AA\u0000', 'not base64url', 'AA==', ''])(
    'are not looked for by the id %j, which none can have',
    async (id) => {
      await registerPasskey(browser, ada);
      const { mfaToken } = await firstStep(api, ada);
      for (const [path, options] of [
        ['/auth/passkey', await signInOptions(api)],
        ['/auth/passkey', await signInOptions(api, mfaToken)],
      ] as const) {
        const answer = await browser.get({ ...options, allowCredentials: [] });
        const json = { ...answer, id, rawId: id };
        expect((await send(api, 'POST', `/api/v1${path}`, { json })).status).toBe(400);
      }
      const { data } = await ada.client.POST('/api/v1/passkeys/step-up/options');
      const json = { ...(await browser.get(data as Schemas['PasskeyRequestOptions'])), id, rawId: id };
      const stepUp = { token: ada.accessToken, json };
      expect((await send(api, 'POST', '/api/v1/passkeys/step-up', stepUp)).status).toBe(400);
    },
  );
});
