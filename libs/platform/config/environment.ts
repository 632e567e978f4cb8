import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from './configuration';

/** The process's environment over a `.env` file in the working directory, as operators expect. */
export function readEnvironment(workingDirectory = process.cwd()): Environment {
  const file = join(workingDirectory, '.env');
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return { ...fromFile, ...process.env };
}
