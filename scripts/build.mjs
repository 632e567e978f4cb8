// Builds `dist/` when it is stale: when a source or build file is newer than the last finished build.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(root, 'dist', '.finished');
/** What pages are made of lies beside the code that serves it. */
const IS_PAGE = /\.(html|css|js)$/;
const IS_TEST = /spec\.ts$/;
const SOURCES = [
  'apps',
  'libs',
  'migrations',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
];

/** @returns {boolean} true when something was built */
export function buildIfStale({ force = false } = {}) {
  if (!force && !isStale()) return false;
  process.stdout.write('Building (about 10 s)…\n');
  rmSync(STAMP, { force: true });
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const { status } = spawnSync(process.execPath, [nest, 'build', 'standalone'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  for (const file of readdirSync(join(root, 'libs'), { recursive: true }))
    if (IS_PAGE.test(file)) cpSync(join(root, 'libs', file), join(root, 'dist', 'libs', file));
  writeFileSync(STAMP, '');
  return true;
}

function isStale() {
  const built = statSync(STAMP, { throwIfNoEntry: false });
  return !built || SOURCES.some((source) => newest(join(root, source)) > built.mtimeMs);
}

/** Newest modification below a path. Folders count too: deleting a file touches its folder. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return IS_TEST.test(path) ? 0 : stats.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    stats.mtimeMs,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  buildIfStale({ force: process.argv.includes('--force') });
