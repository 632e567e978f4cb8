import { canonicalEmoji } from './emoji';

describe('one emoji', () => {
  it.each(['👍', '❤️', '👍🏽', '👩‍👩‍👧‍👦', '🇩🇪', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '🏳️‍🌈'])('is %s', (emoji) => {
    expect(canonicalEmoji(emoji)).toBe(emoji);
  });

  it('is the same without what asks for its picture', () => {
    expect(canonicalEmoji('❤')).toBe('❤️');
  });

  it.each(['', 'a', '1', ':thumbsup:', '👍👍', '👍 ', '<b>', '🇩', '\u200d', '❤️x', '👍'.repeat(100)])(
    'is not %j',
    (typed) => {
      expect(canonicalEmoji(typed)).toBeUndefined();
    },
  );
});
