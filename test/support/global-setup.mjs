// One real PostgreSQL for the whole run, with a migrated database that suites clone in milliseconds.
// Plain JavaScript on the compiled code, because Jest resolves no path aliases here. (The build is wanted anyway:
// the fault tests run it as separate processes.)
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { buildIfStale } from '../../scripts/build.mjs';

const TEMPLATE = 'guildhall_template';

export default async function globalSetup() {
  buildIfStale();
  const { EmbeddedPostgres } = createRequire(import.meta.url)(
    '../../dist/libs/platform/database/embedded/embedded-postgres.js',
  );
  const dataDir = mkdtempSync(join(tmpdir(), 'guildhall-test-'));
  chmodSync(dataDir, 0o711);
  const server = await EmbeddedPostgres.start({
    dataDir,
    log: () => undefined,
    // Lost data of a test run is no loss.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  globalThis.testPostgres = { server, dataDir };
  process.env.TEST_POSTGRES_URL = server.url;
  process.env.TEST_POSTGRES_TEMPLATE = TEMPLATE;
  await createTemplate(server.url);
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
