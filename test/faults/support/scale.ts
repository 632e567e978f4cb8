/** How many times longer the long version is: `FAULTS=long npm run test:faults`. */
export const SCALE = process.env['FAULTS'] === 'long' ? 10 : 1;

/** Time for a test that takes up to so many seconds in the short version, starts included. */
export function seconds(short: number): number {
  return short * 1000 * SCALE;
}

/** Figures for people, beside the verdict. */
export function measured(what: string, figures: Readonly<Record<string, unknown>>): void {
  const shown = Object.entries(figures).map(([name, value]) => {
    const text = typeof value === 'number' ? String(Math.round(value * 10) / 10) : JSON.stringify(value);
    return `${name} ${text}`;
  });
  process.stdout.write(`  measured: ${what}: ${shown.join(', ')}\n`);
}
