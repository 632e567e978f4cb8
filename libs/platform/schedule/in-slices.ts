/**
 * Repeats what a schedule does, a slice at a time, until a slice is not full any more or the process stops: no
 * transaction holds many rows for long.
 *
 * @param slice does at most `size` of them, and answers how many
 * @returns how many there were
 */
export async function inSlices(
  size: number,
  signal: AbortSignal,
  slice: () => Promise<number>,
): Promise<number> {
  let all = 0;
  for (let done = size; done === size && !signal.aborted; all += done) done = await slice();
  return all;
}
