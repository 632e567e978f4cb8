import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OAuthProvider } from '@guildhall/platform/config/oauth.config';
import { exportJWK, generateKeyPair } from 'jose';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { peerStore } from './oauth-peer-store';
import { type Json, LONG_LIVED_SECONDS, type PeerAccount, QUIRKS, type Quirks } from './oauth-quirks';

/** Something that was asked of the peer with a secret. */
export interface PeerCall {
  readonly grantType: string;
  readonly parameters: Json;
}

/** What the peer answers instead, while it is in trouble. */
export interface Trouble {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

const CLIENT_ID = 'guildhall';
const CLIENT_SECRET = 'planted-client-secret';

/**
 * A certified OAuth server, `oidc-provider`, with the addresses and the quirks of one of the six. Whoever is
 * {@link account} is signed in there and agrees to everything.
 */
export class OAuthPeer {
  /** Calls of the token endpoint and of trades, in their order. */
  readonly calls: PeerCall[] = [];
  /** Every token that was ever handed out. */
  readonly tokens: string[] = [];
  account: PeerAccount = { subject: '1', name: 'Nobody' };
  trouble: Trouble | null = null;
  private gate: Promise<void> = Promise.resolve();
  private readonly traded = new Map<string, string>();
  private readonly known = new Map<string, PeerAccount>();

  private constructor(
    readonly name: OAuthProvider,
    private readonly quirks: Quirks,
    private readonly server: Server,
  ) {}

  static async start(name: OAuthProvider, redirectUris: readonly string[]): Promise<OAuthPeer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const peer = new OAuthPeer(name, QUIRKS[name], server);
    const { Provider: CertifiedProvider } = await certifiedServer();
    const provider = new CertifiedProvider(peer.url, await peer.configuration(redirectUris));
    provider.use((ctx, next) => peer.handle(provider, ctx as unknown as KoaContextWithOIDC, next));
    server.on('request', provider.callback());
    return peer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The configuration with which an installation uses this peer. */
  get environment(): Record<string, string> {
    const prefix = `OAUTH_${this.name.toUpperCase()}`;
    return {
      [`${prefix}_CLIENT_ID`]: CLIENT_ID,
      [`${prefix}_CLIENT_SECRET`]: CLIENT_SECRET,
      [`${prefix}_BASE_URL`]: this.url,
    };
  }

  callsOf(grantType: string): PeerCall[] {
    return this.calls.filter((call) => call.grantType === grantType);
  }

  /** Calls that renew a grant, by whatever name. */
  get renewals(): PeerCall[] {
    const trades = new Set(Object.values(this.quirks.trades).map((trade) => trade.grantType));
    return this.calls.filter(({ grantType }) => grantType === 'refresh_token' || trades.has(grantType));
  }

  /** Holds answers of the token endpoint back. @returns what lets them go */
  hold(): () => void {
    let release: () => void;
    this.gate = new Promise((resolve) => {
      release = resolve;
    });
    return () => release();
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Goes through the pages of the provider as a browser does. @returns the address that it is sent back to */
  async visit(authorizationUrl: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let url = new URL(authorizationUrl);
    while (url.origin === this.url) {
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      });
      for (const header of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (header.split(';', 1)[0] as string).split('=');
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null)
        throw new Error(
          `The provider shows a page: ${response.status} ${(await response.text()).slice(0, 500)}`,
        );
      url = new URL(location, url);
    }
    return url;
  }

  private async handle(
    provider: Provider,
    ctx: KoaContextWithOIDC,
    next: () => Promise<void>,
  ): Promise<void> {
    const { routes, trades, accountRoute, answer } = this.quirks;
    const trade = ctx.method === 'GET' ? trades[ctx.path] : undefined;
    if (ctx.path.startsWith('/interaction/')) return this.agree(provider, ctx);
    if (ctx.path === accountRoute) return this.tellAccount(provider, ctx);
    const isTokenCall = ctx.path === routes.token && ctx.method === 'POST';
    if (!trade && !isTokenCall) return next();
    if (this.trouble) {
      this.calls.push({ grantType: trade?.grantType ?? 'refresh_token', parameters: {} });
      return this.fail(ctx, this.trouble);
    }
    if (trade) return this.trade(provider, ctx, trade);
    await next();
    const parameters = { ...ctx.oidc.params } as Json;
    const grantType = String(parameters['grant_type']);
    this.calls.push({ grantType, parameters });
    await this.gate;
    if (ctx.status !== 200) return;
    const body = ctx.body as Json;
    this.remember(body['access_token'], body['refresh_token']);
    ctx.body = answer(body, grantType, this.account);
  }

  private fail(ctx: KoaContextWithOIDC, { status, headers = {}, body = {} }: Trouble): void {
    ctx.status = status;
    ctx.set(headers);
    ctx.body = body;
  }

  private async agree(provider: Provider, ctx: KoaContextWithOIDC): Promise<void> {
    const { params, prompt } = await provider.interactionDetails(ctx.req, ctx.res);
    const { subject } = this.account;
    this.known.set(subject, this.account);
    const grant = new provider.Grant({ accountId: subject, clientId: CLIENT_ID });
    grant.addOIDCScope(String(params['scope']));
    const consent = { grantId: await grant.save() };
    ctx.respond = false;
    await provider.interactionFinished(ctx.req, ctx.res, {
      ...(prompt.name === 'login' ? { login: { accountId: subject } } : {}),
      consent,
    });
  }

  private async tellAccount(provider: Provider, ctx: KoaContextWithOIDC): Promise<void> {
    const token = ctx.get('authorization').replace(/^Bearer /, '');
    const subject = await this.subjectOf(provider, token);
    const account = subject === undefined ? undefined : this.known.get(subject);
    if (!account) return this.fail(ctx, { status: 401, body: { error: 'invalid_token' } });
    ctx.body = this.quirks.account(account);
  }

  private async trade(
    provider: Provider,
    ctx: KoaContextWithOIDC,
    { grantType, tokenParameter }: { grantType: string; tokenParameter: string },
  ): Promise<void> {
    const { [tokenParameter]: token = '', ...parameters } = ctx.query as Record<string, string>;
    this.calls.push({ grantType, parameters });
    await this.gate;
    const subject = await this.subjectOf(provider, token);
    if (subject === undefined || parameters['grant_type'] !== grantType)
      return this.fail(ctx, {
        status: 400,
        body: { error: { message: 'Error validating access token', type: 'OAuthException', code: 190 } },
      });
    const traded = `long-lived-${randomBytes(24).toString('base64url')}`;
    this.traded.set(traded, subject);
    this.remember(traded);
    ctx.body = { access_token: traded, token_type: 'bearer', expires_in: LONG_LIVED_SECONDS };
  }

  private async subjectOf(provider: Provider, token: string): Promise<string | undefined> {
    return this.traded.get(token) ?? (await provider.AccessToken.find(token))?.accountId;
  }

  private remember(...tokens: unknown[]): void {
    for (const token of tokens) if (typeof token === 'string') this.tokens.push(token);
  }

  private async configuration(redirectUris: readonly string[]): Promise<Configuration> {
    const { routes, scopes, requiresPkce, clientAuthentication, accessTokenSeconds, rotates } = this.quirks;
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    return {
      adapter: peerStore(),
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          redirect_uris: [...redirectUris],
          grant_types: ['authorization_code', 'refresh_token'],
          token_endpoint_auth_method: clientAuthentication,
          id_token_signed_response_alg: 'ES256',
        },
      ],
      jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'peer', use: 'sig', alg: 'ES256' }] },
      cookies: { keys: ['peer'] },
      features: { devInteractions: { enabled: false } },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      issueRefreshToken: () => true,
      expiresWithSession: () => false,
      rotateRefreshToken: () => rotates,
      pkce: { required: () => requiresPkce },
      routes: { ...routes, userinfo: '/unused/userinfo' },
      scopes: [...scopes],
      ttl: {
        AccessToken: accessTokenSeconds,
        AuthorizationCode: 60,
        Grant: 31_536_000,
        IdToken: 3_600,
        Interaction: 600,
        RefreshToken: 31_536_000,
        Session: 600,
      },
    };
  }
}

let loading: Promise<typeof import('oidc-provider')> | undefined;

function certifiedServer(): Promise<typeof import('oidc-provider')> {
  loading ??= loadQuietly();
  return loading;
}

/** It says at its import that Node 20 is not the newest, which is why these tests are to run there. */
async function loadQuietly(): Promise<typeof import('oidc-provider')> {
  const warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    return await import('oidc-provider');
  } finally {
    warnings.mockRestore();
  }
}
