import type { OAuthProvider } from '@guildhall/platform/config/oauth.config';

/** Who signs in at a provider's. */
export interface PeerAccount {
  readonly subject: string;
  readonly name: string;
  readonly email?: string;
  readonly emailVerified?: boolean;
}

export type Json = Record<string, unknown>;

/** How one of the six differs from a certified server, as its documentation says. */
export interface Quirks {
  readonly routes: { readonly authorization: string; readonly token: string };
  readonly scopes: readonly string[];
  readonly requiresPkce: boolean;
  readonly clientAuthentication: 'client_secret_basic' | 'client_secret_post';
  readonly accessTokenSeconds: number;
  /** A refresh token is good for one use. */
  readonly rotates: boolean;
  readonly accountRoute: string;
  readonly account: (account: PeerAccount) => Json;
  /** Changes the answer of the token endpoint to what this provider would say. */
  readonly answer: (answer: Json, grantType: string, account: PeerAccount) => Json;
  /** `GET` routes that trade a token for a long-lived one, by path. */
  readonly trades: Readonly<Record<string, { readonly grantType: string; readonly tokenParameter: string }>>;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

const claims = ({ subject, name, email, emailVerified }: PeerAccount): Json => ({
  sub: subject,
  name,
  ...(email === undefined ? {} : { email, email_verified: emailVerified ?? true }),
});
const asIs = (answer: Json): Json => answer;
const without = (answer: Json, ...names: string[]): Json =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => !names.includes(name)));

export const QUIRKS: Readonly<Record<OAuthProvider, Quirks>> = {
  gmail: {
    routes: { authorization: '/o/oauth2/v2/auth', token: '/token' },
    scopes: ['openid', 'email', 'profile'],
    requiresPkce: true,
    clientAuthentication: 'client_secret_post',
    accessTokenSeconds: HOUR,
    rotates: false,
    accountRoute: '/v1/userinfo',
    account: claims,
    answer: (answer, grantType) =>
      grantType === 'refresh_token' ? without(answer, 'refresh_token') : answer,
    trades: {},
  },
  outlook: {
    routes: { authorization: '/common/oauth2/v2.0/authorize', token: '/common/oauth2/v2.0/token' },
    scopes: ['openid', 'email', 'profile', 'offline_access'],
    requiresPkce: true,
    clientAuthentication: 'client_secret_post',
    accessTokenSeconds: HOUR,
    rotates: true,
    accountRoute: '/oidc/userinfo',
    // Whatever it says of an address, it is not verified.
    account: claims,
    answer: asIs,
    trades: {},
  },
  linkedin: {
    routes: { authorization: '/oauth/v2/authorization', token: '/oauth/v2/accessToken' },
    scopes: ['openid', 'profile', 'email'],
    requiresPkce: false,
    clientAuthentication: 'client_secret_post',
    accessTokenSeconds: 60 * DAY,
    rotates: false,
    accountRoute: '/v2/userinfo',
    account: claims,
    answer: (answer) => ({ ...answer, refresh_token_expires_in: 365 * DAY }),
    trades: {},
  },
  twitter: {
    routes: { authorization: '/i/oauth2/authorize', token: '/2/oauth2/token' },
    scopes: ['tweet.read', 'users.read', 'offline.access'],
    requiresPkce: true,
    clientAuthentication: 'client_secret_basic',
    accessTokenSeconds: 2 * HOUR,
    rotates: true,
    accountRoute: '/2/users/me',
    account: ({ subject, name }) => ({ data: { id: subject, name, username: name.replaceAll(' ', '_') } }),
    answer: asIs,
    trades: {},
  },
  facebook: {
    routes: { authorization: '/v23.0/dialog/oauth', token: '/v23.0/oauth/access_token' },
    scopes: ['openid', 'public_profile', 'email'],
    requiresPkce: true,
    clientAuthentication: 'client_secret_post',
    accessTokenSeconds: HOUR,
    rotates: false,
    accountRoute: '/v23.0/me',
    account: ({ subject, name, email }) => ({ id: subject, name, ...(email === undefined ? {} : { email }) }),
    answer: (answer) => without(answer, 'refresh_token', 'token_type'),
    trades: {
      '/v23.0/oauth/access_token': { grantType: 'fb_exchange_token', tokenParameter: 'fb_exchange_token' },
    },
  },
  instagram: {
    routes: { authorization: '/oauth/authorize', token: '/oauth/access_token' },
    scopes: ['instagram_business_basic'],
    requiresPkce: false,
    clientAuthentication: 'client_secret_post',
    accessTokenSeconds: HOUR,
    rotates: false,
    accountRoute: '/v23.0/me',
    account: ({ subject, name }) => ({ user_id: subject, username: name.replaceAll(' ', '_'), name }),
    answer: ({ access_token }, _, { subject }) => ({
      data: [{ access_token, user_id: Number(subject), permissions: 'instagram_business_basic' }],
    }),
    trades: {
      '/access_token': { grantType: 'ig_exchange_token', tokenParameter: 'access_token' },
      '/refresh_access_token': { grantType: 'ig_refresh_token', tokenParameter: 'access_token' },
    },
  },
};

/** Life of the tokens that Meta's trades give. */
export const LONG_LIVED_SECONDS = 60 * DAY;
