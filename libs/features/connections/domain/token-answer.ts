import { isCleanLine } from '@guildhall/kernel/text';
import { type JsonObject, optionalText, requiredText } from './provider';
import type { TokenSet } from './token-set';

/**
 * Brings the answer of a token endpoint into the form of RFC 6749 §5.1: Instagram wraps it in a list, and Meta leaves
 * the type out. An ID token is dropped: who the account is, the provider is asked directly, over TLS.
 */
export function conformTokenAnswer(answer: JsonObject): JsonObject {
  const [wrapped] = Array.isArray(answer['data']) ? (answer['data'] as JsonObject[]) : [];
  const { id_token: _, ...rest } = wrapped ?? answer;
  return { token_type: 'bearer', ...rest };
}

/** @throws TypeError when there is no access token */
export function tokenSetOf(answer: JsonObject): TokenSet {
  return {
    accessToken: requiredText(answer, 'access_token'),
    refreshToken: optionalText(answer, 'refresh_token'),
    expiresInSeconds: seconds(answer['expires_in']),
    refreshExpiresInSeconds: seconds(answer['refresh_token_expires_in']),
    scopes: scopesIn(answer),
  };
}

function scopesIn({ scope, permissions }: JsonObject): string[] | null {
  const granted = scope ?? permissions;
  if (Array.isArray(granted)) return granted.map(String).filter(isCleanLine);
  return typeof granted === 'string'
    ? granted.split(/[\s,]+/).filter((name) => name !== '' && isCleanLine(name))
    : null;
}

/** A life that is longer than anything a provider gives, or negative, says nothing. */
const LONGEST = 10 * 366 * 24 * 3_600;

function seconds(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && number >= 0 && number <= LONGEST ? number : null;
}
