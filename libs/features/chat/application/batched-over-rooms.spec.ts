import { BatchedOverRooms } from './batched-over-rooms';

interface Said {
  readonly roomId: string;
  readonly text: string;
}

/** Batches that end when a test says so. Of a room that is held, `together` does nothing. */
function batchesOf(largest = 100) {
  const begun: string[] = [];
  const endings = new Map<string, (error?: Error) => void>();
  const held = new Set<string>();
  const work = async (how: string, items: readonly Said[]) => {
    const name = `${how}: ${items.map(({ text }) => text).join(' ')}`;
    begun.push(name);
    await new Promise<void>((resolve, reject) =>
      endings.set(name, (error) => (error ? reject(error) : resolve())),
    );
    return items.map(({ roomId, text }) =>
      how === 'together' && held.has(roomId) ? null : `${how} ${text}`,
    );
  };
  const batched = new BatchedOverRooms<Said, string>(
    {
      together: (items) => work('together', items),
      alone: async (items) => (await work('alone', items)) as string[],
    },
    largest,
  );
  const outcomes: string[] = [];
  const say = (...texts: string[]) => {
    for (const text of texts)
      batched.add({ roomId: text.charAt(0), text }).then(
        (result) => outcomes.push(result),
        (error: Error) => outcomes.push(`${error.message} ${text}`),
      );
    return turn();
  };
  const end = (name: string, error?: Error) => {
    const ending = endings.get(name);
    if (!ending) throw new Error(`"${name}" has not begun.`);
    endings.delete(name);
    ending(error);
    return turn();
  };
  return { begun, held, outcomes, say, end };
}

async function turn(): Promise<void> {
  for (let turns = 0; turns < 3; turns++) await new Promise(setImmediate);
}

describe('what is said in many rooms', () => {
  beforeAll(() =>
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'performance', 'queueMicrotask', 'nextTick'] }),
  );
  afterAll(() => jest.useRealTimers());

  it('goes together, and whatever comes meanwhile goes next', async () => {
    const { begun, outcomes, say, end } = batchesOf();
    await say('a1', 'b1', 'a2');
    await say('c1', 'd1');
    await say('e1', 'f1');
    expect(begun).toEqual(['together: a1 a2 b1', 'together: c1 d1']);
    await end('together: c1 d1');
    expect(begun.at(-1)).toBe('together: e1 f1');
    await end('together: a1 a2 b1');
    await end('together: e1 f1');
    expect(outcomes).toEqual(['c1', 'd1', 'a1', 'a2', 'b1', 'e1', 'f1'].map((text) => `together ${text}`));
  });

  it('keeps its order in a room: the next of it waits for the one before, and others do not', async () => {
    const { begun, say, end } = batchesOf();
    await say('a1', 'b1');
    await say('a2', 'c1', 'd1');
    expect(begun).toEqual(['together: a1 b1', 'together: c1 d1']);
    await end('together: c1 d1');
    expect(begun).toHaveLength(2);
    await end('together: a1 b1');
    expect(begun.at(-1)).toBe('alone: a2');
  });

  it('is done by itself where a room is held, and holds up no other room', async () => {
    const { begun, held, outcomes, say, end } = batchesOf();
    held.add('a');
    await say('a1', 'b1');
    await end('together: a1 b1');
    expect(outcomes).toEqual(['together b1']);
    await say('a2', 'b2', 'c2');
    expect(begun).toEqual(['together: a1 b1', 'alone: a1', 'together: b2 c2']);
    await end('together: b2 c2');
    await end('alone: a1');
    await end('alone: a2');
    expect(outcomes).toEqual(['together b1', 'together b2', 'together c2', 'alone a1', 'alone a2']);
  });

  it('of one room waits there at once, and not for long before others go on', async () => {
    const { begun, outcomes, say, end } = batchesOf();
    await say('a1');
    await say('b1');
    await say('c1', 'd1');
    expect(begun).toEqual(['alone: a1', 'alone: b1']);
    jest.advanceTimersByTime(20);
    await turn();
    expect(begun.at(-1)).toBe('together: c1 d1');
    await end('together: c1 d1');
    await end('alone: b1');
    await end('alone: a1');
    expect(outcomes).toEqual(['together c1', 'together d1', 'alone b1', 'alone a1']);
  });

  it('fails together, and goes on with what comes next', async () => {
    const { outcomes, held, say, end } = batchesOf();
    await say('a1', 'b1');
    await end('together: a1 b1', new Error('no database'));
    held.add('a');
    await say('a2', 'b2');
    await end('together: a2 b2');
    await end('alone: a2', new Error('still none'));
    await say('a3');
    await end('alone: a3');
    expect(outcomes).toEqual([
      'no database a1',
      'no database b1',
      'together b2',
      'still none a2',
      'alone a3',
    ]);
  });

  it('is cut into batches of a size, and what was cut off keeps its place', async () => {
    const { begun, say, end } = batchesOf(2);
    await say('a1', 'b1', 'b2', 'c1');
    expect(begun).toEqual(['together: a1 b1']);
    await say('d1');
    expect(begun.at(-1)).toBe('together: c1 d1');
    await end('together: a1 b1');
    expect(begun.at(-1)).toBe('alone: b2');
  });
});
