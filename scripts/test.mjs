// `npm test`: everything that must hold, from formatting to killed processes, on a machine with only Node and npm.
// `npm run test:faults`: the fault tests alone, in their long versions.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { requireChromium, requireRedis } from './system-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const LINES_COVERED = 85;
const bin = (name) => join(root, 'node_modules', '.bin', name);
const script = (name) => join(root, 'scripts', name);

const long = process.argv.includes('--faults');
const scratch = mkdtempSync(join(tmpdir(), 'guildhall-checks-'));
const started = Date.now();

try {
  requireChromium();
  requireRedis();
  if (long) buildIfStale();
  const failed = long ? [] : await failedChecks();
  if (failed.length === 0) await runTests();
  else {
    process.stdout.write(`\nFailed: ${failed.join(', ')}.\n\n0 passed, ${failed.length} failed\n`);
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Side by side, since each keeps little more than one processor busy. @returns the names of those that failed */
async function failedChecks() {
  const documents = ['openapi/openapi.json', 'openapi/events.json'];
  const checks = [
    check('types', bin('tsc'), ['--noEmit']),
    check('build', process.execPath, [script('build.mjs')]).then(async (failures) =>
      failures.length > 0
        ? failures
        : check('generated files', process.execPath, [script('check-generated.mjs'), scratch]),
    ),
    check('format', bin('oxfmt'), ['--check']),
    check('lint', bin('oxlint'), ['--deny-warnings']),
    check('API documents lint', bin('spectral'), ['lint', '--fail-severity', 'warn', ...documents]),
  ];
  return (await Promise.all(checks)).flat();
}

/** Tells what it said when it has ended, so that nobody's words are mixed up. @returns its name when it failed */
async function check(name, command, args) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  const [status] = await once(child, 'close');
  process.stdout.write(`▸ ${name}${status === 0 ? '' : ' failed'}\n${said}`);
  return status === 0 ? [] : [name];
}

async function runTests() {
  process.stdout.write(`▸ tests${long ? ' (faults, long)' : ''}\n`);
  const report = join(scratch, 'jest.json');
  const selection = long
    ? ['test/faults', '--runInBand', '--testTimeout=1800000']
    : [
        '--coverage',
        '--coverageReporters=text-summary',
        `--coverageThreshold={"global":{"lines":${LINES_COVERED}}}`,
      ];
  const jest = spawn(process.execPath, [bin('jest'), '--json', `--outputFile=${report}`, ...selection], {
    cwd: root,
    // Its JSON goes to the file; what people read, the coverage among it, goes to both streams.
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(long ? { FAULTS: 'long' } : {}) },
  });
  const [status] = await once(jest, 'exit');
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
  process.exitCode = failures === 0 ? 0 : 1;
}
