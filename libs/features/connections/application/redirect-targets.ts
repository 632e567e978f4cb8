import { HttpConfig } from '@guildhall/platform/config/http.config';
import { OAuthConfig } from '@guildhall/platform/config/oauth.config';
import { Injectable } from '@nestjs/common';
import { redirectRefused } from '../domain/connection-errors';
import type { ConfiguredProvider } from './configured-providers';

/** Where providers may send people back to. */
@Injectable()
export class RedirectTargets {
  constructor(
    private readonly http: HttpConfig,
    private readonly oauth: OAuthConfig,
  ) {}

  /** @throws DomainError `CONNECTION_REDIRECT_REFUSED` for what is not on the list, to the letter (RFC 9700 §2.1) */
  choose({ name }: ConfiguredProvider, wanted: string | undefined): string {
    const own = `${this.http.publicUrl}/api/v1/connections/${name}/callback`;
    if (wanted === undefined || wanted === own) return own;
    if (!this.oauth.redirectUris.includes(wanted)) throw redirectRefused();
    return wanted;
  }

  /** Where a browser goes from our own callback: the first web page of the list. */
  page(): URL {
    const page = this.oauth.redirectUris.find((uri) => /^https?:/.test(uri));
    return new URL(page ?? this.http.publicUrl);
  }
}
