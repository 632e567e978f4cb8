import type { Configuration } from '@guildhall/platform/config/configuration';
import { WorkerOutboxModule } from '@guildhall/platform/outbox/worker-outbox.module';
import { type DynamicModule, Module } from '@nestjs/common';

/** Task handlers and schedules of every feature. */
@Module({})
export class WorkerModule {
  /** @param platform `PlatformModule.with(…)`, the same object for all that run in one process */
  static on(platform: DynamicModule, { redis }: Configuration): DynamicModule {
    return {
      module: WorkerModule,
      imports: [platform, WorkerOutboxModule.over(redis.enabled ? 'redis' : 'process')],
    };
  }
}
