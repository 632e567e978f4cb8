import type { DatabaseConfig } from '@guildhall/platform/config/database.config';
import { JoinGate } from './join-gate';

const gateFor = (poolSize: number) => new JoinGate({ poolSize } as DatabaseConfig);

/** Joins that end when a test says so. */
function joinsThrough(gate: JoinGate) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const join = (userId: string, name = userId) =>
    gate
      .run(userId, async () => {
        begun.push(name);
        await new Promise<void>((resolve) => ends.set(name, resolve));
      })
      .then(
        () => 'joined',
        ({ code }: { code: string }) => code,
      );
  const end = async (name: string) => {
    ends.get(name)?.();
    await jest.advanceTimersByTimeAsync(0);
  };
  return { begun, join, end };
}

describe('the gate of those who join', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('lets in as many as a quarter of the pool, each user once, the others in their turn', async () => {
    const { begun, join, end } = joinsThrough(gateFor(8));
    const all = [join('ada'), join('ada', 'ada again'), join('bob'), join('cleo'), join('dan')];
    await end('nobody');
    expect(begun).toEqual(['ada', 'bob']);
    await end('bob');
    expect(begun).toEqual(['ada', 'bob', 'cleo']);
    await end('ada');
    expect(begun).toEqual(['ada', 'bob', 'cleo', 'ada again']);
    for (const name of ['cleo', 'ada again', 'dan']) await end(name);
    expect(await Promise.all(all)).toEqual(Array.from(all, () => 'joined'));
  });

  it('sends away who has waited for three seconds, and nobody else', async () => {
    const { join, end } = joinsThrough(gateFor(1));
    const [slow, impatient] = [join('ada'), join('bob')];
    await jest.advanceTimersByTimeAsync(3_000);
    expect(await impatient).toBe('CHAT_JOIN_BUSY');
    const last = join('cleo');
    for (const name of ['ada', 'cleo']) await end(name);
    expect(await Promise.all([slow, last])).toEqual(['joined', 'joined']);
  });
});
