import { type OAuthClient, OAuthConfig } from '@guildhall/platform/config/oauth.config';
import { Injectable } from '@nestjs/common';
import type { ConnectionProvider } from '../contract/provider';
import { notConfigured } from '../domain/connection-errors';
import type { ProviderDescription } from '../domain/provider';
import { isIssuer, PROVIDER_TABLE } from '../domain/provider-table';

/** A provider that this installation is registered with. */
export class ConfiguredProvider {
  constructor(
    readonly name: ConnectionProvider,
    readonly description: ProviderDescription,
    readonly client: OAuthClient,
  ) {}

  /** An address of the provider's, on the host that was configured. */
  at(url: string): URL {
    const { pathname, search } = new URL(url);
    return this.client.baseUrl === '' ? new URL(url) : new URL(this.client.baseUrl + pathname + search);
  }

  /** The provider's name of itself; a server in its place is named by its address. */
  isIssuer(claimed: string): boolean {
    const { baseUrl } = this.client;
    return baseUrl === '' ? isIssuer(this.description, claimed) : claimed.replace(/\/$/, '') === baseUrl;
  }
}

@Injectable()
export class ConfiguredProviders {
  constructor(private readonly config: OAuthConfig) {}

  get(name: ConnectionProvider): ConfiguredProvider {
    const client = this.config.clientOf(name);
    if (!client) throw notConfigured(name);
    return new ConfiguredProvider(name, PROVIDER_TABLE[name], client);
  }

  /** @returns whether the installation is registered with it */
  has(name: ConnectionProvider): boolean {
    return this.config.clientOf(name) !== undefined;
  }
}
