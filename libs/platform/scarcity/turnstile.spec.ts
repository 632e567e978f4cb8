import { Turnstile } from './turnstile';

const CALLERS = 40;

describe('a turnstile', () => {
  const turnstile = new Turnstile();

  /** Passes as many callers as told to, each of whom does `work`. @returns how many were inside at most, and the outcomes */
  async function rush(ids: readonly string[], work: (n: number) => Promise<void> | void) {
    let inside = 0;
    let most = 0;
    const passing = ids.map((id, n) =>
      turnstile.pass(id, async () => {
        most = Math.max(most, ++inside);
        try {
          await new Promise(setImmediate);
          await work(n);
        } finally {
          inside--;
        }
      }),
    );
    return { outcomes: await Promise.allSettled(passing), most: () => most };
  }
  const same = Array.from({ length: CALLERS }, () => 'guild');

  it('lets a few at one thing at a time, in their order, and everybody in the end', async () => {
    const order: number[] = [];
    const { outcomes, most } = await rush(same, (n) => void order.push(n));
    expect(refusals(outcomes)).toBe(0);
    expect(most()).toBe(3);
    expect(order).toEqual(same.map((_, n) => n));
  });

  it('keeps nobody waiting for another thing', async () => {
    const { most } = await rush(
      same.map((id, n) => id + n),
      () => undefined,
    );
    expect(most()).toBe(CALLERS);
  });

  it('goes on when somebody inside fails', async () => {
    const { outcomes } = await rush(same, (n) => {
      if (n % 2 === 0) throw new Error('there is none left');
    });
    expect(refusals(outcomes)).toBe(CALLERS / 2);
  });

  it('turns those who wait away when the database is away, and lets later ones in', async () => {
    let asked = 0;
    const { outcomes } = await rush(same, () => {
      asked++;
      throw new Error('timeout exceeded when trying to connect');
    });
    expect(refusals(outcomes)).toBe(CALLERS);
    expect(asked).toBe(3);
    expect(refusals((await rush(same, () => undefined)).outcomes)).toBe(0);
  });
});

function refusals(outcomes: ReadonlyArray<PromiseSettledResult<void>>): number {
  return outcomes.filter(({ status }) => status === 'rejected').length;
}
