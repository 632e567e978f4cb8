import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatabaseConfig } from '../config/database.config';
import { dataSourceOptions } from './data-source-options';
import { Database } from './database';
import { DatabaseHealth } from './database.health';
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
  providers: [Database, UnitOfWork, DatabaseHealth],
  exports: [Database, UnitOfWork],
})
export class DatabaseModule {}
