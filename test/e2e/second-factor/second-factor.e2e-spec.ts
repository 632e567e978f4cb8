import { SecondFactors } from '@guildhall/features/auth/contract/second-factors';
import { systemContext } from '@guildhall/kernel/actor-context';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import {
  PASSWORD,
  type Person,
  person,
  registerPerson,
  registerWithRole,
  signIn,
} from '../../factories/people';
import {
  actionsOn,
  codeOf,
  firstStep,
  noticesTo,
  type PersonWithApp,
  registerWithApp,
  setUp,
  twoSteps,
} from '../../factories/second-factor';
import { AuthenticatorApp } from '../../support/authenticator-app';
import { clientOf } from '../../support/api-client';
import { startTestApi, TEST_MASTER_KEY } from '../../support/test-api';
import { useTestApi } from '../../support/use-test-api';

const WAIT = { minutes: 10, seconds: 1 };

const api = useTestApi({ environment: { SECOND_FACTOR_ISSUER: 'Guild & Söhne' } });

describe('setting up an authenticator app', () => {
  it('shows a picture that says to the app what the URL says, with the name of the installation', async () => {
    const ada = await registerPerson(api);
    const { secret, otpauthUrl, qrCode } = await setUp(ada);
    const { width, height, data } = PNG.sync.read(Buffer.from(qrCode.split(',')[1] as string, 'base64'));
    expect(qrCode).toMatch(/^data:image\/png;base64,/);
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(otpauthUrl);
    const url = new URL(otpauthUrl);
    expect(url.href).toMatch(/^otpauth:\/\/totp\//);
    expect(decodeURIComponent(url.pathname)).toBe(`/Guild & Söhne:${ada.email}`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ secret, issuer: 'Guild & Söhne' });
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('changes nothing before the first code, and can be begun again', async () => {
    const ada = await registerPerson(api);
    const former = new AuthenticatorApp((await setUp(ada)).otpauthUrl, api.clock);
    const app = new AuthenticatorApp((await setUp(ada)).otpauthUrl, api.clock);
    expect(await statusOf(ada)).toEqual({ enabled: false, backupCodesLeft: 0, enabledAt: null });
    expect((await signIn(api, ada)).user.id).toBe(ada.user.id);
    expect(await codeOf(verify(ada, former.code()))).toBe('AUTH_CODE_INVALID');
    expect(await codeOf(verify(ada, app.code()))).toBe(200);
    expect(await statusOf(ada)).toEqual({
      enabled: true,
      backupCodesLeft: 10,
      enabledAt: expect.stringContaining('T') as string,
    });
  });

  it('is switched on once, however many send the first code at once', async () => {
    const ada = await registerPerson(api);
    const app = new AuthenticatorApp((await setUp(ada)).otpauthUrl, api.clock);
    const code = app.code();
    const answers = await Promise.all(Array.from({ length: 8 }, () => codeOf(verify(ada, code))));
    expect(answers.filter((answer) => answer === 200)).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([200, 'SECOND_FACTOR_ALREADY_ENABLED']));
    expect(await codeOf(ada.client.POST('/api/v1/2fa/setup'))).toBe('SECOND_FACTOR_ALREADY_ENABLED');
    expect(await codeOf(verify(await registerPerson(api), code))).toBe('SECOND_FACTOR_NOT_SET_UP');
  });

  it('leaves neither the secret nor a backup code in the database', async () => {
    const ada = await registerPerson(api);
    const { secret, otpauthUrl } = await setUp(ada);
    const { data } = await verify(ada, new AuthenticatorApp(otpauthUrl, api.clock).code());
    const { mfaToken } = await firstStep(api, ada);
    const rows = await api.database.query<{ row: string }>(
      `SELECT totp_factors::text AS row FROM totp_factors UNION ALL SELECT backup_codes::text FROM backup_codes
       UNION ALL SELECT sign_in_challenges::text FROM sign_in_challenges
       UNION ALL SELECT audit_log::text FROM audit_log UNION ALL SELECT outbox_tasks::text FROM outbox_tasks`,
    );
    const planted = [secret, mfaToken, ...(data?.backupCodes ?? [])];
    const hidden = planted.flatMap((text) => [
      text,
      text.replace('-', ''),
      Buffer.from(text).toString('hex'),
    ]);
    expect(planted).toHaveLength(12);
    expect(rows.filter(({ row }) => hidden.some((text) => row.includes(text)))).toEqual([]);
  });

  it('demands a fresh proof, and voids what other sessions have proven by password alone', async () => {
    const ada = await registerPerson(api);
    const other = await signIn(api, ada);
    expect(await codeOf(other.client.POST('/api/v1/2fa/setup'))).toBe(200);
    const app = new AuthenticatorApp((await setUp(ada)).otpauthUrl, api.clock);
    expect(await codeOf(verify(ada, app.code()))).toBe(200);
    expect(await codeOf(regenerate(other))).toBe('AUTH_STEP_UP_REQUIRED');
    expect(await codeOf(regenerate(ada))).toBe(200);
    const late = await registerPerson(api);
    api.clock.advance(WAIT);
    expect(await codeOf(late.client.POST('/api/v1/2fa/setup'))).toBe('AUTH_STEP_UP_REQUIRED');
  });
});

describe('a step-up', () => {
  it('by password is enough without a second factor, and lasts ten minutes', async () => {
    const admin = await registerWithRole(api, 'admin');
    const change = () => codeOf(admin.client.POST('/api/v1/admin/tasks/retry', { body: {} }));
    expect(await change()).toBe(200);
    api.clock.advance(WAIT);
    expect(await change()).toBe('AUTH_STEP_UP_REQUIRED');
    expect(await codeOf(stepUp(admin, { password: 'not the password' }))).toBe('AUTH_PASSWORD_WRONG');
    expect(await change()).toBe('AUTH_STEP_UP_REQUIRED');
    expect(await codeOf(stepUp(admin, { password: PASSWORD }))).toBe(204);
    expect(await change()).toBe(200);
    expect(await codeOf(stepUp(admin, { code: '123456' }))).toBe('AUTH_CODE_INVALID');
    expect(await codeOf(stepUp(admin, { password: PASSWORD, code: '123456' }))).toBe('INPUT_INVALID');
  });

  it('takes the second factor of whoever has one', async () => {
    const ada = await registerWithApp(api);
    api.clock.advance(WAIT);
    expect(await codeOf(regenerate(ada))).toBe('AUTH_STEP_UP_REQUIRED');
    expect(await codeOf(stepUp(ada, { password: PASSWORD }))).toBe('AUTH_SECOND_FACTOR_REQUIRED');
    expect(await codeOf(stepUp(ada, { code: ada.app.wrongCode() }))).toBe('AUTH_CODE_INVALID');
    expect(await codeOf(regenerate(ada))).toBe('AUTH_STEP_UP_REQUIRED');
    const code = ada.app.code();
    const answers = await Promise.all(Array.from({ length: 20 }, () => codeOf(stepUp(ada, { code }))));
    expect(answers.filter((answer) => answer === 204)).toHaveLength(1);
    expect(await codeOf(regenerate(ada))).toBe(200);
  });

  it('may be a backup code', async () => {
    const ada = await registerWithApp(api);
    api.clock.advance(WAIT);
    const [first, second] = ada.backupCodes as [string, string];
    expect(await codeOf(stepUp(ada, { backupCode: first }))).toBe(204);
    api.clock.advance(WAIT);
    const again = await signedInAgain(ada);
    expect(await codeOf(again.client.POST('/api/v1/2fa/backup-code', { body: { code: second } }))).toBe(200);
    expect(await codeOf(again.client.POST('/api/v1/2fa/backup-code', { body: { code: second } }))).toBe(
      'AUTH_CODE_REUSED',
    );
    expect(await codeOf(regenerate(again))).toBe(200);
  });

  it('replaces the backup codes by one set of ten, however many ask at once', async () => {
    const ada = await registerWithApp(api);
    const answers = await Promise.all(Array.from({ length: 12 }, () => regenerate(ada)));
    expect(new Set(answers.map(({ response }) => response.status))).toEqual(new Set([200]));
    expect((await statusOf(ada))?.backupCodesLeft).toBe(10);
    const works = [];
    for (const { data } of answers) {
      const code = data?.backupCodes[0] as string;
      works.push(await codeOf(ada.client.POST('/api/v1/2fa/backup-code', { body: { code } })));
    }
    expect(works.filter((answer) => answer === 200)).toHaveLength(1);
  });

  it('in one session proves nothing in another', async () => {
    const ada = await registerPerson(api);
    const other = await signIn(api, ada);
    api.clock.advance(WAIT);
    expect(await codeOf(stepUp(ada, { password: PASSWORD }))).toBe(204);
    expect(await codeOf(other.client.POST('/api/v1/2fa/setup'))).toBe('AUTH_STEP_UP_REQUIRED');
    expect(await codeOf(ada.client.POST('/api/v1/2fa/setup'))).toBe(200);
  });
});

describe('taking the second factor away', () => {
  it('needs the password and a code, and leaves a sign-in of one step', async () => {
    const ada = await registerWithApp(api);
    const wrongPassword = { password: 'not the password', code: ada.app.code() };
    expect(await codeOf(disable(ada, wrongPassword))).toBe('AUTH_PASSWORD_WRONG');
    expect(await codeOf(disable(ada, { password: PASSWORD, code: ada.app.wrongCode() }))).toBe(
      'AUTH_CODE_INVALID',
    );
    expect((await statusOf(ada))?.enabled).toBe(true);
    expect(await codeOf(disable(ada, { password: PASSWORD, code: ada.app.code() }))).toBe(204);
    expect(await statusOf(ada)).toEqual({ enabled: false, backupCodesLeft: 0, enabledAt: null });
    expect((await signIn(api, ada)).user.id).toBe(ada.user.id);
    expect(await codeOf(disable(ada, { password: PASSWORD, code: '123456' }))).toBe(
      'SECOND_FACTOR_NOT_ENABLED',
    );
    expect(await noticesTo(api, ada)).toEqual(
      expect.arrayContaining(['second-factor-enabled', 'second-factor-disabled']),
    );
    expect(await actionsOn(api, ada)).toEqual(
      expect.arrayContaining(['second-factor.enabled', 'second-factor.disabled']),
    );
  });

  it('demands a fresh proof', async () => {
    const ada = await registerWithApp(api);
    api.clock.advance(WAIT);
    const body = { password: PASSWORD, code: ada.app.code() };
    expect(await codeOf(disable(ada, body))).toBe('AUTH_STEP_UP_REQUIRED');
    expect((await statusOf(ada))?.enabled).toBe(true);
  });

  it('is possible for an administrator, through what features have registered', async () => {
    const ada = await registerWithApp(api);
    const reset = () =>
      api.app
        .get(UnitOfWork)
        .run(systemContext('test'), (tx) => api.app.get(SecondFactors).resetFor(tx, ada.user.id));
    expect(await reset()).toBe(true);
    expect(await reset()).toBe(false);
    expect((await signIn(api, ada)).user.id).toBe(ada.user.id);
  });
});

describe('a new master key', () => {
  it('opens what the old one has sealed, as long as the old one is kept behind it', async () => {
    const ada = await registerWithApp(api);
    const rotated = await startTestApi({
      database: api.database,
      environment: { MASTER_KEY: `${Buffer.alloc(32, 9).toString('base64')},${TEST_MASTER_KEY}` },
    });
    const seconds = (api.clock.now().getTime() - rotated.clock.now().getTime()) / 1000;
    rotated.clock.advance({ seconds });
    const answers = [];
    for (const proof of [{ code: ada.app.code() }, { backupCode: ada.backupCodes[0] as string }]) {
      const { mfaToken } = await firstStep(api, ada);
      const body = { mfaToken, ...proof };
      answers.push(await codeOf(clientOf(rotated).POST('/api/v1/auth/login/2fa', { body })));
    }
    await rotated.close();
    expect(answers).toEqual([200, 200]);
  });
});

function verify({ client }: Person, code: string) {
  return client.POST('/api/v1/2fa/verify', { body: { code } });
}

function regenerate({ client }: Person) {
  return client.POST('/api/v1/2fa/backup-codes/regenerate');
}

function disable({ client }: Person, body: { password: string; code: string }) {
  return client.POST('/api/v1/2fa/disable', { body });
}

function stepUp({ client }: Person, body: { password?: string; code?: string; backupCode?: string }) {
  return client.POST('/api/v1/auth/step-up', { body });
}

async function signedInAgain(ada: PersonWithApp): Promise<Person> {
  const { data } = await twoSteps(api, ada, { code: ada.app.code() });
  return person(api, data as NonNullable<typeof data>, PASSWORD);
}

async function statusOf({ client }: Person) {
  return (await client.GET('/api/v1/2fa/status')).data;
}
