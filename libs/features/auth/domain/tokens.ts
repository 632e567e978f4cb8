/** Both kinds are ES256 JWTs of the same issuer; `typ` and `aud` keep one from being used as the other (RFC 8725 §3.11, §3.12). */
export type TokenType = 'access' | 'refresh';

/** Claims of every token of ours. Times in seconds since the epoch (RFC 7519 §2). */
export interface TokenClaims {
  readonly iss: string;
  readonly aud: string;
  /** Id of the user. */
  readonly sub: string;
  /** Id of the session: the family of refresh tokens. */
  readonly sid: string;
  readonly jti: string;
  readonly typ: TokenType;
  readonly iat: number;
  readonly exp: number;
}

export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds until the access token expires. */
  readonly expiresIn: number;
}

/** Checks what a valid signature does not say. */
export function hasTokenShape(claims: unknown, type: TokenType): claims is TokenClaims {
  const { sub, sid, jti, typ, exp } = (claims ?? {}) as Partial<Record<keyof TokenClaims, unknown>>;
  return (
    typeof sub === 'string' &&
    typeof sid === 'string' &&
    typeof jti === 'string' &&
    typ === type &&
    Number.isSafeInteger(exp)
  );
}
