import { DAY } from '../grant';
import { optionalEmail, optionalText, type ProviderDescription, requiredText } from '../provider';
import type { TokenTrade } from '../token-set';

const GRAPH = 'https://graph.facebook.com/v23.0';

const longLived: TokenTrade = {
  url: `${GRAPH}/oauth/access_token`,
  grantType: 'fb_exchange_token',
  tokenParameter: 'fb_exchange_token',
  clientParameters: ['client_id', 'client_secret'],
};

/**
 * Facebook Login with PKCE, which it does for `openid` ("OIDC Token with Manual Flow"). There are no refresh tokens: a
 * long-lived token of 60 days is traded for another while it lives. Whether an address was confirmed is not told.
 */
export const facebook: ProviderDescription = {
  issuer: 'https://www.facebook.com',
  authorizationUrl: 'https://www.facebook.com/v23.0/dialog/oauth',
  tokenUrl: `${GRAPH}/oauth/access_token`,
  accountUrl: `${GRAPH}/me?fields=id,name,email`,
  scopes: ['openid', 'public_profile', 'email'],
  scopeSeparator: ' ',
  pkce: true,
  clientAuthentication: 'post',
  parameters: {},
  connectParameters: {},
  tradeAfterCode: longLived,
  policy: {
    renewal: longLived,
    tokenLife: 60 * DAY,
    earliestAge: 0,
    renewWithLeft: 30 * DAY,
    fixedLife: null,
  },
  signsIn: true,
  readAccount: (answer) => ({
    subject: requiredText(answer, 'id'),
    accountName: optionalText(answer, 'name'),
    displayName: optionalText(answer, 'name'),
    email: optionalEmail(answer),
    emailVerified: false,
  }),
};
