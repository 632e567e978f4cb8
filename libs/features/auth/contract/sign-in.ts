import type { User } from '@guildhall/features/users/contract/user';
import type { TokenPair } from '../domain/tokens';
import type { SecondFactorMethod } from './second-factors';

/** Somebody's new session. */
export interface SignedIn {
  readonly user: User;
  readonly tokens: TokenPair;
}

/** The first step was right; the second is to follow. */
export interface Challenged {
  /** Opaque, good for this one sign-in; only its hash is stored. Neither an access nor a refresh token. */
  readonly mfaToken: string;
  /** Seconds until it expires. */
  readonly expiresIn: number;
  readonly methods: readonly SecondFactorMethod[];
}

/** A sign-in that waits for its second step. */
export interface SignInChallenge {
  readonly id: string;
  readonly userId: string;
  readonly deviceName: string | null;
  /** The connection that the first step was taken with; `null` after a password. */
  readonly credentialId: string | null;
  /** Tries that were wrong, the one that is being looked at included. */
  readonly failures: number;
}
