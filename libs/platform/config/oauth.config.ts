import { list, text, url, Variable } from './variable';

/** Outside accounts that can be linked with a user, as the product calls them. */
export const OAUTH_PROVIDERS = ['instagram', 'twitter', 'facebook', 'gmail', 'outlook', 'linkedin'] as const;

export type OAuthProvider = (typeof OAUTH_PROVIDERS)[number];

/** How this installation is registered with a provider. */
export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Stands in for the scheme and host of every address of the provider; empty for its own. */
  readonly baseUrl: string;
}

const CONSOLES: Readonly<Record<OAuthProvider, string>> = {
  instagram: 'the Meta app with Instagram API',
  twitter: 'the X developer app',
  facebook: 'the Meta app with Facebook Login',
  gmail: 'the Google Cloud project',
  outlook: 'the Microsoft Entra app registration',
  linkedin: 'the LinkedIn app',
};

/**
 * An absolute address without a fragment (RFC 6749 §3.1.2): of a web page, or an app's own scheme such as
 * `org.example.app:/done` (RFC 8252 §7.1). Schemes of one word are refused: `javascript:` and `data:` are among them.
 */
function isRedirectUri(item: string): boolean {
  if (!URL.canParse(item) || item.includes('#')) return false;
  const { protocol } = new URL(item);
  return protocol === 'https:' || protocol === 'http:' || protocol.includes('.');
}

/** Outside accounts: where people may come back to, and how this installation is known to each provider. */
export class OAuthConfig {
  @Variable('OAUTH_REDIRECT_URIS', {
    type: list(
      'addresses such as https://app.example.org/connected or org.example.app:/connected',
      isRedirectUri,
    ),
    default: [],
    description:
      'Pages and apps that a provider may send people back to, to the letter. The first web page is also where browsers end after PUBLIC_URL/api/v1/connections/(provider)/callback.',
    neededWhen: 'when an app finishes connections itself',
  })
  readonly redirectUris!: readonly string[];

  /** @returns `undefined` when this installation is not registered with the provider */
  clientOf(provider: OAuthProvider): OAuthClient | undefined {
    const read = (part: string) => (this as unknown as Record<string, string>)[provider + part] ?? '';
    const client = {
      clientId: read('ClientId'),
      clientSecret: read('ClientSecret'),
      baseUrl: read('BaseUrl'),
    };
    return client.clientId === '' ? undefined : client;
  }

  /** @returns what is wrong across several variables */
  problems(isProduction: boolean): string[] {
    return OAUTH_PROVIDERS.flatMap((provider) => {
      const prefix = `OAUTH_${provider.toUpperCase()}`;
      const { clientId = '', clientSecret = '', baseUrl = '' } = this.clientOf(provider) ?? {};
      return [
        ...(clientId !== '' && clientSecret === ''
          ? [`${prefix}_CLIENT_SECRET is missing beside ${prefix}_CLIENT_ID`]
          : []),
        ...(isProduction && baseUrl.startsWith('http:')
          ? [`${prefix}_BASE_URL must be an https URL in production: secrets go there`]
          : []),
      ];
    });
  }
}

for (const provider of OAUTH_PROVIDERS) {
  const prefix = `OAUTH_${provider.toUpperCase()}`;
  Variable(`${prefix}_CLIENT_ID`, {
    type: text(),
    default: '',
    description: `Client id of ${CONSOLES[provider]}. Its redirect address is PUBLIC_URL/api/v1/connections/${provider}/callback.`,
    neededWhen: `to connect ${provider} accounts`,
  })(OAuthConfig.prototype, `${provider}ClientId`);
  Variable(`${prefix}_CLIENT_SECRET`, {
    type: text(),
    default: '',
    secret: true,
    description: `Client secret of ${CONSOLES[provider]}.`,
    neededWhen: `with ${prefix}_CLIENT_ID`,
  })(OAuthConfig.prototype, `${provider}ClientSecret`);
  Variable(`${prefix}_BASE_URL`, {
    type: url('http:', 'https:'),
    default: '',
    defaultDescription: 'the provider itself',
    description: `Another server in place of all hosts of ${provider}, which has the same paths: for tests and proxies.`,
  })(OAuthConfig.prototype, `${provider}BaseUrl`);
}
