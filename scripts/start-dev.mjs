// `npm run start:dev`: rebuilds and restarts when a source file changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const QUIET_MS = 200;
let server;
let timer;
let restarting = false;

start();
for (const folder of ['apps', 'libs', 'migrations']) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (!/\.(ts|html|css|js)$/.test(file ?? '') || file.endsWith('spec.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(restart, QUIET_MS);
  });
}

// The terminal signals the whole group: the server drains by itself, we only wait for it.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (!server) process.exit(0);
    server.once('exit', (code) => process.exit(code ?? 0));
    server.kill('SIGTERM');
  });
}

function start() {
  server = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  server.once('exit', () => {
    server = undefined;
    if (!restarting) process.stdout.write('Stopped. Waiting for a change…\n');
  });
}

/** The old server must be gone first: its data directory has one owner. */
function restart() {
  if (restarting) return;
  if (!server) return start();
  restarting = true;
  server.once('exit', () => {
    restarting = false;
    start();
  });
  server.kill('SIGTERM');
}
