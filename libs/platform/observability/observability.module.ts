import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from './logger';
import { LOGGER } from './logger.token';
import { Metrics } from './metrics';
import { ProcessHealth } from './process-health';

@Global()
@Module({})
export class ObservabilityModule {
  static with(logger: Logger): DynamicModule {
    return {
      module: ObservabilityModule,
      providers: [{ provide: LOGGER, useValue: logger }, ProcessHealth, Metrics],
      exports: [LOGGER, Metrics],
    };
  }
}
