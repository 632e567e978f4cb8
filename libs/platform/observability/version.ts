import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version in the nearest package.json above this file, be it source or compiled. */
export const VERSION: string = findVersion(__dirname);

function findVersion(folder: string): string {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name?: string;
      version?: string;
    };
    if (manifest.name === 'guildhall' && manifest.version) return manifest.version;
  } catch {
    // No package.json here: look further up.
  }
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json of guildhall was not found above the code.');
  return findVersion(parent);
}
