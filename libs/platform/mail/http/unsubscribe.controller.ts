import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../http/access';
import { TakesRawBody } from '../../http/raw-body';
import { Throttled } from '../../throttle/policies';
import { Unsubscribe } from '../unsubscribe/unsubscribe';
import { unsubscribedPage, unsubscribePage } from './unsubscribe.pages';

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** One-click unsubscribing (RFC 8058). Not in the API document: mail programs and people call it, clients do not. */
@ApiExcludeController()
@Public()
@Throttled('exempt')
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  /** Only asks: link scanners follow every link of a mail (RFC 8058 §1). */
  @Get(':token')
  @TakesRawBody()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  async ask(@Param('token') token: string): Promise<string> {
    await this.unsubscribe.assertValid(token);
    return unsubscribePage();
  }

  @Post(':token')
  @HttpCode(200)
  @TakesRawBody()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  async run(@Param('token') token: string): Promise<string> {
    await this.unsubscribe.run(token);
    return unsubscribedPage();
  }
}
