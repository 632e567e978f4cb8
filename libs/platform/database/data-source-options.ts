import { readFileSync } from 'node:fs';
import type { DataSourceOptions } from 'typeorm';
import type { DatabaseConfig } from '../config/database.config';
import { migrations } from './migrations';
import { ResilientClient } from './resilient-client';

/** TypeORM options of this installation. Searches rely on unnamed statements: see shared traps in docs/ARCHITECTURE.md. */
export function dataSourceOptions(config: DatabaseConfig, applicationName = 'guildhall'): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.url,
    applicationName,
    synchronize: false,
    migrationsRun: false,
    migrations: migrations(),
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logging: false,
    poolSize: config.poolSize,
    connectTimeoutMS: config.connectTimeoutMs,
    ssl: sslOptions(config),
    extra: {
      Client: ResilientClient,
      // The server stops a slow statement; the client stops waiting when the server cannot be heard at all.
      statement_timeout: config.statementTimeoutMs,
      query_timeout: config.statementTimeoutMs,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
      idleTimeoutMillis: 30_000,
    },
  };
}

/** TLS options for `pg`. */
export function sslOptions(config: DatabaseConfig) {
  if (config.ssl === 'off') return false;
  const ca = config.caFile === '' ? undefined : readFileSync(config.caFile, 'utf8');
  return { rejectUnauthorized: config.ssl === 'verify', ...(ca === undefined ? {} : { ca }) };
}
