import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from './client';

const loads: Load[] = [];
/** Before the next try when nobody answers at all. */
const NOBODY_THERE_MS = 20;

/** Workers that call in a loop, each waiting for its answer, until they are told to stop. */
export class Load {
  readonly answers: Answer[] = [];
  private stopping = false;
  private readonly workers: Promise<void>[];

  /**
   * @param request makes the n-th request of all
   * @param pauseMs of each worker between two requests, where others on this machine need to get something done too
   */
  constructor(workers: number, request: (n: number) => Promise<Answer>, pauseMs = 0) {
    let n = 0;
    this.workers = Array.from({ length: workers }, async () => {
      while (!this.stopping) {
        const answer = await request(n++);
        this.answers.push(answer);
        const pause = answer.status === 0 ? Math.max(pauseMs, NOBODY_THERE_MS) : pauseMs;
        if (pause > 0) await delay(pause);
      }
    });
    loads.push(this);
  }

  /** Lets requests in flight finish. */
  async stop(): Promise<Answer[]> {
    this.stopping = true;
    await Promise.all(this.workers);
    return this.answers;
  }
}

/** For tests that failed before they came to stop what they had started. */
export async function stopAllLoads(): Promise<void> {
  await Promise.all(loads.splice(0).map((load) => load.stop()));
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

export function slowest(answers: readonly Answer[]): number {
  return answers.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0);
}

/** How often each status was given, e.g. `{200: 41, 503: 7}`. */
export function tally(answers: readonly Answer[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
