import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import { generateRandomCodeVerifier } from 'oauth4webapi';
import { issuerMismatch, stateExpired, stateInvalid } from '../domain/connection-errors';
import {
  type Attempt,
  type Comer,
  ConnectionAttemptsRepository,
} from '../persistence/connection-attempts.repository';
import { hashOf, newSecret } from '../domain/secrets';
import type { ConfiguredProvider } from './configured-providers';
import { type AuthorizationResponse, ProviderClient } from './provider-client';
import { RedirectTargets } from './redirect-targets';

/** How long somebody may take at the provider's. */
export const ATTEMPT_SECONDS = 10 * 60;

/** Where to send somebody, and what they have to show when they come back. */
export interface BegunAttempt {
  readonly authorizationUrl: string;
  /** Seconds. */
  readonly expiresIn: number;
  /** For the cookie of a browser, or for an app to keep. */
  readonly holderSecret: string;
}

export interface AttemptOwner {
  readonly userId: string;
  readonly sessionId: string;
}

/**
 * The way to a provider and back. What ties the two together is in the database, with and without Redis: one
 * mechanism that is right on any number of nodes, and a `DELETE … RETURNING` is the single use.
 */
@Injectable()
export class ConnectionAttempts {
  constructor(
    private readonly repository: ConnectionAttemptsRepository,
    private readonly client: ProviderClient,
    private readonly database: Database,
    private readonly box: SecretBox,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly redirects: RedirectTargets,
  ) {}

  /**
   * @param owner who connects; `null` when somebody signs in
   * @throws DomainError `CONNECTION_REDIRECT_REFUSED`
   */
  async begin(
    provider: ConfiguredProvider,
    owner: AttemptOwner | null,
    wantedRedirect: string | undefined,
  ): Promise<BegunAttempt> {
    const redirectUri = this.redirects.choose(provider, wantedRedirect);
    const [state, holderSecret] = [newSecret(), newSecret()];
    const verifier = provider.description.pkce ? generateRandomCodeVerifier() : null;
    const id = this.ids.next();
    const createdAt = this.clock.now();
    const purpose = owner ? 'connect' : 'sign-in';
    await this.repository.insert(this.database, {
      id,
      stateHash: hashOf(state),
      purpose,
      provider: provider.name,
      userId: owner?.userId ?? null,
      sessionId: owner?.sessionId ?? null,
      holderHash: hashOf(holderSecret),
      redirectUri,
      sealedVerifier: verifier === null ? null : this.box.seal(verifier, sealPurpose(id)),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + ATTEMPT_SECONDS * 1000),
    });
    const request = { state, redirectUri, verifier, purpose } as const;
    const authorizationUrl = await this.client.authorizationUrl(provider, request);
    return { authorizationUrl, expiresIn: ATTEMPT_SECONDS, holderSecret };
  }

  /**
   * Ends an attempt, whatever comes of it: nothing can be tried twice with one state.
   *
   * @throws DomainError `CONNECTION_STATE_INVALID`, `CONNECTION_STATE_EXPIRED`, `CONNECTION_ISSUER_MISMATCH`
   */
  async end(
    provider: ConfiguredProvider,
    { state, iss }: Pick<AuthorizationResponse, 'state' | 'iss'>,
    purposes: ReadonlyArray<Attempt['purpose']>,
    comer: Comer,
  ): Promise<Attempt> {
    const attempt = await this.repository.take(this.database, hashOf(state), provider.name, purposes, comer);
    if (!attempt) throw stateInvalid();
    if (attempt.expiresAt <= this.clock.now()) throw stateExpired();
    // RFC 9207 §2.4: compared wherever it is sent. An attempt is for one provider, so a code cannot go elsewhere anyhow.
    if (iss !== undefined && !provider.isIssuer(iss)) throw issuerMismatch();
    return attempt;
  }

  verifierOf({ id, sealedVerifier }: Attempt): string | null {
    return sealedVerifier && this.box.open(sealedVerifier, sealPurpose(id)).toString();
  }
}

function sealPurpose(id: string): string {
  return `connection_attempts/${id}/verifier`;
}
