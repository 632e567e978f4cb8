/** A WebAuthn credential of a user. */
export interface Passkey {
  readonly id: string;
  readonly userId: string;
  /** As the authenticator names it, in base64url; unique in the installation. */
  readonly credentialId: string;
  /** A COSE key (RFC 9052 §7). */
  readonly publicKey: Buffer;
  /** How the browser may reach the authenticator again, as it said itself. */
  readonly transports: string[];
  /** As its owner calls it. */
  readonly name: string;
  /** Whether copies of it may exist on other devices of its owner. */
  readonly synced: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export const MOST_PASSKEYS = 20;

/** What it is called until its owner calls it something else. */
export const UNNAMED = 'Passkey';

/** How long the owner of an authenticator has to use it. */
export const CHALLENGE_SECONDS = 5 * 60;

/** COSE algorithms that are accepted (RFC 9053): EdDSA, ES256 and RS256 cover every authenticator there is. */
export const ALGORITHMS = [-8, -7, -257];
