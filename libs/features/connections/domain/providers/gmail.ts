import { DAY, HOUR } from '../grant';
import { type ProviderDescription, standardClaims } from '../provider';

/** Google, by OpenID Connect. A refresh token comes with the first consent only, so later answers leave it out. */
export const gmail: ProviderDescription = {
  issuer: 'https://accounts.google.com',
  authorizationUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
  tokenUrl: 'https://oauth2.googleapis.com/token',
  accountUrl: 'https://openidconnect.googleapis.com/v1/userinfo',
  scopes: ['openid', 'email', 'profile'],
  scopeSeparator: ' ',
  pkce: true,
  clientAuthentication: 'post',
  parameters: { access_type: 'offline' },
  // Asks again, which is the only way to a refresh token for somebody who agreed long ago.
  connectParameters: { prompt: 'consent' },
  tradeAfterCode: null,
  // A refresh token that nobody uses for six months dies; every run of the schedule uses it.
  policy: { renewal: 'refresh-token', tokenLife: HOUR, earliestAge: 0, renewWithLeft: DAY, fixedLife: null },
  signsIn: true,
  readAccount: standardClaims,
};
