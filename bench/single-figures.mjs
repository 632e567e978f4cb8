/** Figures that stand for themselves: start, memory, and whether a sign-in's time tells anything. */
import { setTimeout as delay } from 'node:timers/promises';
import { makeDataDir, residentBytes, startGuildhall } from './processes.mjs';
import { signIn } from './ratios.mjs';
import { median } from './statistics.mjs';

/**
 * Starts on a data directory that an earlier start has migrated and seeded, with default settings.
 *
 * @returns `{startMs, idleBytes}`: the median of the starts, and the memory of the last after its idling
 */
export async function startAndIdle({ starts, idleSeconds }) {
  const dataDir = makeDataDir();
  await (await startGuildhall(dataDir)).stop();
  const times = [];
  for (let count = 1; ; count++) {
    const guildhall = await startGuildhall(dataDir);
    times.push(guildhall.startMs);
    if (count < starts) {
      await guildhall.stop();
      continue;
    }
    await delay(idleSeconds * 1000);
    const idleBytes = await residentBytes(guildhall.pid);
    await guildhall.stop();
    return { startMs: median(times), idleBytes };
  }
}

/**
 * A wrong address and a wrong password in turn, one at a time.
 *
 * @returns medians in milliseconds, `difference` as a part of the larger one
 */
export async function signInTiming(base, email, pairs) {
  const times = { wrongEmail: [], wrongPassword: [] };
  const attempts = {
    wrongEmail: (count) => signIn(base, `nobody-${count}@guildhall.test`, 'wrong password'),
    wrongPassword: () => signIn(base, email, 'wrong password'),
  };
  for (let count = 0; count < pairs; count++) {
    const order = count % 2 === 0 ? ['wrongEmail', 'wrongPassword'] : ['wrongPassword', 'wrongEmail'];
    for (const name of order) times[name].push(await timed(() => attempts[name](count)));
  }
  const wrongEmail = median(times.wrongEmail);
  const wrongPassword = median(times.wrongPassword);
  const difference = Math.abs(wrongEmail - wrongPassword) / Math.max(wrongEmail, wrongPassword);
  return { wrongEmail, wrongPassword, difference };
}

async function timed(refusedSignIn) {
  const begun = performance.now();
  const refused = await refusedSignIn().then(
    () => undefined,
    (error) => error.message,
  );
  const elapsed = performance.now() - begun;
  if (!refused?.includes(' answered 401')) throw new Error(`A wrong sign-in was not refused: ${refused}`);
  return elapsed;
}
