// Runs a command of apps/cli: `node scripts/cli.mjs migrate up`.
import { createRequire } from 'node:module';
import { buildIfStale } from './build.mjs';

const [command, ...rest] = process.argv.slice(2);
buildIfStale();
process.argv.splice(2, process.argv.length, ...rest);
createRequire(import.meta.url)(`../dist/apps/cli/src/${command}.js`);
