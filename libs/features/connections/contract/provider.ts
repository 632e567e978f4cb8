import { OAUTH_PROVIDERS, type OAuthProvider } from '@guildhall/platform/config/oauth.config';

/** Where an outside account can be. Stored in rows: never rename one. */
export const CONNECTION_PROVIDERS = OAUTH_PROVIDERS;

export type ConnectionProvider = OAuthProvider;

/** As people know them. */
export const PROVIDER_TITLES: Readonly<Record<ConnectionProvider, string>> = {
  instagram: 'Instagram',
  twitter: 'X',
  facebook: 'Facebook',
  gmail: 'Google',
  outlook: 'Microsoft',
  linkedin: 'LinkedIn',
};
