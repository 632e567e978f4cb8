import { Module } from '@nestjs/common';
import { AuditLogController } from './http/audit-log.controller';
import { SecurityEventsController } from './http/security-events.controller';
import { AuditLogRepository } from './persistence/audit-log.repository';
import { SecurityEventsRepository } from './persistence/security-events.repository';

@Module({
  controllers: [AuditLogController, SecurityEventsController],
  providers: [AuditLogRepository, SecurityEventsRepository],
})
export class AuditApiModule {}
