// One real PostgreSQL for the whole run, with a migrated database that suites clone in milliseconds.
// Plain JavaScript on the compiled code, because Jest resolves no path aliases here. (The build is wanted anyway:
// the fault tests run it as separate processes.)
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { buildIfStale } from '../../scripts/build.mjs';
import { chooseScratchFolder } from './choose-scratch.mjs';

const TEMPLATE = 'guildhall_template';
const FOLDER = 'guildhall-test-';
const ABANDONED_MS = 3_600_000;

export default async function globalSetup() {
  buildIfStale();
  const { EmbeddedPostgres, findRunningEmbeddedPostgres } = createRequire(import.meta.url)(
    '../../dist/libs/platform/database/embedded/embedded-postgres.js',
  );
  const scratch = chooseScratchFolder();
  process.env.TEST_SCRATCH = scratch;
  await removeAbandoned(scratch, findRunningEmbeddedPostgres);
  const dataDir = mkdtempSync(join(scratch, FOLDER));
  chmodSync(dataDir, 0o711);
  const server = await EmbeddedPostgres.start({
    dataDir,
    log: () => undefined,
    // Lost data of a test run is no loss.
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
      shared_buffers: '128MB',
      // Its files may lie in memory.
      max_wal_size: '256MB',
    },
  });
  globalThis.testPostgres = { server, dataDir };
  process.env.TEST_POSTGRES_URL = server.url;
  process.env.TEST_POSTGRES_TEMPLATE = TEMPLATE;
  await createTemplate(server.url);
}

/** What runs left behind that were interrupted: it may take memory. */
async function removeAbandoned(scratch, findRunningEmbeddedPostgres) {
  const folders = readdirSync(scratch).filter((name) => name.startsWith(FOLDER));
  for (const folder of folders.map((name) => join(scratch, name))) {
    // Another run may have deleted its own in the meantime.
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made < ABANDONED_MS || (await findRunningEmbeddedPostgres(folder)) !== undefined)
      continue;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function createTemplate(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const template = new URL(url);
  template.pathname = `/${TEMPLATE}`;
  execFileSync(
    process.execPath,
    [fileURLToPath(new URL('../../scripts/cli.mjs', import.meta.url)), 'migrate', 'up'],
    {
      env: { ...process.env, DATABASE_URL: template.href },
      stdio: 'pipe',
    },
  );
}
