import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** Path of the file that holds the database password, readable by its owner only. */
export function passwordFile(dataDir: string): string {
  return join(dataDir, 'postgres-password');
}

/** The database password of this data directory, or undefined when none was made yet. */
export async function readPassword(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(passwordFile(dataDir), 'utf8')).trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** 192 random bits in characters that need no escaping in a URL. */
export function makePassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Stores the password durably: a database whose password is lost cannot be opened. */
export async function savePassword(dataDir: string, password: string): Promise<void> {
  const draft = `${passwordFile(dataDir)}.draft`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(`${password}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, passwordFile(dataDir));
}
