import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresRole, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ReportsService } from '../application/reports.service';
import type { ReportKey } from '../persistence/reports.repository';
import { toOwnReport, toReport } from './reports.mapper';
import {
  DecideReportRequest,
  ListReportsQuery,
  OwnReportResponse,
  ReportMessageRequest,
  ReportPageResponse,
  ReportResponse,
} from './reports.messages';

const LIST = 'admin/reports';
const MODERATOR_FAILURES = { ...SIGNED_IN_FAILURES, 403: '`ROLE_REQUIRED`: you are no moderator.' };
const pathId = (name: string, description: string) =>
  ApiParam({ name, schema: { type: 'string', format: 'uuid' }, description });

/** Members report messages, moderators decide. */
@ApiTags('Chat')
@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly cursors: Cursors,
  ) {}

  @Post('rooms/:id/messages/:messageId/reports')
  @RequiresUser()
  @pathId('id', 'Id of the room.')
  @pathId('messageId', 'Id of the message.')
  @ApiResponse({
    status: 200,
    description: 'You have reported it before, as it is; this is that report.',
    content: { 'application/json': { schema: { $ref: getSchemaPath(OwnReportResponse) } } },
  })
  @Route({
    summary: 'Report a message',
    description:
      'To the moderators, with what it says now. Once for each of you and each message, and again when it was edited since. You are notified of what they decide; the sender is not told who reported.',
    responds: { status: 201, description: 'Your report.', type: OwnReportResponse },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      404: '`CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. `CHAT_MESSAGE_NOT_FOUND`: it has no such message.',
      409: '`CHAT_MESSAGE_DELETED`: it is deleted.',
      422: '`REPORT_OWN_MESSAGE`: it is yours.',
    },
  })
  async reportMessage(
    @CurrentUser() ctx: UserContext,
    @IdParam() roomId: string,
    @IdParam('messageId') messageId: string,
    @Body() { reason, note = '' }: ReportMessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnReportResponse> {
    const { report, isNew } = await this.reports.report(ctx, { roomId, messageId, reason, note });
    void reply.code(isNew ? 201 : 200);
    return toOwnReport(report);
  }

  @Get('admin/reports')
  @RequiresRole('moderator')
  @Route({
    summary: 'List reports of messages',
    description:
      'Oldest first, with what was reported, also when the message is deleted by now. Of what you said yourself others decide.',
    responds: { status: 200, description: 'A page of reports.', type: ReportPageResponse },
    fails: MODERATOR_FAILURES,
  })
  async listReports(
    @CurrentUser() ctx: UserContext,
    @Query() { state = 'open', ...query }: ListReportsQuery,
  ): Promise<ReportPageResponse> {
    const list = `${LIST}/${state}`;
    const page = this.cursors.pageRequest<ReportKey>(list, query);
    const found = await this.reports.list(ctx, state, page, this.cursors.encoder(list));
    return { ...found, items: found.items.map(toReport) };
  }

  @Post('admin/reports/:id/decision')
  @RequiresRole('moderator')
  @pathId('id', 'Id of the report.')
  @Route({
    summary: 'Decide a report',
    description:
      'With every other open report of the same message. It is on record, and those who reported it are notified.',
    responds: { status: 200, description: 'The report as it is now.', type: ReportResponse },
    fails: {
      ...MODERATOR_FAILURES,
      ...BODY_FAILURES,
      404: '`REPORT_NOT_FOUND`: there is no such report, or it is of what you said.',
      409: '`REPORT_DECIDED`: somebody has decided it.',
    },
  })
  async decideReport(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() { decision }: DecideReportRequest,
  ): Promise<ReportResponse> {
    return toReport(await this.reports.decide(ctx, id, decision));
  }
}
