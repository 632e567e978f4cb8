import { OAUTH_PROVIDERS, type OAuthProvider } from '@guildhall/platform/config/oauth.config';
import type { Person } from '../factories/people';
import { type Answer, type Problem, type Schemas, send } from './api-client';
import { OAuthPeer } from './oauth-peer';
import type { PeerAccount } from './oauth-quirks';
import type { TestApi } from './test-api';

/** Where an app comes back to; on the list. */
export const APP = 'https://app.example.org/connected';
/** How browsers know the installation. Only what `browser` sends there arrives. */
export const PUBLIC_URL = 'https://guildhall.test';

/** What came back from a provider. */
export interface CameBack {
  readonly code: string;
  readonly state: string;
  readonly iss?: string;
}

let accounts = 1_000;

/** Somebody whom the provider has not seen before. */
export function newAccount(details: Partial<PeerAccount> = {}): PeerAccount {
  const subject = String(++accounts);
  return { subject, name: `Outside ${subject}`, email: `outside-${subject}@example.org`, ...details };
}

/** The six providers, each a real OAuth server, and the ways through them. */
export class OutsideAccounts {
  private constructor(private readonly peers: Readonly<Record<OAuthProvider, OAuthPeer>>) {}

  static async start(): Promise<OutsideAccounts> {
    const started = await Promise.all(
      OAUTH_PROVIDERS.map(async (name) => {
        const own = `${PUBLIC_URL}/api/v1/connections/${name}/callback`;
        return [name, await OAuthPeer.start(name, [APP, own])] as const;
      }),
    );
    return new OutsideAccounts(Object.fromEntries(started) as Record<OAuthProvider, OAuthPeer>);
  }

  /** What an installation is configured with to use all of them. */
  get environment(): Record<string, string> {
    return Object.assign(
      { PUBLIC_URL, OAUTH_REDIRECT_URIS: `org.example.app:/connected, ${APP}` },
      ...this.all().map((peer) => peer.environment),
    ) as Record<string, string>;
  }

  all(): OAuthPeer[] {
    return Object.values(this.peers);
  }

  at(provider: OAuthProvider): OAuthPeer {
    return this.peers[provider];
  }

  async stop(): Promise<void> {
    await Promise.all(this.all().map((peer) => peer.stop()));
  }

  /** Begins in an app and goes through the provider's pages as `account`. */
  async agree(person: Person, provider: OAuthProvider, account = newAccount()): Promise<CameBack> {
    const { data, response } = await person.client.POST('/api/v1/connections/{provider}/authorize', {
      params: { path: { provider } },
      body: { redirectUri: APP },
    });
    if (!data) throw new Error(`To authorize ${provider} was answered ${response.status}.`);
    return this.comeBack(provider, account, data.authorizationUrl);
  }

  async comeBack(provider: OAuthProvider, account: PeerAccount, authorizationUrl: string): Promise<CameBack> {
    this.peers[provider].account = account;
    const { searchParams } = await this.peers[provider].visit(authorizationUrl);
    return Object.fromEntries(searchParams) as unknown as CameBack;
  }

  /** All the way. */
  async connect(
    api: TestApi,
    person: Person,
    provider: OAuthProvider,
    account = newAccount(),
  ): Promise<Schemas['Connection']> {
    const answer = await complete(api, person, provider, await this.agree(person, provider, account));
    if (answer.status !== 201) throw new Error(`To complete ${provider} was answered ${answer.status}.`);
    return answer.body as Schemas['Connection'];
  }
}

/** Hands what came back to the API, in the person's session. */
export function complete(
  api: TestApi,
  { accessToken }: Person,
  provider: OAuthProvider,
  { code, state, iss }: CameBack,
): Promise<Answer<Schemas['Connection'] | Problem>> {
  return send(api, 'POST', `/api/v1/connections/${provider}/complete`, {
    token: accessToken,
    json: { code, state, ...(iss === undefined ? {} : { iss }) },
  });
}
