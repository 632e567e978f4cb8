import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatabaseConfig } from '../config/database.config';
import { dataSourceOptions } from './data-source-options';
import { Database } from './database';
import { DatabaseHealth } from './database.health';
import { SearchGate } from './search-gate';
import { UnitOfWork } from './unit-of-work';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [DatabaseConfig],
      useFactory: (config: DatabaseConfig) => ({
        ...dataSourceOptions(config),
        migrations: [],
        autoLoadEntities: true,
        retryAttempts: 30,
        retryDelay: 1_000,
      }),
    }),
  ],
  providers: [Database, UnitOfWork, DatabaseHealth, SearchGate],
  exports: [Database, UnitOfWork, SearchGate],
})
export class DatabaseModule {}
