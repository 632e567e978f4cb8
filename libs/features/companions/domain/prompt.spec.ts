import type { Turn } from '@guildhall/features/chat/contract/companion-rooms';
import { NOTHING_SAID } from './notices';
import { promptOf, tokensOf } from './prompt';
import { estimateTokens } from './token-estimate';

const asked = (text: string): Turn => ({ id: text, isAnswer: false, outcome: null, text });
const said = (text: string, outcome: Turn['outcome'] = 'complete'): Turn => ({
  id: text,
  isAnswer: true,
  outcome,
  text,
});

describe('what a model is sent', () => {
  it('is who it is, then the conversation in order', () => {
    expect(promptOf('You are kind.', [asked('Hi'), said('Hello!'), asked('How are you?')], 1_000)).toEqual([
      { role: 'system', content: 'You are kind.' },
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: 'Hello!' },
      { role: 'user', content: 'How are you?' },
    ]);
  });

  it('has no notices in it, but what was said before it was stopped', () => {
    const turns = [
      asked('One'),
      said('I could not', 'failed'),
      asked('Two'),
      said('Half an ans', 'cancelled'),
      said(NOTHING_SAID, 'cancelled'),
      asked('Three'),
    ];
    expect(promptOf('', turns, 1_000).map(({ content }) => content)).toEqual([
      '',
      'One',
      'Two',
      'Half an ans',
      'Three',
    ]);
  });

  it('is the newest that fits', () => {
    const turns = Array.from({ length: 100 }, (_, index) => asked(`Message ${index} ${'x'.repeat(300)}`));
    const prompt = promptOf('Short.', turns, 1_000);
    expect(prompt.at(-1)?.content).toBe(turns.at(-1)?.text);
    expect(prompt.length).toBeGreaterThan(5);
    expect(tokensOf(prompt)).toBeLessThanOrEqual(1_000);
    expect(tokensOf(promptOf('Short.', turns, 1_120))).toBeGreaterThan(tokensOf(prompt));
  });

  it('is the question at least', () => {
    expect(promptOf('Short.', [asked('Old'), asked('x'.repeat(4_000))], 100)).toHaveLength(2);
  });
});

describe('an estimate of tokens', () => {
  it('is rather too high, for every script', () => {
    expect(estimateTokens('The quick brown fox jumps over the lazy dog')).toBeGreaterThanOrEqual(10);
    expect(estimateTokens('你好，世界')).toBeGreaterThanOrEqual(5);
    expect(estimateTokens('مرحبا بالعالم')).toBeGreaterThanOrEqual(8);
    expect(estimateTokens('👋')).toBeGreaterThanOrEqual(2);
  });
});
