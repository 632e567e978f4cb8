import { delayAfterFailures } from './sign-in-delay';

describe('the delay after failed sign-ins', () => {
  it.each([
    [0, 0],
    [1, 0],
    [4, 0],
    [5, 2],
    [6, 4],
    [7, 8],
    [8, 16],
    [9, 32],
    [10, 64],
    [13, 512],
    [14, 900],
    [15, 900],
    [1_000, 900],
    [2_000_000_000, 900],
  ])('after %i is %i s', (failures, seconds) => {
    expect(delayAfterFailures(failures)).toBe(seconds);
  });
});
