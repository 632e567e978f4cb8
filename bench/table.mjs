/** What the bench prints. A missed target is marked, not hidden. */

/**
 * @typedef {object} Comparison
 * @property {string} name
 * @property {{perSecond: number, p50: number, p95: number, p99: number, errors: number}} ours latencies in milliseconds
 * @property {Comparison['ours']} bare
 * @property {number} ratio
 * @property {{atLeast?: number, atMost?: number}} [target] of the ratio; without one it is for information
 */

/** @param {Comparison[]} comparisons */
export function comparisonTable(comparisons) {
  const rows = comparisons.map(({ name, ours, bare, ratio, target }) => [
    name,
    perSecond(ours.perSecond),
    perSecond(bare.perSecond),
    `${ratio.toFixed(2)}×`,
    target ? limit(target, '×') : '',
    latencies(ours),
    latencies(bare),
    verdict(ratio, target, ours.errors + bare.errors),
  ]);
  const head = ['work', 'ours/s', 'bare/s', 'ratio', 'target', 'p50/p95/p99 ms, ours', 'bare', ''];
  return table([head, ...rows]);
}

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value what the target is about
 * @property {{atLeast?: number, atMost?: number}} target
 * @property {string} unit
 * @property {string} [measured] in words, when the value alone does not say enough
 * @property {number} [digits] after the point
 */

/** @param {Figure[]} figures */
export function figuresTable(figures) {
  const rows = figures.map(({ name, value, target, unit, measured, digits = 0 }) => [
    name,
    measured ?? value.toFixed(digits) + unit,
    limit(target, unit),
    verdict(value, target),
  ]);
  return table([['figure', 'measured', 'target', ''], ...rows]);
}

/** Three numbers of milliseconds. */
export function latencies({ p50, p95, p99 }) {
  return [p50, p95, p99].map((ms) => ms.toFixed(1)).join(' / ');
}

function limit({ atLeast, atMost }, unit) {
  return atLeast === undefined ? `≤ ${atMost}${unit}` : `≥ ${atLeast}${unit}`;
}

function verdict(value, target, errors = 0) {
  if (errors > 0) return `UNUSABLE: ${errors} wrong answers`;
  if (!target) return '';
  const { atLeast = -Infinity, atMost = Infinity } = target;
  return value >= atLeast && value <= atMost ? 'ok' : 'MISSED';
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
