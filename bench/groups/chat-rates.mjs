/** How many messages a second a chat server stands. */

/** Deliveries that take longer make people say things twice. */
export const QUICK_ENOUGH_MS = 100;
const FIRST_RATE = 200;
/** From one rate to the next, until one is too much; then the middle of what is left is tried a few times. */
const STEP = 1.5;
const HALVINGS = 2;
/** Whatever else the machine did may have been too much. */
const TRIES = 2;
/** A server that stands this does not have to prove more: the clients would not. */
const HIGHEST_RATE = 20_000;
/** A rate was reached when so much of what was asked for was acknowledged in the same time. */
const ENOUGH = 0.95;

/** @returns the outcome at the highest rate that was stood: every delivery made, 99 of 100 of them quickly enough */
export async function highestRate(load, side, { rateSeconds }) {
  const settings = { side, seconds: rateSeconds, isNumbered: side === 'ours' };
  const attempt = async (perSecond) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const outcome = await load.ask('say', { ...settings, perSecond });
      if (stands(outcome, perSecond)) return outcome;
    }
    return undefined;
  };
  let [stood, tooMuch, best] = [0, Infinity, { perSecond: 0, p50: 0, p95: 0, p99: 0, errors: 0 }];
  for (let rate = FIRST_RATE; tooMuch === Infinity && rate < HIGHEST_RATE; rate *= STEP) {
    const outcome = await attempt(rate);
    if (outcome) [stood, best] = [rate, outcome];
    else tooMuch = rate;
  }
  for (let halving = 0; halving < HALVINGS && tooMuch < Infinity; halving++) {
    const middle = (stood + tooMuch) / 2;
    const outcome = await attempt(middle);
    if (outcome) [stood, best] = [middle, outcome];
    else tooMuch = middle;
  }
  return best;
}

function stands({ perSecond, p99, errors }, asked) {
  return errors === 0 && p99 < QUICK_ENOUGH_MS && perSecond >= ENOUGH * asked;
}
