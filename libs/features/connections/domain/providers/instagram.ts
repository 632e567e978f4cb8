import { DAY } from '../grant';
import { optionalText, type ProviderDescription, requiredText } from '../provider';
import type { TokenTrade } from '../token-set';

const GRAPH = 'https://graph.instagram.com';

const longLived: TokenTrade = {
  url: `${GRAPH}/access_token`,
  grantType: 'ig_exchange_token',
  tokenParameter: 'access_token',
  clientParameters: ['client_secret'],
};

/** Takes no client: who has the token may prolong it, once it is a day old and while it lives. */
const prolonged: TokenTrade = {
  url: `${GRAPH}/refresh_access_token`,
  grantType: 'ig_refresh_token',
  tokenParameter: 'access_token',
  clientParameters: [],
};

/** The Instagram API with Instagram Login, for professional accounts. It knows no PKCE and tells no address. */
export const instagram: ProviderDescription = {
  issuer: 'https://www.instagram.com',
  authorizationUrl: 'https://www.instagram.com/oauth/authorize',
  tokenUrl: 'https://api.instagram.com/oauth/access_token',
  accountUrl: `${GRAPH}/v23.0/me?fields=user_id,username,name`,
  scopes: ['instagram_business_basic'],
  scopeSeparator: ',',
  pkce: false,
  clientAuthentication: 'post',
  parameters: {},
  connectParameters: {},
  tradeAfterCode: longLived,
  policy: {
    renewal: prolonged,
    tokenLife: 60 * DAY,
    earliestAge: DAY,
    renewWithLeft: 30 * DAY,
    fixedLife: null,
  },
  signsIn: false,
  readAccount: (answer) => {
    const handle = optionalText(answer, 'username');
    return {
      subject: requiredText(answer, 'user_id'),
      accountName: handle && `@${handle}`,
      displayName: optionalText(answer, 'name'),
      email: null,
      emailVerified: false,
    };
  },
};
