/** Sides of a comparison in turn, so that whatever else the machine does meanwhile hits each of them. */
import { medians } from './statistics.mjs';

/**
 * Runs every side once to warm up, and then in rounds; each other round begins at the other end.
 *
 * @param sides functions by name; each is told whether it only warms up
 * @returns for each side the medians of its rounds
 */
export async function inTurns(sides, rounds) {
  const names = Object.keys(sides);
  const outcomes = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) await sides[name](true);
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) outcomes[name].push(await sides[name](false));
  }
  return Object.fromEntries(names.map((name) => [name, medians(outcomes[name])]));
}
