import { Clock } from '@guildhall/kernel/clock';
import { Injectable } from '@nestjs/common';
import { codeRefused, providerUnavailable } from '../domain/connection-errors';
import { GrantRefused, pauseAfter, ProviderUnavailable } from '../domain/provider-failures';
import type { Attempt } from '../persistence/connection-attempts.repository';
import type { ConfiguredProvider } from './configured-providers';
import { ConnectionAttempts } from './connection-attempts';
import { ConnectionMetrics } from './connection-metrics';
import type { GrantedAccount } from './link-account';
import { type AuthorizationResponse, ProviderClient } from './provider-client';

/** Buys tokens with a code, and finds out whose they are. Nothing is stored. */
@Injectable()
export class RedeemCode {
  constructor(
    private readonly client: ProviderClient,
    private readonly attempts: ConnectionAttempts,
    private readonly metrics: ConnectionMetrics,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CONNECTION_CODE_REFUSED`, `CONNECTION_PROVIDER_UNAVAILABLE` */
  async run(
    provider: ConfiguredProvider,
    attempt: Attempt,
    response: AuthorizationResponse,
  ): Promise<GrantedAccount> {
    const signal = this.client.deadline();
    const { redirectUri } = attempt;
    const verifier = this.attempts.verifierOf(attempt);
    // The provider counts from before its answer arrives.
    const issuedAt = this.clock.now();
    try {
      const tokens = await this.client.redeem(provider, response, { redirectUri, verifier }, signal);
      const account = await this.client.account(provider, tokens.accessToken, signal);
      this.metrics.count('authorization', provider.name, 'succeeded');
      return { provider: provider.name, account, tokens, issuedAt };
    } catch (error) {
      throw this.consequence(provider, error);
    }
  }

  private consequence({ name }: ConfiguredProvider, error: unknown): unknown {
    if (error instanceof GrantRefused) {
      this.metrics.count('authorization', name, 'refused');
      return codeRefused();
    }
    if (!(error instanceof ProviderUnavailable)) return error;
    this.metrics.failed('authorization', name, error.reason);
    return providerUnavailable(pauseAfter(1, error.retryAfter), error);
  }
}
