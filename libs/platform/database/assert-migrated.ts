import type { DatabaseConfig } from '../config/database.config';
import { Migrator } from './migrator';

/** @throws Error with what to do, when the code expects tables that are not there (yet) */
export async function assertMigrated(config: DatabaseConfig): Promise<void> {
  const pending = (await new Migrator(config).status()).filter((migration) => !migration.applied);
  if (pending.length === 0) return;
  const names = pending.map((migration) => migration.name).join(', ');
  throw new Error(
    `The database lacks ${pending.length} migration(s): ${names}. Run \`npm run migration:up\` first.`,
  );
}
