// Fails when a committed generated file differs from what the code generates now.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [scratch] = process.argv.slice(2);
const script = (name) => join(root, 'scripts', name);

const GENERATED = [
  {
    file: 'openapi/openapi.json',
    make: (target) => [script('cli.mjs'), 'openapi', target],
    remedy: 'npm run openapi',
  },
  {
    file: 'openapi/client.ts',
    make: (target) => [script('api-client.mjs'), 'openapi/openapi.json', target],
    remedy: 'npm run openapi',
  },
  {
    file: '.env.example',
    make: (target) => [script('cli.mjs'), 'env-example', target],
    remedy: 'npm run env:example',
  },
];

for (const { file, make, remedy } of GENERATED) {
  const fresh = join(scratch, file.replaceAll('/', '_'));
  const { status, stderr } = spawnSync(process.execPath, make(fresh), { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write(`${file} could not be generated:\n${stderr}\n`);
    process.exitCode = 1;
  } else if (readFileSync(fresh, 'utf8') !== readFileSync(join(root, file), 'utf8')) {
    process.stderr.write(
      `${file} is not what the code generates. Run \`${remedy}\` and commit the result.\n`,
    );
    process.exitCode = 1;
  }
}
