import { type DynamicModule, Module } from '@nestjs/common';

/** Task handlers and schedules of every feature. None has any yet: the outbox brings the first. */
@Module({})
export class WorkerModule {
  /** @param platform `PlatformModule.with(…)`, the same object for all that run in one process */
  static on(platform: DynamicModule): DynamicModule {
    return { module: WorkerModule, imports: [platform] };
  }
}
