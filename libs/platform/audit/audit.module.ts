import { Global, Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail';
import { SecurityEvents } from './security-events';

@Global()
@Module({ providers: [AuditTrail, SecurityEvents], exports: [AuditTrail, SecurityEvents] })
export class AuditModule {}
