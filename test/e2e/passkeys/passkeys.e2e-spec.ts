import { PasskeyChallengesRepository } from '@guildhall/features/passkeys/persistence/passkey-challenges.repository';
import { Database } from '@guildhall/platform/database/database';
import { findFreePort } from '@guildhall/platform/database/embedded/free-port';
import { creationOptions, newRegistration, registerPasskey, signInOptions } from '../../factories/passkeys';
import { PASSWORD, type Person, person, registerPerson, signIn } from '../../factories/people';
import {
  actionsOn,
  codeOf,
  firstStep,
  nextCode,
  noticesTo,
  registerWithApp,
} from '../../factories/second-factor';
import { clientOf, type Schemas } from '../../support/api-client';
import { type Assertion, PasskeyBrowser, type Registration } from '../../support/passkey-browser';
import { startTestApi, type TestApi } from '../../support/test-api';

const WAIT = { minutes: 10, seconds: 1 };

describe('passkeys', () => {
  let api: TestApi;
  let browser: PasskeyBrowser;
  beforeAll(async () => {
    const port = await findFreePort();
    api = await startTestApi({ environment: { PORT: String(port) } });
    browser = await PasskeyBrowser.open(`http://localhost:${port}/health`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });
  beforeEach(() => browser.useNewAuthenticator());

  describe('of one’s own', () => {
    it('are registered by a browser, listed, renamed and removed', async () => {
      const ada = await registerPerson(api);
      const { data, response } = await ada.client.POST('/api/v1/passkeys', {
        body: { ...(await newRegistration(browser, ada)), name: 'Ada’s phone' },
      });
      const id = data?.id as string;
      expect(response.headers.get('location')).toBe(`/api/v1/passkeys/${id}`);
      expect(data).toMatchObject({ name: 'Ada’s phone', lastUsedAt: null });
      expect(data?.backupCodes).toHaveLength(10);
      const path = { params: { path: { id } } };
      const renamed = await ada.client.PATCH('/api/v1/passkeys/{id}', {
        ...path,
        body: { name: 'Old phone' },
      });
      expect(renamed.data?.name).toBe('Old phone');
      const list = await ada.client.GET('/api/v1/passkeys');
      expect(list.data?.items).toEqual([(await ada.client.GET('/api/v1/passkeys/{id}', path)).data]);
      const eve = await registerPerson(api);
      expect(await codeOf(eve.client.GET('/api/v1/passkeys/{id}', path))).toBe('PASSKEY_NOT_FOUND');
      expect(await codeOf(eve.client.DELETE('/api/v1/passkeys/{id}', path))).toBe('PASSKEY_NOT_FOUND');
      const taken = { ...path, body: { name: 'Mine' } };
      expect(await codeOf(eve.client.PATCH('/api/v1/passkeys/{id}', taken))).toBe('PASSKEY_NOT_FOUND');
      expect(await codeOf(ada.client.DELETE('/api/v1/passkeys/{id}', path))).toBe(204);
      expect((await ada.client.GET('/api/v1/passkeys')).data?.items).toEqual([]);
      expect(await noticesTo(api, ada)).toEqual(expect.arrayContaining(['passkey-added', 'passkey-removed']));
    });

    it('are made with options that are good for one answer, of whoever asked for them', async () => {
      const [ada, eve] = [await registerPerson(api), await registerPerson(api)];
      const body = await newRegistration(browser, ada);
      expect(await codeOf(eve.client.POST('/api/v1/passkeys', { body }))).toBe('PASSKEY_INVALID');
      expect(await codeOf(ada.client.POST('/api/v1/passkeys', { body }))).toBe('PASSKEY_INVALID');
      const late = await newRegistration(browser, ada);
      api.clock.advance({ minutes: 5, seconds: 1 });
      expect(await codeOf(ada.client.POST('/api/v1/passkeys', { body: late }))).toBe('PASSKEY_INVALID');
      expect((await ada.client.GET('/api/v1/passkeys')).data?.items).toEqual([]);
    });

    it('belong to one account: the same credential is refused to another', async () => {
      const [ada, eve] = [await registerPerson(api), await registerPerson(api)];
      const registration = await newRegistration(browser, ada);
      expect(await codeOf(ada.client.POST('/api/v1/passkeys', { body: registration }))).toBe(201);
      // Nothing is signed in a registration without attestation, so a liar can claim a credential that they have seen.
      const body = answering(registration, (await creationOptions(eve)).challenge);
      expect(await codeOf(eve.client.POST('/api/v1/passkeys', { body }))).toBe('PASSKEY_ALREADY_REGISTERED');
      expect((await signIn(api, eve)).user.id).toBe(eve.user.id);
    });

    it('are added and removed by sessions only that have proven lately who uses them', async () => {
      const ada = await registerPerson(api);
      const id = await registerPasskey(browser, ada);
      api.clock.advance(WAIT);
      const remove = () => codeOf(ada.client.DELETE('/api/v1/passkeys/{id}', { params: { path: { id } } }));
      expect(await codeOf(ada.client.POST('/api/v1/passkeys/options'))).toBe('AUTH_STEP_UP_REQUIRED');
      expect(await remove()).toBe('AUTH_STEP_UP_REQUIRED');
      const password = { body: { password: PASSWORD } };
      expect(await codeOf(ada.client.POST('/api/v1/auth/step-up', password))).toBe(
        'AUTH_SECOND_FACTOR_REQUIRED',
      );
      const { data } = await ada.client.POST('/api/v1/passkeys/step-up/options');
      const body = await browser.get(data as Schemas['PasskeyRequestOptions']);
      expect(await codeOf(ada.client.POST('/api/v1/passkeys/step-up', { body }))).toBe(204);
      expect(await codeOf(ada.client.POST('/api/v1/passkeys/step-up', { body }))).toBe('PASSKEY_INVALID');
      expect(await remove()).toBe(204);
      expect(await codeOf(ada.client.POST('/api/v1/passkeys/step-up/options'))).toBe(
        'PASSKEY_NONE_REGISTERED',
      );
      // With the last second factor the backup codes are gone too, and the sign-in has one step again.
      const status = await ada.client.GET('/api/v1/2fa/status');
      expect(status.data).toEqual({ enabled: false, backupCodesLeft: 0, enabledAt: null });
      expect((await signIn(api, ada)).user.id).toBe(ada.user.id);
    });
  });

  describe('as the only step of a sign-in', () => {
    it('say who it is, and start a session that counts as proven', async () => {
      const ada = await registerPerson(api);
      await registerPasskey(browser, ada);
      const options = await signInOptions(api);
      expect(options).toMatchObject({
        rpId: 'localhost',
        userVerification: 'required',
        allowCredentials: [],
      });
      const body = { ...(await browser.get(options)), deviceName: 'Ada’s laptop' };
      const { data } = await clientOf(api).POST('/api/v1/auth/passkey', { body });
      const signedIn = person(api, data as Schemas['SignedIn'], PASSWORD);
      expect(signedIn.user.id).toBe(ada.user.id);
      const sessions = await signedIn.client.GET('/api/v1/auth/sessions');
      expect(sessions.data?.items[0]).toMatchObject({ current: true, deviceName: 'Ada’s laptop' });
      expect(await codeOf(signedIn.client.POST('/api/v1/passkeys/options'))).toBe(200);
      const { items } = (await ada.client.GET('/api/v1/passkeys')).data as Schemas['PasskeyPage'];
      expect(items[0]?.lastUsedAt).not.toBeNull();
    });

    it('answer options once, and within five minutes', async () => {
      await registerPasskey(browser, await registerPerson(api));
      const body = await browser.get(await signInOptions(api));
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => codeOf(clientOf(api).POST('/api/v1/auth/passkey', { body }))),
      );
      expect(answers.filter((answer) => answer === 200)).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'PASSKEY_INVALID')).toHaveLength(9);
      const late = await browser.get(await signInOptions(api));
      api.clock.advance({ minutes: 5, seconds: 1 });
      expect(await codeOf(clientOf(api).POST('/api/v1/auth/passkey', { body: late }))).toBe(
        'PASSKEY_INVALID',
      );
    });

    it('are not asked for any more once the options have expired', async () => {
      const asked = () => api.database.query('SELECT purpose FROM passkey_challenges');
      await signInOptions(api);
      api.clock.advance({ minutes: 5, seconds: 1 });
      await signInOptions(api);
      await api.app.get(PasskeyChallengesRepository).purge(api.app.get(Database), api.clock.now());
      expect(await asked()).toEqual([{ purpose: 'sign-in' }]);
    });

    it('need their owner to be verified, whatever the page asked the browser for', async () => {
      await registerPasskey(browser, await registerPerson(api));
      await browser.verifyUser(false);
      const options = { ...(await signInOptions(api)), userVerification: 'discouraged' };
      const body = await browser.get(options);
      expect(await codeOf(clientOf(api).POST('/api/v1/auth/passkey', { body }))).toBe('PASSKEY_INVALID');
    });

    it('are refused when anything in the answer was changed', async () => {
      const [ada, eve] = [await registerPerson(api), await registerPerson(api)];
      await registerPasskey(browser, ada);
      const forgeries: Array<(answer: Assertion) => Promise<Assertion> | Assertion> = [
        (answer) => ({
          ...answer,
          response: { ...answer.response, signature: flipped(answer.response.signature) },
        }),
        (answer) => ({ ...answer, id: flipped(answer.id), rawId: flipped(answer.rawId) }),
        (answer) => ({ ...answer, response: { ...answer.response, userHandle: handleOf(eve) } }),
        async (answer) => answering(answer, (await signInOptions(api)).challenge),
        (answer) => answering(answer, Buffer.alloc(32, 1).toString('base64url')),
        (answer) => ({ ...answer, response: { ...answer.response, clientDataJSON: 'bm90IGpzb24' } }),
      ];
      for (const forge of forgeries) {
        const body = await forge(await browser.get(await signInOptions(api)));
        expect(await codeOf(clientOf(api).POST('/api/v1/auth/passkey', { body }))).toBe('PASSKEY_INVALID');
      }
      const body = await browser.get(await signInOptions(api));
      expect(await codeOf(clientOf(api).POST('/api/v1/auth/passkey', { body }))).toBe(200);
    });

    it('are refused when their counter went back, and their owner is told', async () => {
      const ada = await registerPerson(api);
      await registerPasskey(browser, ada);
      for (let use = 1; use <= 2; use++) {
        const body = await browser.get(await signInOptions(api));
        expect(await codeOf(clientOf(api).POST('/api/v1/auth/passkey', { body }))).toBe(200);
      }
      expect(await noticesTo(api, ada)).not.toContain('passkey-copied');
      await browser.restoreCopy(1);
      const body = await browser.get(await signInOptions(api));
      expect(await codeOf(clientOf(api).POST('/api/v1/auth/passkey', { body }))).toBe('PASSKEY_INVALID');
      expect(await noticesTo(api, ada)).toContain('passkey-copied');
      expect(await actionsOn(api, ada)).toContain('passkey.counter-went-back');
    });

    it('do not sign in once they are removed', async () => {
      const ada = await registerPerson(api);
      const id = await registerPasskey(browser, ada);
      expect(await codeOf(ada.client.DELETE('/api/v1/passkeys/{id}', { params: { path: { id } } }))).toBe(
        204,
      );
      const body = await browser.get(await signInOptions(api));
      expect(await codeOf(clientOf(api).POST('/api/v1/auth/passkey', { body }))).toBe('PASSKEY_INVALID');
    });
  });

  describe('as the second step of a sign-in', () => {
    it('are demanded after the password from the first one on, and may be used instead of a code', async () => {
      const ada = await registerWithApp(api);
      const bob = await registerPerson(api);
      const other = await signIn(api, bob);
      await registerPasskey(browser, bob);
      expect((await firstStep(api, bob)).methods).toEqual(['backup-code', 'passkey']);
      expect(await codeOf(other.client.POST('/api/v1/passkeys/options'))).toBe('AUTH_STEP_UP_REQUIRED');
      await browser.useNewAuthenticator();
      await registerPasskey(browser, ada);
      const { mfaToken, methods } = await firstStep(api, ada, 'Ada’s tablet');
      expect(methods).toEqual(['code', 'backup-code', 'passkey']);
      const options = await signInOptions(api, mfaToken);
      expect(options).toMatchObject({
        userVerification: 'preferred',
        allowCredentials: [{ type: 'public-key' }],
      });
      await browser.verifyUser(false);
      const body = await browser.get({ ...options, userVerification: 'discouraged' });
      const { data } = await clientOf(api).POST('/api/v1/auth/passkey', { body });
      const signedIn = person(api, data as Schemas['SignedIn'], PASSWORD);
      expect(signedIn.user.id).toBe(ada.user.id);
      const sessions = await signedIn.client.GET('/api/v1/auth/sessions');
      expect(sessions.data?.items[0]?.deviceName).toBe('Ada’s tablet');
      expect(await codeOf(clientOf(api).POST('/api/v1/auth/passkey/options', { body: { mfaToken } }))).toBe(
        'AUTH_MFA_TOKEN_INVALID',
      );
    });

    it('work while the codes of the account are paused', async () => {
      const ada = await registerWithApp(api);
      await registerPasskey(browser, ada);
      for (let guess = 1; guess <= 10; guess++) {
        const body = { mfaToken: (await firstStep(api, ada)).mfaToken, code: ada.app.wrongCode() };
        expect(await codeOf(clientOf(api).POST('/api/v1/auth/login/2fa', { body }))).toBe(
          'AUTH_CODE_INVALID',
        );
      }
      const { mfaToken } = await firstStep(api, ada);
      const paused = { body: { mfaToken, code: ada.app.code() } };
      expect(await codeOf(clientOf(api).POST('/api/v1/auth/login/2fa', paused))).toBe('AUTH_CODES_PAUSED');
      const body = await browser.get(await signInOptions(api, mfaToken));
      expect(await codeOf(clientOf(api).POST('/api/v1/auth/passkey', { body }))).toBe(200);
      nextCode(api);
    });

    it('of somebody else are refused, and five of them void the sign-in', async () => {
      const ada = await registerPerson(api);
      await registerPasskey(browser, ada);
      await browser.useNewAuthenticator();
      await registerPasskey(browser, await registerPerson(api));
      const { mfaToken } = await firstStep(api, ada);
      for (let guess = 1; guess <= 5; guess++) {
        const options = { ...(await signInOptions(api, mfaToken)), allowCredentials: [] };
        const body = await browser.get(options);
        expect(await codeOf(clientOf(api).POST('/api/v1/auth/passkey', { body }))).toBe('PASSKEY_INVALID');
      }
      expect(await codeOf(clientOf(api).POST('/api/v1/auth/passkey/options', { body: { mfaToken } }))).toBe(
        'AUTH_MFA_TOKEN_INVALID',
      );
    });
  });
});

/** The same answer, claimed to be to another challenge. */
function answering<Answer extends Assertion | Registration>(answer: Answer, challenge: string): Answer {
  const { clientDataJSON } = answer.response;
  const claimed = { ...JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()), challenge };
  const rewritten = Buffer.from(JSON.stringify(claimed)).toString('base64url');
  return { ...answer, response: { ...answer.response, clientDataJSON: rewritten } };
}

function flipped(base64url: string): string {
  const bytes = Buffer.from(base64url, 'base64url');
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] as number) ^ 1;
  return bytes.toString('base64url');
}

function handleOf({ user }: Person): string {
  return Buffer.from(user.id.replaceAll('-', ''), 'hex').toString('base64url');
}
