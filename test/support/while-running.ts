/** Looks again and again for as long as the work runs. @returns what the work returned */
export async function whileRunning<Result>(
  work: () => Promise<Result>,
  look: () => Promise<void>,
): Promise<Result> {
  const state = { running: true };
  const watching = (async () => {
    while (state.running) await look();
  })();
  try {
    return await work();
  } finally {
    state.running = false;
    await watching;
  }
}
