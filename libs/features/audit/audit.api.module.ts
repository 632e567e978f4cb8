import { Module } from '@nestjs/common';
import { AuditLogController } from './http/audit-log.controller';
import { AuditLogRepository } from './persistence/audit-log.repository';

@Module({ controllers: [AuditLogController], providers: [AuditLogRepository] })
export class AuditApiModule {}
