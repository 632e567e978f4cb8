/** What a token endpoint answers, whatever it calls it. */
export interface TokenSet {
  readonly accessToken: string;
  /** `null` when the answer has none: an earlier one stays valid. */
  readonly refreshToken: string | null;
  readonly expiresInSeconds: number | null;
  readonly refreshExpiresInSeconds: number | null;
  readonly scopes: readonly string[] | null;
}

/** A `GET` that trades a living access token for one that lives longer. Meta's own way; no standard knows it. */
export interface TokenTrade {
  readonly url: string;
  readonly grantType: string;
  /** Name of the query parameter that carries the token. */
  readonly tokenParameter: string;
  readonly clientParameters: ReadonlyArray<'client_id' | 'client_secret'>;
}
