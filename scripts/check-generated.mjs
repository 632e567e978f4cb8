// Fails when a committed generated file differs from what the code generates now.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [scratch] = process.argv.slice(2);
const script = (name) => join(root, 'scripts', name);

const freshly = (file) => join(scratch, file.replaceAll('/', '_'));

const GENERATED = [
  {
    file: 'openapi/openapi.json',
    // Writes the document of the events, too.
    make: (target) => [script('cli.mjs'), 'openapi', target, freshly('openapi/events.json')],
    remedy: 'npm run openapi',
  },
  { file: 'openapi/events.json', remedy: 'npm run openapi' },
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
  const fresh = freshly(file);
  const { status, stderr } = make
    ? spawnSync(process.execPath, make(fresh), { cwd: root, encoding: 'utf8' })
    : { status: existsSync(fresh) ? 0 : 1, stderr: 'It comes with the one before.' };
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
