import { DomainError } from '@guildhall/kernel/domain-error';
import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../http/access';
import { LineField } from '../../http/fields';
import { HttpErrorCode } from '../../http/http-errors';
import { IdParam } from '../../http/id.pipe';
import { Throttled } from '../../throttle/policies';
import { DevMailbox, type KeptMail } from '../mailbox/dev-mailbox';
import { mailboxPage, mailPage } from './dev-mailbox.pages';

const HTML = 'text/html; charset=utf-8';

class MailboxQuery {
  @LineField({ max: 254, optional: true, description: 'Only mail to this address.' })
  readonly to?: string;
}

interface MailboxItem {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sentAt: string;
}

/** Mail that the provider `mailbox` kept. Like everything under `/dev/`, only there for developers: see hideDevPages. */
@ApiExcludeController()
@Public()
@Throttled('exempt')
@Controller('dev/mailbox')
export class DevMailboxController {
  constructor(private readonly mailbox: DevMailbox) {}

  /** A page, or with `Accept: application/json` the same as data. */
  @Get()
  async list(
    @Query() { to }: MailboxQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | { items: MailboxItem[] }> {
    const wanted = to === '' ? undefined : to;
    const mails = await this.mailbox.newest(wanted);
    if (accept?.includes('application/json')) return { items: mails.map(toItem) };
    void reply.header('content-type', HTML);
    return mailboxPage(mails, wanted);
  }

  @Get(':id')
  async show(@IdParam() id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const mail = await this.mailbox.find(id);
    if (!mail) throw new DomainError(HttpErrorCode.NotFound, 'not-found', 'There is no such mail.');
    void reply.header('content-type', HTML);
    return mailPage(mail);
  }
}

function toItem({ id, to, subject, text, html, sentAt }: KeptMail): MailboxItem {
  return { id, to, subject, text, html, sentAt: sentAt.toISOString() };
}
