import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from '../config/configuration';

/**
 * Outside of production a missing `MASTER_KEY` is read from `DATA_DIR/master-key`, which is made on first use.
 * (In production the configuration has refused to start without one.)
 */
export async function ensureMasterKey({ auth, instance }: Configuration): Promise<void> {
  if (auth.masterKey !== '') return;
  await mkdir(instance.dataDir, { recursive: true });
  const file = join(instance.dataDir, 'master-key');
  try {
    await writeFile(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // Made before, or by another process at this very moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  auth.masterKey = (await readFile(file, 'utf8')).trim();
}
