import { type Address, clientOf, type Schemas } from '../support/api-client';
import type { PasskeyBrowser, Registration } from '../support/passkey-browser';
import type { Person } from './people';

export async function creationOptions({ client }: Person): Promise<Schemas['PasskeyCreationOptions']> {
  return (await client.POST('/api/v1/passkeys/options')).data as Schemas['PasskeyCreationOptions'];
}

/** A passkey that the browser has made and the account does not have yet. */
export async function newRegistration(browser: PasskeyBrowser, person: Person): Promise<Registration> {
  return browser.create(await creationOptions(person));
}

/** @returns the passkey's id */
export async function registerPasskey(browser: PasskeyBrowser, person: Person): Promise<string> {
  const { data, response } = await person.client.POST('/api/v1/passkeys', {
    body: await newRegistration(browser, person),
  });
  if (!data) throw new Error(`The registration was answered ${response.status}.`);
  return data.id;
}

export async function signInOptions(
  api: Address,
  mfaToken?: string,
): Promise<Schemas['PasskeyRequestOptions']> {
  const { data } = await clientOf(api).POST('/api/v1/auth/passkey/options', {
    body: mfaToken === undefined ? {} : { mfaToken },
  });
  return data as Schemas['PasskeyRequestOptions'];
}
