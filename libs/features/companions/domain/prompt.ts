import type { Turn } from '@guildhall/features/chat/contract/companion-rooms';
import type { PromptMessage } from '../models/companion-model';
import { NOTHING_SAID } from './notices';
import { estimateTokens } from './token-estimate';

/**
 * What a model is sent: who it is, and of the conversation as much of the end as fits. The question itself is always
 * among it. Notices are ours, so the model is not told that it said them.
 *
 * @param turns the conversation of one room, the question last
 * @param most estimated tokens
 */
export function promptOf(systemPrompt: string, turns: readonly Turn[], most: number): PromptMessage[] {
  const chosen: PromptMessage[] = [];
  let left = most - estimateTokens(systemPrompt);
  for (const { isAnswer, text } of turns.filter(isSaid).toReversed()) {
    left -= estimateTokens(text);
    if (left < 0 && chosen.length > 0) break;
    chosen.push({ role: isAnswer ? 'assistant' : 'user', content: text });
  }
  return [{ role: 'system', content: systemPrompt }, ...chosen.toReversed()];
}

/** Estimated. */
export function tokensOf(messages: readonly PromptMessage[]): number {
  return messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
}

function isSaid({ outcome, text }: Turn): boolean {
  return outcome !== 'failed' && !(outcome === 'cancelled' && text === NOTHING_SAID);
}
