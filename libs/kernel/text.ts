/**
 * How text from outside is brought into one form and what it may not contain.
 * Source: OWASP ASVS 5.0, V1.1 (canonical form before validation) and V2.2.
 */

/** Beside control characters those that change the direction of what follows, also outside of the text (UAX #9, §2). */
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const CONTROL_IN_LINE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
// eslint-disable-next-line no-control-regex -- as above; line feed and tab are welcome in multi-line text
const CONTROL_IN_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** Letters, digits, punctuation and symbols, without those that are blank: fillers of Hangul and the empty Braille cell. */
const VISIBLE = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** NFC, without white space at either end; in multi-line text CR LF becomes LF. */
export function canonicalText(value: string): string {
  return value.replaceAll('\r\n', '\n').normalize('NFC').trim();
}

/** Most code units that one character of a text may take as it is written, combining marks and all. */
const UNITS_PER_CHARACTER = 4;
/** White space around a text that is still welcome. */
const PADDING = 64;

/**
 * {@link canonicalText} for text from outside. Normalising takes time that grows with the square of a run of combining
 * marks, so what is too long anyhow is given back as it is, to be refused for its length.
 *
 * @param max the longest text that is accepted, in code points
 */
export function canonicalTextUpTo(max: number, value: string): string {
  return value.length > max * UNITS_PER_CHARACTER + PADDING ? value : canonicalText(value);
}

/** The form in which terms are kept and compared (skills, categories): lower case, one space between words. */
export function canonicalTerm(value: string): string {
  return canonicalText(value)
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/\p{Zs}+/gu, ' ');
}

/** True when a single-line string holds nothing that does not belong on one line. */
export function isCleanLine(value: string): boolean {
  return value.isWellFormed() && !CONTROL_IN_LINE.test(value);
}

/** True when there is something to be seen in a text that is not empty: not only joiners, spaces or marks. */
export function isVisible(value: string): boolean {
  return value === '' || VISIBLE.test(value);
}

/**
 * Characters that show nothing: soft hyphens, zero-width spaces, tags and so on. Joiners are part of how words are written in
 * Arabic letters and those of India, and are welcome after these.
 */
const INVISIBLE =
  /(?<![\p{Script=Arab}\p{Script=Deva}\p{Script=Beng}\p{Script=Gujr}\p{Script=Guru}\p{Script=Knda}\p{Script=Mlym}\p{Script=Orya}\p{Script=Taml}\p{Script=Telu}\p{Script=Sinh}])[\u200c\u200d]|(?![\u200c\u200d])\p{Cf}/u;

/** True when there is something in a text that nobody can see. */
export function hasInvisible(value: string): boolean {
  return INVISIBLE.test(value);
}

/** True when there is a letter or a digit in a text. */
export function hasWord(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value);
}

/** True when a multi-line string holds no control characters but line feed and tab. */
export function isCleanText(value: string): boolean {
  return value.isWellFormed() && !CONTROL_IN_TEXT.test(value);
}

/** The text in its canonical form, without what {@link isCleanText} refuses: for what others write and we keep. */
export function cleanText(value: string): string {
  return canonicalText(value.toWellFormed()).split(CONTROL_IN_TEXT).join('');
}

/** Length as people and JSON Schema count it: in code points, not in UTF-16 units. */
export function lengthInCodePoints(value: string): number {
  let length = 0;
  for (const _ of value) length++;
  return length;
}

/** Beyond ASCII, and turned into ASCII by NFC: the Kelvin sign, the Greek question mark and the Greek varia. */
const BECOMES_ASCII = /([\u212a\u037e\u1fef])/;

/**
 * The one form in which two spellings of an e-mail address are the same account. What only looks like an ASCII
 * character stays what it is: its mail goes to another mailbox.
 */
export function canonicalEmail(email: string): string {
  return email
    .trim()
    .split(BECOMES_ASCII)
    .map((part) => (BECOMES_ASCII.test(part) ? part : part.normalize('NFC').toLowerCase()))
    .join('');
}
