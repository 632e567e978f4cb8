import {
  hasInvisible,
  hasWord,
  canonicalEmail,
  canonicalText,
  isCleanLine,
  isCleanText,
  isVisible,
  lengthInCodePoints,
} from './text';

const LONE_SURROGATES = ['\ud83d', 'a\ude00', '\ude00\ud83d'];
const CONTROLS = ['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u009f'];

describe('the canonical form of text', () => {
  it('is NFC, so that two spellings of one letter are equal', () => {
    expect(canonicalText('Cafe\u0301')).toBe('Caf\u00e9');
    expect(canonicalText('A\u030angstro\u0308m')).toBe('\u00c5ngstr\u00f6m');
  });

  it('has no white space at either end', () => {
    expect(canonicalText(' \t\u00a0Ada Lovelace\u2003\n')).toBe('Ada Lovelace');
  });

  it('ends lines with a line feed', () => {
    expect(canonicalText('one\r\ntwo\r\n\r\nthree')).toBe('one\ntwo\n\nthree');
  });

  it('is stable: bringing it into form again changes nothing', () => {
    for (const text of ['  Cafe\u0301\r\n', 'x\r\n\r\ny', '\u0001 y ', 'e\u0301\ud83d']) {
      expect(canonicalText(canonicalText(text))).toBe(canonicalText(text));
    }
  });
});

describe('a clean line', () => {
  it.each(['', 'Ada Lovelace', 'نور حداد', '李小龙', '👩‍🚀 über', 'a\u200db'])('may be %j', (text) => {
    expect(isCleanLine(text)).toBe(true);
  });

  it.each([...CONTROLS, '\n', '\r', '\t', '\u2028', '\u2029'])('holds no %j', (character) => {
    expect(isCleanLine(`a${character}b`)).toBe(false);
  });

  it.each(LONE_SURROGATES)('holds no half of a character: %j', (text) => {
    expect(isCleanLine(text)).toBe(false);
  });
});

describe('a line that changes the direction of what follows', () => {
  it.each(['\u202a', '\u202d', '\u202e', '\u2066', '\u2069'])('is not clean: %j', (character) => {
    expect(isCleanLine(`Ada${character}ecalevoL`)).toBe(false);
  });

  it.each(['\u200e', '\u200f', '\u061c'])('is not one with a mark for one place: %j', (character) => {
    expect(isCleanLine(`Ada ${character}(x)`)).toBe(true);
  });
});

describe('text that can be seen', () => {
  it.each(['', 'a', '李', '🐝', '!!!', '\u200bAda', 'हि', '👩‍🚀'])('is %j', (text) => {
    expect(isVisible(text)).toBe(true);
  });

  it.each(['\u200b\u200b\u200b', '\u2060\ufeff\u200d', '\u3164', '\u2800\u00ad', '\u034f', '\u{e0041}'])(
    'is not %j',
    (text) => {
      expect(isVisible(text)).toBe(false);
    },
  );
});

describe('clean text', () => {
  it('may have lines and tabs', () => {
    expect(isCleanText('one\n\ttwo\u2028three')).toBe(true);
  });

  it.each([...CONTROLS, '\r', '\u000b', '\u000c'])('holds no %j', (character) => {
    expect(isCleanText(`a${character}b`)).toBe(false);
  });

  it.each(LONE_SURROGATES)('holds no half of a character: %j', (text) => {
    expect(isCleanText(text)).toBe(false);
  });
});

describe('the length of text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['😀😀', 2],
    ['é', 1],
    ['e\u0301', 2],
    ['\ud83d', 1],
  ])('of %j is %i code points', (text, length) => {
    expect(lengthInCodePoints(text)).toBe(length);
  });
});

describe('the canonical form of an e-mail address', () => {
  it.each([
    ['Ada@Example.ORG', 'ada@example.org'],
    [' ada@example.org ', 'ada@example.org'],
    ['Jose\u0301@example.org', 'jos\u00e9@example.org'],
  ])('of %j is %j', (email, canonical) => {
    expect(canonicalEmail(email)).toBe(canonical);
  });

  it('keeps different accounts apart', () => {
    expect(canonicalEmail('ada.l@example.org')).not.toBe(canonicalEmail('adal@example.org'));
    expect(canonicalEmail('ada+1@example.org')).not.toBe(canonicalEmail('ada@example.org'));
  });

  it('never makes an ASCII address of one that is not', () => {
    const lookalikes = [];
    for (let code = 0x80; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (/^[ -~]*$/.test(canonicalEmail(`a${character}b@example.org`))) lookalikes.push(code.toString(16));
    }
    expect(lookalikes).toEqual([]);
    expect(canonicalEmail('\u212aim@example.org')).toBe('\u212aim@example.org');
  });
});

describe('what nobody can see', () => {
  it.each(['Har\u200bbour', 'Harbour\u00ad', '\u2060Light', 'A\u200dB', '\ufeffName', 'N\u{e0041}'])(
    'is in %j',
    (name) => {
      expect(hasInvisible(name)).toBe(true);
    },
  );

  it.each(['Harbour Light', 'Café Noir', 'می\u200cخواهم', 'क्\u200dष', '漢字', 'R&D'])(
    'is not in %j',
    (name) => {
      expect(hasInvisible(name)).toBe(false);
    },
  );

  it.each([
    ['%', false],
    ['_ -', false],
    ['۱', true],
    ['ber', true],
    ['القاهرة', true],
  ])('has a word in %j: %p', (text, expected) => {
    expect(hasWord(text)).toBe(expected);
  });
});
