import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { MigrationInterface } from 'typeorm';

/** Where migrations lie, seen from this file; compiled when this file is (`dist/libs/platform/database`). */
const FOLDER = join(__dirname, '..', '..', '..', 'migrations');

/** Every migration of this code, oldest first: one class per file. */
export function migrations(): Array<new () => MigrationInterface> {
  return readdirSync(FOLDER)
    .filter((file) => extname(file) === extname(__filename))
    .toSorted()
    .flatMap((file) =>
      Object.values(require(join(FOLDER, file)) as Record<string, new () => MigrationInterface>),
    );
}
