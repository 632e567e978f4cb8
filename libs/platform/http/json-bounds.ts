/** Deeper nesting than any request of ours needs; recursive code downstream never sees more. */
const MAX_DEPTH = 32;
/** More members and elements than any request of ours has; code that compares each name with each stays quick. */
const MAX_MEMBERS = 2_000;

/** In words, for refusals. */
export const JSON_BOUNDS = `${MAX_DEPTH} levels deep with ${MAX_MEMBERS} members`;

/**
 * True for text that nobody should parse: its size in bytes says little about the time and memory that it takes.
 * One pass, without recursion; what stands inside strings does not count.
 */
export function exceedsJsonBounds(json: string): boolean {
  let depth = 0;
  let members = 0;
  let inString = false;
  for (let index = 0; index < json.length; index++) {
    const character = json.charCodeAt(index);
    if (inString) {
      if (character === 0x5c) index++; // a backslash escapes what follows
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b || character === 0x5b) {
      if (++depth > MAX_DEPTH) return true;
    } else if (character === 0x7d || character === 0x5d) depth--;
    else if (character === 0x2c && ++members > MAX_MEMBERS) return true; // a comma
  }
  return false;
}
