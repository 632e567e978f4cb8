/** What the bench prints. Targets come from the product's own figures; a miss is marked, not hidden. */

export const TARGETS = {
  ratio: { me: 0.55, refresh: 0.5, login: 0.9 },
  refreshP99: 2,
  idleMebibytes: 190,
  startSeconds: 4,
  timingDifference: 0.05,
};

const NAMES = { me: 'GET /users/me', refresh: 'POST /auth/refresh', login: 'POST /auth/login' };

/** @param comparisons what `compare` answers */
export function comparisonTable(comparisons) {
  const rows = comparisons.map(({ work, ours, bare, ratio }) => [
    NAMES[work],
    perSecond(ours.perSecond),
    perSecond(bare.perSecond),
    `${ratio.toFixed(2)}×`,
    `≥ ${TARGETS.ratio[work]}×`,
    latencies(ours),
    latencies(bare),
    verdict(ratio >= TARGETS.ratio[work], ours.errors + bare.errors),
  ]);
  const head = ['work', 'ours/s', 'bare/s', 'ratio', 'target', 'p50/p95/p99 ms, ours', 'bare', ''];
  return table([head, ...rows]);
}

export function figuresTable({ refresh, idleBytes, startMs, timing }) {
  const p99 = refresh.ours.p99 / refresh.bare.p99;
  const mebibytes = idleBytes / 1024 / 1024;
  const seconds = startMs / 1000;
  const [mail, password] = [timing.wrongEmail, timing.wrongPassword].map((ms) => ms.toFixed(1));
  return table([
    ['figure', 'measured', 'target', ''],
    [
      'refresh, p99 beside bare',
      `${p99.toFixed(2)}×`,
      `≤ ${TARGETS.refreshP99}×`,
      verdict(p99 <= TARGETS.refreshP99),
    ],
    [
      'idle memory',
      `${mebibytes.toFixed(0)} MiB`,
      `≤ ${TARGETS.idleMebibytes} MiB`,
      verdict(mebibytes <= TARGETS.idleMebibytes),
    ],
    [
      'start to ready',
      `${seconds.toFixed(2)} s`,
      `≤ ${TARGETS.startSeconds} s`,
      verdict(seconds <= TARGETS.startSeconds),
    ],
    [
      'wrong e-mail ~ password',
      `${mail} ~ ${password} ms, ${(timing.difference * 100).toFixed(1)} % apart`,
      `≤ ${TARGETS.timingDifference * 100} %`,
      verdict(timing.difference <= TARGETS.timingDifference),
    ],
  ]);
}

function verdict(met, errors = 0) {
  if (errors > 0) return `UNUSABLE: ${errors} wrong answers`;
  return met ? 'ok' : 'MISSED';
}

function latencies({ p50, p95, p99 }) {
  return [p50, p95, p99].map((ms) => ms.toFixed(1)).join(' / ');
}

function perSecond(rate) {
  return rate < 1000 ? rate.toFixed(1) : Math.round(rate).toLocaleString('en');
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  const [head, ...body] = rows.map(line);
  return [head, '-'.repeat(Math.max(...rows.map((row) => line(row).length))), ...body].join('\n');
}
