import { DAY, HOUR } from '../grant';
import { type ProviderDescription, standardClaims } from '../provider';

/**
 * Microsoft, for personal and work accounts. A refresh token is replaced whenever it is used. The `email` claim is what
 * an administrator of some directory typed in, so it proves nothing.
 */
export const outlook: ProviderDescription = {
  issuer: 'https://login.microsoftonline.com/{tenant}/v2.0',
  authorizationUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
  tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
  accountUrl: 'https://graph.microsoft.com/oidc/userinfo',
  scopes: ['openid', 'email', 'profile', 'offline_access'],
  scopeSeparator: ' ',
  pkce: true,
  clientAuthentication: 'post',
  parameters: {},
  connectParameters: {},
  tradeAfterCode: null,
  policy: { renewal: 'refresh-token', tokenLife: HOUR, earliestAge: 0, renewWithLeft: DAY, fixedLife: null },
  signsIn: true,
  readAccount: (answer) => ({ ...standardClaims(answer), emailVerified: false }),
};
