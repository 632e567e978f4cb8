import { Injectable } from '@nestjs/common';
import * as oauth from 'oauth4webapi';
import type { JsonObject, ProviderAccount } from '../domain/provider';
import { ProviderUnavailable } from '../domain/provider-failures';
import type { TokenSet, TokenTrade } from '../domain/token-set';
import { conformTokenAnswer, tokenSetOf } from '../domain/token-answer';
import type { ConfiguredProvider } from './configured-providers';
import { ProviderHttp } from './provider-http';

export interface AuthorizationRequest {
  readonly state: string;
  readonly redirectUri: string;
  /** PKCE; `null` where the provider knows none. */
  readonly verifier: string | null;
  readonly purpose: 'connect' | 'sign-in';
}

/** What came back from a provider by way of somebody's browser. */
export interface AuthorizationResponse {
  readonly code: string;
  readonly state: string;
  readonly iss?: string;
}

/**
 * Speaks OAuth 2.0 with providers. `oauth4webapi` builds the requests and judges the answers; the answers of those who
 * keep to no standard are brought into its form first.
 */
@Injectable()
export class ProviderClient {
  constructor(private readonly http: ProviderHttp) {}

  /** For all the calls that one use case makes. */
  deadline(): AbortSignal {
    return this.http.deadline();
  }

  async authorizationUrl(provider: ConfiguredProvider, request: AuthorizationRequest): Promise<string> {
    const { description, client } = provider;
    const url = provider.at(description.authorizationUrl);
    const challenge =
      request.verifier === null
        ? {}
        : {
            code_challenge: await oauth.calculatePKCECodeChallenge(request.verifier),
            code_challenge_method: 'S256',
          };
    const parameters = {
      response_type: 'code',
      client_id: client.clientId,
      redirect_uri: request.redirectUri,
      scope: description.scopes.join(description.scopeSeparator),
      state: request.state,
      ...challenge,
      ...description.parameters,
      ...(request.purpose === 'connect' ? description.connectParameters : {}),
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
  }

  /**
   * Trades a code for tokens, long-lived ones where the provider has two kinds.
   *
   * @throws GrantRefused, ProviderUnavailable
   */
  async redeem(
    provider: ConfiguredProvider,
    response: AuthorizationResponse,
    { redirectUri, verifier }: Pick<AuthorizationRequest, 'redirectUri' | 'verifier'>,
    signal: AbortSignal,
  ): Promise<TokenSet> {
    const server = serverOf(provider, response.iss);
    const client = { client_id: provider.client.clientId };
    const { code, state, iss } = response;
    const came = new URLSearchParams({ code, state, ...(iss === undefined ? {} : { iss }) });
    const parameters = oauth.validateAuthResponse(server, client, came, state);
    const tokens = await this.tokens(provider, (options) =>
      oauth.authorizationCodeGrantRequest(
        server,
        client,
        authenticationOf(provider),
        parameters,
        redirectUri,
        verifier ?? oauth.nopkce,
        options(signal),
      ),
    );
    const trade = provider.description.tradeAfterCode;
    if (trade === null) return tokens;
    const longLived = await this.trade(provider, trade, tokens.accessToken, signal);
    return { ...longLived, scopes: longLived.scopes ?? tokens.scopes };
  }

  /** @throws GrantRefused, ProviderUnavailable */
  renew(
    provider: ConfiguredProvider,
    tokens: { readonly accessToken: string; readonly refreshToken: string | null },
    signal: AbortSignal,
  ): Promise<TokenSet> {
    const { renewal } = provider.description.policy;
    if (renewal !== 'refresh-token') return this.trade(provider, renewal, tokens.accessToken, signal);
    return this.tokens(provider, (options) =>
      oauth.refreshTokenGrantRequest(
        serverOf(provider),
        { client_id: provider.client.clientId },
        authenticationOf(provider),
        tokens.refreshToken as string,
        options(signal),
      ),
    );
  }

  /** @throws GrantRefused, ProviderUnavailable */
  async account(
    provider: ConfiguredProvider,
    accessToken: string,
    signal: AbortSignal,
  ): Promise<ProviderAccount> {
    const headers = { accept: 'application/json', authorization: `Bearer ${accessToken}` };
    const answer = await this.http.json(provider.at(provider.description.accountUrl), { headers }, signal);
    return understood(() => provider.description.readAccount(answer));
  }

  private async trade(
    provider: ConfiguredProvider,
    { url, grantType, tokenParameter, clientParameters }: TokenTrade,
    token: string,
    signal: AbortSignal,
  ): Promise<TokenSet> {
    const { clientId, clientSecret } = provider.client;
    const known = { client_id: clientId, client_secret: clientSecret };
    const target = provider.at(url);
    target.searchParams.set('grant_type', grantType);
    for (const name of clientParameters) target.searchParams.set(name, known[name]);
    target.searchParams.set(tokenParameter, token);
    const answer = await this.http.json(target, { headers: { accept: 'application/json' } }, signal);
    return understood(() => tokenSetOf(conformTokenAnswer(answer)));
  }

  private async tokens(
    provider: ConfiguredProvider,
    ask: (options: (signal: AbortSignal) => oauth.TokenEndpointRequestOptions) => Promise<Response>,
  ): Promise<TokenSet> {
    const response = await ask((signal) => ({
      signal,
      [oauth.allowInsecureRequests]: provider.client.baseUrl.startsWith('http:'),
      [oauth.customFetch]: async (url, { method, headers, body }) =>
        Response.json(conformTokenAnswer(await this.http.json(url, { method, headers, body }, signal))),
    }));
    const client = { client_id: provider.client.clientId };
    const answer = await understood(() =>
      oauth.processGenericTokenEndpointResponse(serverOf(provider), client, response),
    );
    return tokenSetOf(answer as JsonObject);
  }
}

/** @param issuer that the provider gave itself and that was checked; its own, when it said nothing */
function serverOf(provider: ConfiguredProvider, issuer?: string): oauth.AuthorizationServer {
  return {
    issuer: issuer ?? provider.description.issuer,
    token_endpoint: provider.at(provider.description.tokenUrl).href,
  };
}

function authenticationOf({ description, client }: ConfiguredProvider): oauth.ClientAuth {
  return description.clientAuthentication === 'basic'
    ? oauth.ClientSecretBasic(client.clientSecret)
    : oauth.ClientSecretPost(client.clientSecret);
}

/** An answer that makes no sense is the provider's trouble, not a bug of ours; what it says may hold secrets. */
async function understood<Result>(read: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch {
    throw new ProviderUnavailable('an answer that makes no sense');
  }
}
