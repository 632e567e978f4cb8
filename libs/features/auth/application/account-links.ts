import { HttpConfig } from '@guildhall/platform/config/http.config';
import { Injectable } from '@nestjs/common';
import type { OneTimeTokenPurpose } from '../domain/one-time-token';

/** Links in mails to the pages where people confirm what a one-time token is good for. */
@Injectable()
export class AccountLinks {
  constructor(private readonly http: HttpConfig) {}

  /**
   * The page is named like the purpose. The token is behind the `#`: browsers send it to no server, so it is in no
   * log of a proxy and in no `Referer`; the page posts it when its reader agrees.
   */
  url(purpose: OneTimeTokenPurpose, token: string): string {
    return `${this.http.accountPagesUrl || `${this.http.publicUrl}/api/v1/account`}/${purpose}#token=${token}`;
  }
}
