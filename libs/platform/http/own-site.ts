import { DomainError } from '@guildhall/kernel/domain-error';
import type { FastifyRequest } from 'fastify';
import type { HttpConfig } from '../config/http.config';
import { HttpErrorCode } from './http-errors';

/**
 * What speaks against a request that uses a browser's cookies, or is to set some: a page of somebody else's site made it.
 *
 * `Sec-Fetch-Site` says it outright and no page can forge it (W3C Fetch Metadata); where a browser does not send it, the
 * `Origin` that every browser puts on unsafe requests has to be ours or one of `CORS_ORIGINS` (OWASP CSRF Prevention).
 * A request with neither was not made by a page.
 *
 * @returns `CROSS_SITE_REFUSED`, or `null` when nothing speaks against it
 */
export function foreignSiteFailure(
  { headers }: FastifyRequest,
  { publicUrl, corsOrigins }: Pick<HttpConfig, 'publicUrl' | 'corsOrigins'>,
): DomainError | null {
  const { origin, 'sec-fetch-site': site } = headers;
  // `none` is the address bar.
  if (site === 'same-origin' || site === 'none') return null;
  const isKnown =
    origin === undefined || origin === new URL(publicUrl).origin || corsOrigins.includes(origin);
  if (isKnown && site !== 'cross-site') return null;
  return new DomainError(
    HttpErrorCode.CrossSiteRefused,
    'forbidden',
    'Cookies are for pages of this site. A page elsewhere sends an access token as `Authorization: Bearer …`.',
  );
}
