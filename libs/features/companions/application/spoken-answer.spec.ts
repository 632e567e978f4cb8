import { SpokenAnswer } from './spoken-answer';

function speak(pieces: readonly string[]) {
  const shown: Array<readonly [number, string]> = [];
  const spoken = new SpokenAnswer((index, text) => shown.push([index, text]));
  const goesOn = pieces.map((piece) => spoken.add(piece));
  return { spoken, shown, goesOn };
}

describe('an answer while it is given', () => {
  it('is shown in numbered pieces, and whole in the end', () => {
    const { spoken, shown } = speak(['Once ', 'upon ']);
    spoken.end({ showRest: true });
    expect(shown).toEqual([[0, 'Once upon ']]);
    spoken.add('a time');
    spoken.end({ showRest: true });
    expect(shown).toEqual([
      [0, 'Once upon '],
      [1, 'a time'],
    ]);
  });

  it('shows nothing more when it is stopped', () => {
    const { spoken, shown } = speak(['Never', 'mind']);
    spoken.end({ showRest: false });
    expect(shown).toEqual([]);
    expect(spoken.text).toBe('Nevermind');
  });

  it('is kept without what no text may hold', () => {
    const { spoken } = speak(['\n NUL \u0000, bell \u0007,\r\ntab\t, half an emoji \ud83d', '. ']);
    spoken.end({ showRest: false });
    expect(spoken.text).toBe('NUL , bell ,\ntab\t, half an emoji \ufffd.');
  });

  it('is long enough at some length', () => {
    const { spoken, goesOn } = speak(Array.from({ length: 20 }, () => 'x'.repeat(1_000)));
    spoken.end({ showRest: false });
    expect(goesOn.indexOf(false)).toBe(15);
    expect(spoken.text).toHaveLength(16_000);
  });
});
