import type { DatabaseConfig } from '../config/database.config';
import { SearchGate } from './search-gate';

const BUSY = 'TEST_SEARCH_BUSY';
const gateFor = (poolSize: number) => new SearchGate({ poolSize } as DatabaseConfig);

/** A search that goes on until it is told to end. */
const held = () => {
  let resolve: (found: string) => void = Promise.resolve;
  const promise = new Promise<string>((settle) => (resolve = settle));
  return { search: () => promise, end: () => resolve('found') };
};

describe('the gate of searches', () => {
  afterEach(() => jest.useRealTimers());

  it('lets in as many as half of the pool, the others in their turn', async () => {
    const gate = gateFor(4);
    const [first, second] = [held(), held()];
    const order: string[] = [];
    const done = [gate.run(BUSY, first.search), gate.run(BUSY, second.search)];
    const third = gate.run(BUSY, async () => order.push('third'));
    const fourth = gate.run(BUSY, async () => order.push('fourth'));
    await Promise.resolve();
    expect(order).toEqual([]);
    first.end();
    await Promise.all([third, fourth]);
    expect(order).toEqual(['third', 'fourth']);
    second.end();
    expect(await Promise.all(done)).toEqual(['found', 'found']);
  });

  it('gives the place of a search that failed to the next', async () => {
    const gate = gateFor(1);
    const failing = gate.run(BUSY, () => Promise.reject(new Error('too slow')));
    const next = gate.run(BUSY, () => Promise.resolve('found'));
    await expect(failing).rejects.toThrow('too slow');
    expect(await next).toBe('found');
  });

  it('sends away who has waited for two seconds, and nobody else', async () => {
    jest.useFakeTimers();
    const gate = gateFor(1);
    const slow = held();
    const first = gate.run(BUSY, slow.search);
    const refusal = gate.run(BUSY, slow.search).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await refusal).toMatchObject({ code: BUSY, options: { retryAfter: 2 } });
    const third = gate.run(BUSY, () => Promise.resolve('third'));
    slow.end();
    expect(await Promise.all([first, third])).toEqual(['found', 'third']);
  });
});
