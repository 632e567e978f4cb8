import { DomainError } from '@guildhall/kernel/domain-error';
import { Public } from '@guildhall/platform/http/access';
import { HttpErrorCode } from '@guildhall/platform/http/http-errors';
import { TakesRawBody } from '@guildhall/platform/http/raw-body';
import { Throttled } from '@guildhall/platform/throttle/policies';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { accountPage } from './account-pages';
import { ACCOUNT_PAGES_SCRIPT } from './account-pages.script';

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Plain pages that links in mails lead to, unless `ACCOUNT_PAGES_URL` names better ones. Following a link changes
 * nothing, whoever follows it. Not in the API document: people come here, clients do not.
 */
@ApiExcludeController()
@Public()
@Throttled('exempt')
@Controller('account')
export class AccountPagesController {
  @Get('page.js')
  @TakesRawBody()
  @Header('content-type', 'text/javascript; charset=utf-8')
  script(): string {
    return ACCOUNT_PAGES_SCRIPT;
  }

  /** Mail programs add parameters of their own; they mean nothing here. */
  @Get(':purpose')
  @TakesRawBody()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  show(@Param('purpose') purpose: string): string {
    const shown = accountPage(purpose);
    if (shown === undefined)
      throw new DomainError(HttpErrorCode.NotFound, 'not-found', 'There is no such page.');
    return shown;
  }
}
