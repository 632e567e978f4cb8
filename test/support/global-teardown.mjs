import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const { testPostgres } = globalThis;
  if (!testPostgres) return;
  await testPostgres.server.stop();
  rmSync(testPostgres.dataDir, { recursive: true, force: true });
}
