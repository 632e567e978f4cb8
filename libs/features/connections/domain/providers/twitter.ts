import { DAY, HOUR } from '../grant';
import { type JsonObject, optionalText, type ProviderDescription, requiredText } from '../provider';

/** X. Access tokens of two hours; `offline.access` brings a refresh token, which is good for one use. No address is told. */
export const twitter: ProviderDescription = {
  issuer: 'https://x.com',
  authorizationUrl: 'https://x.com/i/oauth2/authorize',
  tokenUrl: 'https://api.x.com/2/oauth2/token',
  accountUrl: 'https://api.x.com/2/users/me',
  scopes: ['tweet.read', 'users.read', 'offline.access'],
  scopeSeparator: ' ',
  pkce: true,
  clientAuthentication: 'basic',
  parameters: {},
  connectParameters: {},
  tradeAfterCode: null,
  policy: {
    renewal: 'refresh-token',
    tokenLife: 2 * HOUR,
    earliestAge: 0,
    renewWithLeft: DAY,
    fixedLife: null,
  },
  signsIn: false,
  readAccount: ({ data }) => {
    const account = (data ?? {}) as JsonObject;
    const handle = optionalText(account, 'username');
    return {
      subject: requiredText(account, 'id'),
      accountName: handle && `@${handle}`,
      displayName: optionalText(account, 'name'),
      email: null,
      emailVerified: false,
    };
  },
};
