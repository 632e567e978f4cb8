import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { envExample } from '@guildhall/platform/config/env-example';
import { runMain } from '@guildhall/platform/observability/run-main';

/** `npm run env:example`: writes `.env.example` from the declared variables. */
runMain(async () => {
  const [file = '.env.example'] = process.argv.slice(2);
  await writeFile(file, envExample());
  process.stdout.write(`Wrote ${file}.\n`);
});
