import { DAY } from '../grant';
import { type ProviderDescription, standardClaims } from '../provider';

/**
 * LinkedIn, by OpenID Connect. A refresh token, which only approved apps are given, lives for 365 days from the
 * consent; renewing moves the end of the access token (60 days) and never that of the grant. PKCE is for native apps at
 * another address; at this one a `code_verifier` is an error.
 */
export const linkedin: ProviderDescription = {
  issuer: 'https://www.linkedin.com/oauth',
  authorizationUrl: 'https://www.linkedin.com/oauth/v2/authorization',
  tokenUrl: 'https://www.linkedin.com/oauth/v2/accessToken',
  accountUrl: 'https://api.linkedin.com/v2/userinfo',
  scopes: ['openid', 'profile', 'email'],
  scopeSeparator: ' ',
  pkce: false,
  clientAuthentication: 'post',
  parameters: {},
  connectParameters: {},
  tradeAfterCode: null,
  policy: {
    renewal: 'refresh-token',
    tokenLife: 60 * DAY,
    earliestAge: 0,
    renewWithLeft: 30 * DAY,
    fixedLife: 365 * DAY,
  },
  signsIn: true,
  readAccount: standardClaims,
};
