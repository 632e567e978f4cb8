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
  it('goes together, and whatever comes meanwhile goes next', async () => {
    const { begun, outcomes, say, end } = batchesOf();
    await say('a1', 'b1', 'a2');
    await say('c1');
    await say('d1', 'e1');
    expect(begun).toEqual(['together: a1 a2 b1', 'together: c1']);
    await end('together: c1');
    expect(begun.at(-1)).toBe('together: d1 e1');
    await end('together: a1 a2 b1');
    await end('together: d1 e1');
    expect(outcomes).toEqual(['c1', 'a1', 'a2', 'b1', 'd1', 'e1'].map((text) => `together ${text}`));
  });

  it('keeps its order in a room: the next of it waits for the one before, and others do not', async () => {
    const { begun, say, end } = batchesOf();
    await say('a1');
    await say('a2', 'b1');
    expect(begun).toEqual(['together: a1', 'together: b1']);
    await end('together: b1');
    expect(begun).toHaveLength(2);
    await end('together: a1');
    expect(begun.at(-1)).toBe('together: a2');
  });

  it('is done by itself where a room is held, and holds up no other room', async () => {
    const { begun, held, outcomes, say, end } = batchesOf();
    held.add('a');
    await say('a1', 'b1');
    await end('together: a1 b1');
    expect(outcomes).toEqual(['together b1']);
    await say('a2', 'b2');
    expect(begun).toEqual(['together: a1 b1', 'alone: a1', 'together: b2']);
    await end('together: b2');
    held.clear();
    await end('alone: a1');
    await end('together: a2');
    expect(outcomes).toEqual(['together b1', 'together b2', 'alone a1', 'together a2']);
  });

  it('fails together, and goes on with what comes next', async () => {
    const { outcomes, held, say, end } = batchesOf();
    await say('a1', 'b1');
    await end('together: a1 b1', new Error('no database'));
    held.add('a');
    await say('a2', 'b2');
    await end('together: a2 b2');
    await end('alone: a2', new Error('still none'));
    held.clear();
    await say('a3');
    await end('together: a3');
    expect(outcomes).toEqual([
      'no database a1',
      'no database b1',
      'together b2',
      'still none a2',
      'together a3',
    ]);
  });

  it('is cut into batches of a size, and what was cut off keeps its place', async () => {
    const { begun, say, end } = batchesOf(2);
    await say('a1', 'a2', 'a3', 'b1');
    expect(begun).toEqual(['together: a1 a2']);
    await say('c1');
    expect(begun.at(-1)).toBe('together: b1 c1');
    await end('together: a1 a2');
    expect(begun.at(-1)).toBe('together: a3');
  });
});
