import { RequiresRole } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditLogRepository } from '../persistence/audit-log.repository';
import { toAuditLogPage } from './audit-log.mapper';
import { AuditLogPageResponse, AuditLogQuery } from './audit-log.messages';

const AUDIT_LOG = 'admin/audit-log';

@ApiTags('Administration')
@RequiresRole('admin')
@Controller(AUDIT_LOG)
export class AuditLogController {
  constructor(
    private readonly repository: AuditLogRepository,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Route({
    summary: 'Read the audit log',
    description: 'Who did what, newest first. Entries are never changed.',
    responds: { status: 200, description: 'A page of entries.', type: AuditLogPageResponse },
    fails: { ...SIGNED_IN_FAILURES, 403: '`ROLE_REQUIRED`: you are not an admin.' },
  })
  async listAuditLog(@Query() query: AuditLogQuery): Promise<AuditLogPageResponse> {
    const { limit, after } = this.cursors.pageRequest<string>(AUDIT_LOG, query);
    const filter = { actorId: query.actorId ?? null, action: query.action ?? null };
    return toAuditLogPage(
      await this.repository.findPage(filter, limit + 1, after),
      limit,
      this.cursors.encoder(AUDIT_LOG),
    );
  }
}
