// `npm start`: builds what is stale, then becomes the server (one Node process, so that signals reach it directly).
import { createRequire } from 'node:module';
import { buildIfStale } from './build.mjs';

const [app = 'standalone'] = process.argv.slice(2);
buildIfStale();
if (process.env.npm_lifecycle_event) stopWithParent();
createRequire(import.meta.url)(`../dist/apps/${app}/src/main.js`);

/**
 * npm runs us through a shell, which dies of SIGTERM without telling us. Whoever stops `npm start` means us: when the
 * parent is gone, we drain and stop as if we had been told.
 */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
