import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from './logger';
import { ProcessHealth } from './process-health';

/** Injection token of the process's pino logger. */
export const LOGGER = Symbol('guildhall:logger');

@Global()
@Module({})
export class ObservabilityModule {
  static with(logger: Logger): DynamicModule {
    return {
      module: ObservabilityModule,
      providers: [{ provide: LOGGER, useValue: logger }, ProcessHealth],
      exports: [LOGGER],
    };
  }
}
