import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Configuration } from './configuration';

/** Makes each group injectable by its class: `constructor(private readonly config: HttpConfig)`. */
@Global()
@Module({})
export class ConfigModule {
  static for(configuration: Configuration): DynamicModule {
    const providers = configuration
      .groups()
      .map((group) => ({ provide: group.constructor as new () => object, useValue: group }));
    return {
      module: ConfigModule,
      providers: [{ provide: Configuration, useValue: configuration }, ...providers],
      exports: [Configuration, ...providers.map((provider) => provider.provide)],
    };
  }
}
