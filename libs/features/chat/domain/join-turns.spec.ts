import { roomNotFound } from './chat-errors';
import { type JoinTurn, JoinTurns } from './join-turns';

/** Joins that begin and end when a test says so. */
function joinsIn(turns: JoinTurns) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const join = (name: string, connection = 'phone', room = 'room') =>
    turns
      .run(connection, room, async (turn: JoinTurn) => {
        begun.push(name);
        await new Promise<void>((resolve) => ends.set(name, resolve));
        turn.check();
        return `${name} is in`;
      })
      .catch(({ code, options }: { code: string; options: { retryAfter?: number } }) =>
        options.retryAfter ? `${code}, ${options.retryAfter} s` : code,
      );
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { begun, join, end };
}

describe('joining a room', () => {
  it('is done once at a time by a connection, and of those who wait for it the newest is left', async () => {
    const { begun, join, end } = joinsIn(new JoinTurns());
    const [first, second, third] = [join('first'), join('second'), join('third')];
    const elsewhere = [join('other device', 'desk'), join('other room', 'phone', 'other')];
    await end('nothing');
    expect(begun).toEqual(['first', 'other device', 'other room']);
    await end('first');
    expect([await first, await second]).toEqual(['first is in', 'CHAT_JOIN_OVERTAKEN, 1 s']);
    expect(begun).toContain('third');
    for (const name of ['third', 'other device', 'other room']) await end(name);
    expect([await third, ...(await Promise.all(elsewhere))]).toEqual([
      'third is in',
      'other device is in',
      'other room is in',
    ]);
  });

  it('comes to nothing when the room is left meanwhile, and to something when it is joined again then', async () => {
    const turns = new JoinTurns();
    const { join, end } = joinsIn(turns);
    const [first, second] = [join('first'), join('second')];
    expect(turns.end('phone', 'room')).toBe(true);
    const third = join('third');
    for (const name of ['first', 'third']) await end(name);
    expect(await Promise.all([first, second, third])).toEqual([
      'CHAT_JOIN_OVERTAKEN',
      'CHAT_JOIN_OVERTAKEN',
      'third is in',
    ]);
    expect(turns.end('phone', 'room')).toBe(false);
  });

  it('is refused for the first reason that there is', async () => {
    const turns = new JoinTurns();
    const { join, end } = joinsIn(turns);
    const joining = join('first');
    turns.end('phone', 'room', roomNotFound());
    turns.end('phone', 'room');
    await end('nothing');
    await end('first');
    expect(await joining).toBe('CHAT_ROOM_NOT_FOUND');
  });
});
