import type { ConnectionProvider } from '../contract/provider';
import type { ProviderDescription } from './provider';
import { facebook } from './providers/facebook';
import { gmail } from './providers/gmail';
import { instagram } from './providers/instagram';
import { linkedin } from './providers/linkedin';
import { outlook } from './providers/outlook';
import { twitter } from './providers/twitter';

/** Every provider. To add one: a description, its name in `OAUTH_PROVIDERS`, its title in the notifications. */
export const PROVIDER_TABLE: Readonly<Record<ConnectionProvider, ProviderDescription>> = {
  instagram,
  twitter,
  facebook,
  gmail,
  outlook,
  linkedin,
};

/** True when this is the provider's name of itself. */
export function isIssuer({ issuer }: Pick<ProviderDescription, 'issuer'>, claimed: string): boolean {
  const [before = '', behind] = issuer.split('{tenant}');
  if (behind === undefined) return claimed === issuer;
  const tenant = claimed.slice(before.length, claimed.length - behind.length);
  return claimed === before + tenant + behind && /^[0-9a-f-]{36}$/.test(tenant);
}
