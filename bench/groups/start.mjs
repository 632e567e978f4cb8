/** What a newcomer notices first: how long a start takes, and how much memory it holds. */
import { startAndIdle } from '../single-figures.mjs';

export async function measureStart(plan, say) {
  say('start and memory');
  const { startMs, idleBytes } = await startAndIdle(plan);
  return {
    figures: [
      { name: 'idle memory', value: idleBytes / 1024 / 1024, unit: ' MiB', target: { atMost: 190 } },
      { name: 'start to ready', value: startMs / 1000, unit: ' s', digits: 2, target: { atMost: 4 } },
    ],
  };
}
