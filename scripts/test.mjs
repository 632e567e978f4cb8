// `npm test`: everything that must hold, from formatting to killed processes, on a machine with only Node and npm.
// `npm run test:faults`: the fault tests alone, in their long versions.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { requireChromium, requireRedis } from './system-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const LINES_COVERED = 85;
const bin = (name) => join(root, 'node_modules', '.bin', name);

const long = process.argv.includes('--faults');
const scratch = mkdtempSync(join(tmpdir(), 'guildhall-checks-'));
const started = Date.now();

try {
  requireChromium();
  requireRedis();
  if (!long) {
    step('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
    step('lint', bin('oxlint'), ['--deny-warnings']);
    step('types', bin('tsc'), ['--noEmit']);
  }
  buildIfStale();
  if (!long) {
    step('generated files', process.execPath, [join(root, 'scripts', 'check-generated.mjs'), scratch]);
    step('API documents lint', bin('spectral'), [
      'lint',
      '--fail-severity',
      'warn',
      'openapi/openapi.json',
      'openapi/events.json',
    ]);
  }
  process.exitCode = runJest();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function step(name, command, args) {
  process.stdout.write(`▸ ${name}\n`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  process.stdout.write(`\n${name} failed.\n\n0 passed, 1 failed\n`);
  process.exit(1);
}

function runJest() {
  process.stdout.write(`▸ tests${long ? ' (faults, long)' : ''}\n`);
  const report = join(scratch, 'jest.json');
  const selection = long
    ? ['test/faults', '--runInBand', '--testTimeout=1800000']
    : [
        '--coverage',
        '--coverageReporters=text-summary',
        `--coverageThreshold={"global":{"lines":${LINES_COVERED}}}`,
      ];
  const { status } = spawnSync(
    process.execPath,
    [bin('jest'), '--json', `--outputFile=${report}`, ...selection],
    {
      cwd: root,
      // Its JSON goes to the file; what people read, the coverage among it, goes to both streams.
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...(long ? { FAULTS: 'long' } : {}) },
    },
  );
  const {
    numPassedTests: passed,
    numFailedTests: failed,
    numFailedTestSuites: failedSuites,
  } = JSON.parse(readFileSync(report, 'utf8'));
  // A suite that did not even load, or a missed coverage threshold, has no failed test to show.
  const failures = failed + (status !== 0 && failed === 0 ? Math.max(1, failedSuites) : 0);
  process.stdout.write(
    `\nTook ${Math.round((Date.now() - started) / 1000)} s.\n${passed} passed, ${failures} failed\n`,
  );
  return failures === 0 ? 0 : 1;
}
