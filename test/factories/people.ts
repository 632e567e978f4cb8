import { StartSession } from '@guildhall/features/auth/application/start-session';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { systemContext } from '@guildhall/kernel/actor-context';
import type { Role } from '@guildhall/kernel/role';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { decodeJwt } from 'jose';
import { type Address, type ApiClient, clientOf, type Schemas } from '../support/api-client';
import type { TestApi } from '../support/test-api';

/** Somebody who is signed in, with a client that speaks for them. */
export interface Person {
  readonly user: Schemas['Me'];
  readonly email: string;
  readonly password: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly sessionId: string;
  readonly client: ApiClient;
}

/** What a client gets that keeps its tokens itself. */
export type BearerTokens = Required<Schemas['Tokens']>;

export interface PersonDetails {
  readonly email?: string;
  readonly password?: string;
  readonly displayName?: string;
  /** Sent with the registration and with everything the person's client sends. */
  readonly headers?: Readonly<Record<string, string>>;
}

export const PASSWORD = 'correct horse battery staple';

let people = 0;

/** An address that nobody has. */
export function newEmail(): string {
  return `person-${++people}@example.org`;
}

/** @throws Error when the registration is refused */
export async function registerPerson(api: Address, details: PersonDetails = {}): Promise<Person> {
  const { email = newEmail(), password = PASSWORD, displayName = 'Ada Lovelace', headers } = details;
  const { data, response } = await clientOf(api, undefined, headers).POST('/api/v1/auth/register', {
    body: { email, password, displayName },
  });
  if (!data) throw new Error(`The registration of ${email} was answered ${response.status}.`);
  return person(api, data, password, headers);
}

/** The same account on one more device. */
export async function signIn(
  api: Address,
  { email, password }: Pick<Person, 'email' | 'password'>,
  { deviceName, headers }: { deviceName?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Person> {
  const { data, response } = await clientOf(api, undefined, headers).POST('/api/v1/auth/login', {
    body: { email, password, ...(deviceName === undefined ? {} : { deviceName }) },
  });
  if (!data || 'mfaRequired' in data)
    throw new Error(`The sign-in of ${email} was answered ${response.status}, without tokens.`);
  return person(api, data, password, headers);
}

/** A new account with a role that only an operator can give. */
export async function registerWithRole(api: TestApi, role: Role): Promise<Person> {
  const registered = await registerPerson(api);
  await grantRole(api, registered, role);
  return registered;
}

export async function grantRole(api: TestApi, { email }: Pick<Person, 'email'>, role: Role): Promise<void> {
  await api.app.get(UsersService).grantRole(systemContext('test-setup'), email, role);
}

/** Somebody who is signed in and has no password. */
export type Passerby = Pick<Person, 'accessToken' | 'client'> & { readonly user: { readonly id: string } };

/** Many accounts at once, without the cost of hashing a password for each: nobody can sign in to them again. */
export async function registerCrowd(
  api: TestApi,
  size: number,
  nameOf = (number: number) => `Person ${number}`,
): Promise<Passerby[]> {
  const [users, sessions] = [api.app.get(UsersService), api.app.get(StartSession)];
  return api.app.get(UnitOfWork).run(systemContext('test-setup'), async (tx) => {
    const crowd: Passerby[] = [];
    while (crowd.length < size) {
      const user = await users.create(tx, { email: newEmail(), displayName: nameOf(crowd.length) });
      const { accessToken } = (await sessions.first(tx, user)).tokens;
      crowd.push({ user: { id: user.id }, accessToken, client: clientOf(api, accessToken) });
    }
    return crowd;
  });
}

/** Somebody who is signed in, and can be again. */
export type Double = Passerby & Pick<Person, 'email' | 'password' | 'refreshToken'>;

/** New accounts with the password of somebody who is there, which is not hashed again for each. */
export async function registerDoubles(api: TestApi, original: Person, count: number): Promise<Double[]> {
  const [users, sessions] = [api.app.get(UsersService), api.app.get(StartSession)];
  const { password } = original;
  return api.app.get(UnitOfWork).run(systemContext('test-setup'), async (tx) => {
    const doubles: Double[] = [];
    while (doubles.length < count) {
      const email = newEmail();
      const user = await users.create(tx, { email, displayName: original.user.displayName });
      await tx.query(
        `INSERT INTO password_credentials (user_id, password_hash, changed_at)
         SELECT $1, password_hash, changed_at FROM password_credentials WHERE user_id = $2`,
        [user.id, original.user.id],
      );
      const { accessToken, refreshToken } = (await sessions.first(tx, user)).tokens;
      const client = clientOf(api, accessToken);
      doubles.push({ user: { id: user.id }, email, password, accessToken, refreshToken, client });
    }
    return doubles;
  });
}

/** Somebody of a crowd with a new session: no access token outlives a long move of the clock. */
export async function signInAnew(api: TestApi, { user: { id } }: Passerby): Promise<Passerby> {
  const [users, sessions] = [api.app.get(UsersService), api.app.get(StartSession)];
  const user = await users.get(id);
  const { tokens } = await api.app
    .get(UnitOfWork)
    .run(systemContext('test-setup'), (tx) => sessions.first(tx, user));
  return { user: { id }, accessToken: tokens.accessToken, client: clientOf(api, tokens.accessToken) };
}

/** Whom the answer to a sign-in has signed in. */
export function person(
  api: Address,
  signedIn: Schemas['SignedIn'],
  password: string,
  headers?: Readonly<Record<string, string>>,
): Person {
  const { user, accessToken, refreshToken } = signedIn as Schemas['SignedIn'] & BearerTokens;
  return {
    user,
    email: user.email,
    password,
    accessToken,
    refreshToken,
    sessionId: decodeJwt(accessToken)['sid'] as string,
    client: clientOf(api, accessToken, headers),
  };
}
