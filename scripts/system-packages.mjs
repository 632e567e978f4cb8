// Programs that tests need and npm cannot bring. Installed where that is possible, asked for where it is not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The browser of the Swagger UI test. */
export function requireChromium() {
  ensure(
    'chromium',
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    'a browser for the test of the API docs page',
  );
}

/** The Redis of the tests: throwaway servers that they start and kill. */
export function requireRedis() {
  const onPath = (process.env.PATH ?? '').split(':').map((folder) => `${folder}/redis-server`);
  ensure('redis-server', onPath, 'a redis-server on the PATH');
}

function ensure(debianPackage, paths, purpose) {
  if (paths.some((path) => existsSync(path))) return;
  const isDebian = existsSync('/usr/bin/apt-get');
  if (isDebian && process.getuid?.() === 0) install(debianPackage);
  if (paths.some((path) => existsSync(path))) return;
  const how = isDebian
    ? `sudo apt-get install ${debianPackage}`
    : `install ${debianPackage} so that it is at ${paths[0]}`;
  process.stderr.write(`The tests need ${purpose}. Please run: ${how}\n\n0 passed, 1 failed\n`);
  process.exit(1);
}

function install(debianPackage) {
  process.stdout.write(`Installing ${debianPackage} (Debian package)…\n`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], options);
}
