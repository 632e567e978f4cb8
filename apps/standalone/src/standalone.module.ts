import type { Configuration } from '@guildhall/platform/config/configuration';
import { type DynamicModule, Module } from '@nestjs/common';
import { ApiModule } from '../../api/src/api.module';
import { WorkerModule } from '../../worker/src/worker.module';

/** The API and the worker in one process, on one platform. */
@Module({})
export class StandaloneModule {
  static on(platform: DynamicModule, configuration: Configuration): DynamicModule {
    return {
      module: StandaloneModule,
      imports: [ApiModule.on(platform), WorkerModule.on(platform, configuration)],
    };
  }
}
