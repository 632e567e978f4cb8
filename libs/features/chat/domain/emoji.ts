/** Every emoji that Unicode recommends for general interchange, sequences of several code points included (UTS #51). */
const ONE_EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v');
/** Asks for the picture of a character that is a letter or sign as well. */
const AS_PICTURE = '\ufe0f';

/** The longest emoji have ten code points; nothing longer is worth looking at. */
export const LONGEST_EMOJI = 32;

/**
 * One emoji in one spelling: some keyboards leave out what asks for the picture.
 *
 * @returns `undefined` for anything else
 */
export function canonicalEmoji(typed: string): string | undefined {
  if (typed.length > LONGEST_EMOJI) return undefined;
  return [typed, typed + AS_PICTURE].find((spelling) => ONE_EMOJI.test(spelling));
}
