import { AuthenticatorApp } from '../support/authenticator-app';
import { type Address, clientOf, type Schemas } from '../support/api-client';
import type { TestApi } from '../support/test-api';
import { type Person, registerPerson } from './people';

export interface PersonWithApp extends Person {
  readonly app: AuthenticatorApp;
  readonly backupCodes: readonly string[];
}

/** Somebody new whose sign-in has two steps. The first code is spent; time moves on to the next one. */
export async function registerWithApp(api: TestApi): Promise<PersonWithApp> {
  const person = await registerPerson(api);
  const { otpauthUrl } = await setUp(person);
  const app = new AuthenticatorApp(otpauthUrl, api.clock);
  const { data, response } = await person.client.POST('/api/v1/2fa/verify', { body: { code: app.code() } });
  if (!data) throw new Error(`The first code was answered ${response.status}.`);
  nextCode(api);
  return { ...person, app, backupCodes: data.backupCodes };
}

export async function setUp(person: Person): Promise<Schemas['SecondFactorSetup']> {
  const { data, response } = await person.client.POST('/api/v1/2fa/setup');
  if (!data) throw new Error(`The set-up was answered ${response.status}.`);
  return data;
}

/** To five seconds into the next time step, so that what a test does next happens within one. */
export function nextCode({ clock }: TestApi): void {
  clock.advance({ seconds: 35 - (clock.now().getTime() % 30_000) / 1000 });
}

/** What came of a call: the status of a success, the code of a refusal. */
export async function codeOf(
  call: PromiseLike<{ response: Response; error?: { code?: string } | undefined }>,
): Promise<number | string> {
  const { response, error } = await call;
  return error?.code ?? response.status;
}

export type TypedProof = { readonly code?: string; readonly backupCode?: string };

/** Gives the password. @throws Error unless a second step is asked for */
export async function firstStep(
  api: Address,
  { email, password }: Pick<Person, 'email' | 'password'>,
  deviceName?: string,
): Promise<Schemas['SecondFactorRequired']> {
  const { data } = await clientOf(api).POST('/api/v1/auth/login', {
    body: { email, password, ...(deviceName === undefined ? {} : { deviceName }) },
  });
  if (!data || !('mfaRequired' in data)) throw new Error('No second step was asked for.');
  return data;
}

export function secondStep(api: Address, mfaToken: string, proof: TypedProof) {
  return clientOf(api).POST('/api/v1/auth/login/2fa', { body: { mfaToken, ...proof } });
}

/** Both steps. */
export async function twoSteps(api: Address, person: Person, proof: TypedProof) {
  return secondStep(api, (await firstStep(api, person)).mfaToken, proof);
}

/** Which mails about the security of their account are under way to somebody. */
export async function noticesTo({ database }: TestApi, { user }: Person): Promise<string[]> {
  const rows = await database.query<{ kind: string }>(
    `SELECT payload ->> 'kind' AS kind FROM outbox_tasks
      WHERE name = 'auth.send-security-notice' AND payload ->> 'userId' = $1`,
    [user.id],
  );
  return rows.map(({ kind }) => kind);
}

/** What the audit log says of somebody's account. */
export async function actionsOn({ database }: TestApi, { user }: Person): Promise<string[]> {
  const rows = await database.query<{ action: string }>(
    'SELECT action FROM audit_log WHERE subject_id = $1',
    [user.id],
  );
  return rows.map(({ action }) => action);
}
