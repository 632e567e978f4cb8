/** The middle value, or the mean of the two in the middle. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}

/** @returns `{p50, p95, p99}` in the unit of the values */
export function percentiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => sorted[Math.floor(sorted.length * part)] ?? 0);
  return { p50, p95, p99 };
}

/** The medians of several outcomes, field by field; their errors are added up. */
export function medians(outcomes) {
  const of = (field) => median(outcomes.map((outcome) => outcome[field]));
  const errors = outcomes.reduce((sum, outcome) => sum + (outcome.errors ?? 0), 0);
  return { perSecond: of('perSecond'), p50: of('p50'), p95: of('p95'), p99: of('p99'), errors };
}
