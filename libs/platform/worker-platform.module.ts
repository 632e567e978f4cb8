import { type DynamicModule, Module } from '@nestjs/common';
import type { Configuration } from './config/configuration';
import { PruneIdempotencyKeys } from './http/idempotency/prune-idempotency-keys.schedule';
import { PruneMailRecords } from './mail/prune-mail-records.schedule';
import { PruneOutbox } from './outbox/prune-outbox.schedule';
import { WorkerOutboxModule } from './outbox/worker-outbox.module';
import { ReconcileAllotments } from './scarcity/reconcile-allotments.schedule';
import { WorkerScheduleModule } from './schedule/schedule.module';

/** What a process needs besides PlatformModule to run tasks and schedules. */
@Module({})
export class WorkerPlatformModule {
  static with({ redis }: Configuration): DynamicModule {
    return {
      module: WorkerPlatformModule,
      imports: [WorkerOutboxModule.over(redis.enabled ? 'redis' : 'process'), WorkerScheduleModule],
      providers: [PruneIdempotencyKeys, PruneMailRecords, PruneOutbox, ReconcileAllotments],
    };
  }
}
