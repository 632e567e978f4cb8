// `npm start`: builds what is stale, then becomes the server (one Node process, so that signals reach it directly).
import { createRequire } from 'node:module';
import { buildIfStale } from './build.mjs';

const [app = 'standalone'] = process.argv.slice(2);
buildIfStale();
createRequire(import.meta.url)(`../dist/apps/${app}/src/main.js`);
