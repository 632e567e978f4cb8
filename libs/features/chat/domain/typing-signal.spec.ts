import {
  TOLD_AGAIN_EVERY_MS,
  TOLD_EVERY_MS,
  TYPING_ENDS_AFTER_MS,
  TypingSignal,
  type TypingStep,
} from './typing-signal';

/** Plays a signal forward as its owner does: what others are told, and when. */
function play(acts: ReadonlyArray<readonly [at: number, act: 'start' | 'stop']>, untilMs = 20_000) {
  const signal = new TypingSignal();
  const told: Array<readonly [number, string]> = [];
  const left = [...acts];
  let askAt: number | null = null;
  const take = (now: number, { tell, askAgainIn }: TypingStep) => {
    if (tell) told.push([now, tell]);
    askAt = askAgainIn === null ? null : now + askAgainIn;
  };
  for (let now = 0; now <= untilMs; now++) {
    if (askAt === now) take(now, signal.step(now));
    while (left[0]?.[0] === now) take(now, signal[(left.shift() as (typeof acts)[number])[1]](now));
  }
  return told;
}

describe('who is seen typing', () => {
  it('is told at once, and stops by itself', () => {
    expect(play([[0, 'start']])).toEqual([
      [0, 'started'],
      [TYPING_ENDS_AFTER_MS, 'stopped'],
    ]);
  });

  it('is told of a hundred starts a second at once, and now and then that it goes on', () => {
    const told = play(Array.from({ length: 800 }, (_, index) => [index * 10, 'start'] as const));
    expect(told).toEqual([
      [0, 'started'],
      [TOLD_AGAIN_EVERY_MS, 'started'],
      [2 * TOLD_AGAIN_EVERY_MS, 'started'],
      // What was said since is told before it ends by itself.
      [3 * TOLD_AGAIN_EVERY_MS, 'started'],
      [7_990 + TYPING_ENDS_AFTER_MS, 'stopped'],
    ]);
  });

  it('is told once a second of somebody who starts and stops all the time', () => {
    const told = play(
      Array.from({ length: 500 }, (_, index) => [index * 10, index % 2 === 0 ? 'start' : 'stop'] as const),
    );
    for (const [index, [at]] of told.entries())
      expect(at - (told[index - 1]?.[0] ?? -TOLD_EVERY_MS)).toBeGreaterThanOrEqual(TOLD_EVERY_MS);
    expect(told.at(-1)?.[1]).toBe('stopped');
  });

  it('hears of a stop that came too early as soon as it may', () => {
    expect(
      play([
        [0, 'start'],
        [100, 'stop'],
      ]),
    ).toEqual([
      [0, 'started'],
      [TOLD_EVERY_MS, 'stopped'],
    ]);
  });

  it('hears nothing of who stops without having started', () => {
    expect(play([[0, 'stop']])).toEqual([]);
  });
});
