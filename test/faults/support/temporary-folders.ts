import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readPointer } from '@guildhall/platform/database/embedded/placement';
import {
  endLeftoverBackends,
  readPostmasterFile,
  recogniseServer,
} from '@guildhall/platform/database/embedded/previous-server';
import { processStartOf } from '@guildhall/platform/database/embedded/process-identity';
import { scratchFolder } from '../../support/scratch';
import { until } from './until';

const folders: string[] = [];

/** A new folder that others may pass through, so that PostgreSQL started by root reaches its files in it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(scratchFolder(), 'guildhall-faults-'));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

/** Process id of the PostgreSQL that lives on a data directory, whoever started it. */
export async function postmasterOf(dataDir: string): Promise<number | undefined> {
  const location = await readPointer(dataDir);
  const file = location === undefined ? undefined : await readPostmasterFile(location);
  if (location === undefined || file === undefined) return undefined;
  return (await recogniseServer(file.pid, location)) === 'ours' ? file.pid : undefined;
}

/** False for a zombie too: one whose parent was killed may stay for ever where nobody collects it. */
export async function isAlive(pid: number): Promise<boolean> {
  return (await processStartOf(pid)) !== undefined;
}

/** Deletes the folders, after ending any PostgreSQL that a killed server left in them. */
export async function removeTemporaryFolders(): Promise<void> {
  for (const folder of folders.splice(0)) {
    await endPostgres(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function endPostgres(dataDir: string): Promise<void> {
  const location = await readPointer(dataDir);
  if (location === undefined) return;
  await until('PostgreSQL to end', async () => {
    const pid = await postmasterOf(dataDir);
    if (pid === undefined) return (await endLeftoverBackends(location, 'SIGKILL')) === 0;
    process.kill(pid, 'SIGQUIT');
    return false;
  });
}
