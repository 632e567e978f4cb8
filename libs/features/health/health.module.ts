import { Module } from '@nestjs/common';
import { HealthService } from './application/health.service';

/** For every process that is asked how it is. */
@Module({ providers: [HealthService], exports: [HealthService] })
export class HealthModule {}
