import { SignInChallengesRepository } from '@guildhall/features/auth/persistence/sign-in-challenges.repository';
import { Database } from '@guildhall/platform/database/database';
import { PASSWORD, type Person, person, registerPerson, registerWithRole } from '../../factories/people';
import {
  actionsOn,
  codeOf,
  firstStep,
  nextCode,
  noticesTo,
  registerWithApp,
  secondStep,
  twoSteps,
} from '../../factories/second-factor';
import { send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const api = useTestApi();

describe('signing in in two steps', () => {
  it('takes the password, then a code, and keeps what the first step said of the device', async () => {
    const ada = await registerWithApp(api);
    const challenge = await firstStep(api, ada, 'Ada’s phone');
    expect(challenge).toEqual({
      mfaRequired: true,
      mfaToken: expect.stringMatching(/^[\w-]{43}$/) as string,
      expiresIn: 300,
      methods: ['code', 'backup-code'],
    });
    const { data } = await secondStep(api, challenge.mfaToken, { code: ada.app.code() });
    const signedIn = person(api, data as NonNullable<typeof data>, PASSWORD);
    const sessions = await signedIn.client.GET('/api/v1/auth/sessions');
    expect(sessions.data?.items[0]).toMatchObject({ current: true, deviceName: 'Ada’s phone' });
    expect(await codeOf(regenerate(signedIn))).toBe(200);
  });

  it('gives a token that is good for nothing else', async () => {
    const { mfaToken } = await firstStep(api, await registerWithApp(api));
    const me = await send(api, 'GET', '/api/v1/users/me', { token: mfaToken });
    expect([me.status, me.body.code]).toEqual([401, 'AUTH_TOKEN_INVALID']);
    const refreshed = await send(api, 'POST', '/api/v1/auth/refresh', { json: { refreshToken: mfaToken } });
    expect([refreshed.status, refreshed.body.code]).toEqual([401, 'AUTH_TOKEN_INVALID']);
  });

  it('is met once, and only within five minutes', async () => {
    const ada = await registerWithApp(api);
    const { mfaToken } = await firstStep(api, ada);
    const late = await firstStep(api, ada);
    expect(await codeOf(secondStep(api, mfaToken, { code: ada.app.code() }))).toBe(200);
    nextCode(api);
    expect(await codeOf(secondStep(api, mfaToken, { code: ada.app.code() }))).toBe('AUTH_MFA_TOKEN_INVALID');
    api.clock.advance({ minutes: 5 });
    expect(await codeOf(secondStep(api, late.mfaToken, { code: ada.app.code() }))).toBe(
      'AUTH_MFA_TOKEN_INVALID',
    );
    expect(await codeOf(secondStep(api, 'made-up', { code: ada.app.code() }))).toBe('AUTH_MFA_TOKEN_INVALID');
  });

  it('is forgotten once it has expired', async () => {
    const ada = await registerWithApp(api);
    await firstStep(api, ada);
    api.clock.advance({ minutes: 4 });
    await firstStep(api, ada);
    api.clock.advance({ minutes: 1, seconds: 1 });
    await api.app.get(SignInChallengesRepository).purge(api.app.get(Database), api.clock.now());
    const left = await api.database.query('SELECT id FROM sign_in_challenges WHERE user_id = $1', [
      ada.user.id,
    ]);
    expect(left).toHaveLength(1);
  });

  it('is over when the password changes between the steps', async () => {
    const ada = await registerWithApp(api);
    const { mfaToken } = await firstStep(api, ada);
    const body = { currentPassword: PASSWORD, newPassword: 'another horse battery staple' };
    expect(await codeOf(ada.client.POST('/api/v1/auth/password/change', { body }))).toBe(204);
    expect(await codeOf(secondStep(api, mfaToken, { code: ada.app.code() }))).toBe('AUTH_MFA_TOKEN_INVALID');
  });

  it('is over when the account is signed out everywhere between the steps', async () => {
    const ada = await registerWithApp(api);
    const own = await firstStep(api, ada);
    expect(await codeOf(ada.client.POST('/api/v1/auth/logout-all'))).toBe(204);
    expect(await codeOf(secondStep(api, own.mfaToken, { code: ada.app.code() }))).toBe(
      'AUTH_MFA_TOKEN_INVALID',
    );
    const admin = await registerWithRole(api, 'admin');
    const byAdmin = await firstStep(api, ada);
    const path = { params: { path: { id: ada.user.id } } };
    expect(await codeOf(admin.client.POST('/api/v1/admin/users/{id}/end-sessions', path))).toBe(204);
    expect(await codeOf(secondStep(api, byAdmin.mfaToken, { code: ada.app.code() }))).toBe(
      'AUTH_MFA_TOKEN_INVALID',
    );
    expect(await codeOf(twoSteps(api, ada, { code: ada.app.code() }))).toBe(200);
  });

  it.each([
    [-2, 'AUTH_CODE_INVALID'],
    [-1, 200],
    [0, 200],
    [1, 200],
    [2, 'AUTH_CODE_INVALID'],
  ])('with a telephone whose clock is %i steps off is answered %s', async (steps, expected) => {
    const ada = await registerWithApp(api);
    nextCode(api);
    nextCode(api);
    const { mfaToken } = await firstStep(api, ada);
    expect(await codeOf(secondStep(api, mfaToken, { code: ada.app.code(steps) }))).toBe(expected);
  });

  it('takes a code once: not again, and none from before it', async () => {
    const ada = await registerWithApp(api);
    const [before, now] = [ada.app.code(), ada.app.code(1)];
    nextCode(api);
    expect(await codeOf(twoSteps(api, ada, { code: now }))).toBe(200);
    expect(await codeOf(twoSteps(api, ada, { code: now }))).toBe('AUTH_CODE_REUSED');
    expect(await codeOf(twoSteps(api, ada, { code: before }))).toBe('AUTH_CODE_REUSED');
    nextCode(api);
    expect(await codeOf(twoSteps(api, ada, { code: ada.app.code() }))).toBe(200);
  });

  it.each(['one sign-in', 'twenty sign-ins'])(
    'takes a code once when it is sent twenty times at once, in %s',
    async (where) => {
      const ada = await registerWithApp(api);
      const one = (await firstStep(api, ada)).mfaToken;
      const tokens = await Promise.all(
        Array.from({ length: 20 }, async () =>
          where === 'one sign-in' ? one : (await firstStep(api, ada)).mfaToken,
        ),
      );
      const before = await sessionsOf(ada);
      const code = ada.app.code();
      const answers = await Promise.all(tokens.map((token) => codeOf(secondStep(api, token, { code }))));
      expect(answers.filter((answer) => answer === 200)).toHaveLength(1);
      expect(await sessionsOf(ada)).toBe(before + 1);
    },
  );

  it('is not for two things at once', async () => {
    const { mfaToken } = await firstStep(api, await registerWithApp(api));
    for (const proof of [{}, { code: '123456', backupCode: 'x' }])
      expect(await codeOf(secondStep(api, mfaToken, proof))).toBe('INPUT_INVALID');
  });
});

describe('backup codes', () => {
  it('are ten different ones, each good for once, however it is typed', async () => {
    const ada = await registerWithApp(api);
    expect(new Set(ada.backupCodes).size).toBe(10);
    const [first, second] = ada.backupCodes as [string, string];
    expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(await codeOf(twoSteps(api, ada, { backupCode: first }))).toBe(200);
    expect(await codeOf(twoSteps(api, ada, { backupCode: first }))).toBe('AUTH_CODE_REUSED');
    const sloppy = ` ${second.toLowerCase().replace('-', ' ')}`.replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await codeOf(twoSteps(api, ada, { backupCode: sloppy }))).toBe(200);
    expect((await statusOf(ada))?.backupCodesLeft).toBe(8);
  });

  it('are spent once when they are sent twenty times at once', async () => {
    const ada = await registerWithApp(api);
    const tokens = await Promise.all(
      Array.from({ length: 20 }, async () => (await firstStep(api, ada)).mfaToken),
    );
    const [backupCode] = ada.backupCodes as [string];
    const answers = await Promise.all(tokens.map((token) => codeOf(secondStep(api, token, { backupCode }))));
    expect(answers.filter((answer) => answer === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'AUTH_CODE_REUSED')).toHaveLength(19);
  });

  it('work for nobody else', async () => {
    const [ada, eve] = [await registerWithApp(api), await registerWithApp(api)];
    const [backupCode] = ada.backupCodes as [string];
    expect(await codeOf(twoSteps(api, eve, { backupCode }))).toBe('AUTH_CODE_INVALID');
    expect(await codeOf(twoSteps(api, ada, { backupCode }))).toBe(200);
  });

  it('are told of when three are left, and replaced on demand', async () => {
    const ada = await registerWithApp(api);
    for (const code of ada.backupCodes.slice(0, 6))
      expect(await codeOf(ada.client.POST('/api/v1/2fa/backup-code', { body: { code } }))).toBe(200);
    expect(await noticesTo(api, ada)).not.toContain('backup-codes-low');
    const [seventh, eighth] = ada.backupCodes.slice(6) as [string, string];
    const spent = await ada.client.POST('/api/v1/2fa/backup-code', { body: { code: seventh } });
    expect(spent.data).toEqual({ backupCodesLeft: 3 });
    expect(await noticesTo(api, ada)).toContain('backup-codes-low');
    const { data } = await regenerate(ada);
    expect(await codeOf(twoSteps(api, ada, { backupCode: eighth }))).toBe('AUTH_CODE_INVALID');
    expect(await codeOf(twoSteps(api, ada, { backupCode: data?.backupCodes[0] as string }))).toBe(200);
    expect(await codeOf(regenerate(await registerPerson(api)))).toBe('SECOND_FACTOR_NOT_ENABLED');
  });
});

describe('guessing codes', () => {
  it('voids the sign-in after five wrong tries, for the right code too', async () => {
    const ada = await registerWithApp(api);
    const { mfaToken } = await firstStep(api, ada);
    for (const guess of [{ code: ada.app.wrongCode() }, { backupCode: '00000-00000' }, { code: 'abc' }])
      expect(await codeOf(secondStep(api, mfaToken, guess))).toBe('AUTH_CODE_INVALID');
    for (let guess = 4; guess <= 5; guess++)
      expect(await codeOf(secondStep(api, mfaToken, { code: ada.app.wrongCode() }))).toBe(
        'AUTH_CODE_INVALID',
      );
    expect(await codeOf(secondStep(api, mfaToken, { code: ada.app.code() }))).toBe('AUTH_MFA_TOKEN_INVALID');
    expect(await actionsOn(api, ada)).toContain('second-factor.tries-exhausted');
    expect(await codeOf(twoSteps(api, ada, { code: ada.app.code() }))).toBe(200);
  });

  it('gains nothing by guessing fifty times at once: five are looked at', async () => {
    const ada = await registerWithApp(api);
    const { mfaToken } = await firstStep(api, ada);
    const code = ada.app.wrongCode();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => codeOf(secondStep(api, mfaToken, { code }))),
    );
    expect(answers.filter((answer) => answer === 'AUTH_CODE_INVALID')).toHaveLength(5);
    expect(answers.filter((answer) => answer === 'AUTH_MFA_TOKEN_INVALID')).toHaveLength(45);
  });

  it('pauses the codes of the account after ten within a quarter of an hour, and nothing else of it', async () => {
    const ada = await registerWithApp(api);
    const tokens = await Promise.all(
      Array.from({ length: 4 }, async () => (await firstStep(api, ada)).mfaToken),
    );
    const guesses = tokens.flatMap((token) => Array.from({ length: 4 }, () => token));
    const code = ada.app.wrongCode();
    const answers = await Promise.all(guesses.map((token) => codeOf(secondStep(api, token, { code }))));
    expect(answers.filter((answer) => answer === 'AUTH_CODE_INVALID')).toHaveLength(10);
    expect(answers.filter((answer) => answer === 'AUTH_CODES_PAUSED')).toHaveLength(6);
    const [backupCode] = ada.backupCodes as [string];
    expect(await codeOf(twoSteps(api, ada, { backupCode }))).toBe(200);
    api.clock.advance({ minutes: 14, seconds: 50 });
    const paused = await twoSteps(api, ada, { code: ada.app.code() });
    expect([paused.response.status, paused.error?.code]).toEqual([429, 'AUTH_CODES_PAUSED']);
    expect(Number(paused.response.headers.get('retry-after'))).toBeLessThanOrEqual(10);
    api.clock.advance({ seconds: 10 });
    expect(await codeOf(twoSteps(api, ada, { code: ada.app.code() }))).toBe(200);
  });

  it('does not count replays', async () => {
    const ada = await registerWithApp(api);
    const code = ada.app.code();
    expect(await codeOf(twoSteps(api, ada, { code }))).toBe(200);
    const { mfaToken } = await firstStep(api, ada);
    for (let replay = 1; replay <= 12; replay++)
      expect(await codeOf(secondStep(api, mfaToken, { code }))).toBe('AUTH_CODE_REUSED');
    nextCode(api);
    expect(await codeOf(secondStep(api, mfaToken, { code: ada.app.code() }))).toBe(200);
  });
});

function regenerate({ client }: Person) {
  return client.POST('/api/v1/2fa/backup-codes/regenerate');
}

async function statusOf({ client }: Person) {
  return (await client.GET('/api/v1/2fa/status')).data;
}

async function sessionsOf({ user }: Person): Promise<number> {
  return (await api.database.query('SELECT id FROM sessions WHERE user_id = $1', [user.id])).length;
}
