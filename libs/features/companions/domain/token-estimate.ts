/** What a model adds around each message. */
const TOKENS_PER_MESSAGE = 4;
const ASCII_CHARACTERS_PER_TOKEN = 3;

/**
 * How many tokens a text takes, without asking the model: rather too many than too few. English has about four characters
 * to a token, three are counted; of other scripts each UTF-16 unit counts as one token, so an emoji as two.
 */
export function estimateTokens(text: string): number {
  let ascii = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) < 128) ascii++;
  return Math.ceil(ascii / ASCII_CHARACTERS_PER_TOKEN) + (text.length - ascii) + TOKENS_PER_MESSAGE;
}
