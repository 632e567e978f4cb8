import { isCleanLine } from '@guildhall/kernel/text';
import { isEmailAddress } from '@guildhall/platform/mail/email-address';
import type { GrantPolicy } from './grant';
import type { TokenTrade } from './token-set';

/** An outside account, as its provider describes it. */
export interface ProviderAccount {
  /** The provider's own name of the account, which never changes: with the provider it is the identity. */
  readonly subject: string;
  /** How its owner recognises it: a handle, an address, a name. */
  readonly accountName: string | null;
  readonly displayName: string | null;
  readonly email: string | null;
  /** Whether the provider asserts that the account's owner reads mail at {@link email}. */
  readonly emailVerified: boolean;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** All that differs between providers. Addresses are the provider's own; `OAUTH_…_BASE_URL` moves them to another host. */
export interface ProviderDescription {
  /** The provider's name of itself in `iss` (RFC 9207); `{tenant}` stands for the UUID of a directory. */
  readonly issuer: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  /** Answers who the account is. */
  readonly accountUrl: string;
  readonly scopes: readonly string[];
  readonly scopeSeparator: ' ' | ',';
  /** PKCE with S256 (RFC 7636). */
  readonly pkce: boolean;
  /** How the client proves itself at the token endpoint (RFC 6749 §2.3.1). */
  readonly clientAuthentication: 'basic' | 'post';
  /** Sent with every authorization request. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Sent besides when somebody connects, and not when somebody signs in. */
  readonly connectParameters: Readonly<Record<string, string>>;
  /** A code buys a token of an hour or two, which is traded at once for a long-lived one. */
  readonly tradeAfterCode: TokenTrade | null;
  readonly policy: GrantPolicy;
  /** Whether it tells an e-mail address: without one nobody can be recognised. */
  readonly signsIn: boolean;
  /** @throws TypeError when the answer names no account */
  readonly readAccount: (answer: JsonObject) => ProviderAccount;
}

/** @throws TypeError when the member is no number, nor text on one line */
export function requiredText(answer: JsonObject, name: string): string {
  const value = answer[name];
  if (typeof value === 'string' && value !== '' && isCleanLine(value)) return value;
  if (typeof value === 'number') return String(value);
  throw new TypeError(`The answer has no ${name}.`);
}

/** @returns `null` for what is no text on one line: control characters are nobody's name, and no database takes them */
export function optionalText(answer: JsonObject, name: string): string | null {
  const value = answer[name];
  return typeof value === 'string' && value.trim() !== '' && isCleanLine(value.trim()) ? value.trim() : null;
}

/**
 * The address under `email`, when an account here could have it, exactly as it is written: one that another spelling
 * would make somebody else's, such as with a Kelvin sign for a K, is none.
 */
export function optionalEmail(answer: JsonObject): string | null {
  const email = optionalText(answer, 'email');
  return email !== null && email === email.normalize('NFC') && isEmailAddress(email) ? email : null;
}

/** The claims of OpenID Connect Core §5.1, as a `userinfo` endpoint answers them. */
export function standardClaims(answer: JsonObject): ProviderAccount {
  const email = optionalEmail(answer);
  return {
    subject: requiredText(answer, 'sub'),
    accountName: email ?? optionalText(answer, 'name'),
    displayName: optionalText(answer, 'name'),
    email,
    // Some send the word instead of the value.
    emailVerified: answer['email_verified'] === true || answer['email_verified'] === 'true',
  };
}
