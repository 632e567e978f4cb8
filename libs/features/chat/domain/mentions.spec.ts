import { mentionsIn } from './mentions';

const ADA = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const BOB = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a56';

describe('whom a text names', () => {
  it.each([
    ['nobody', 'Good morning, everyone@example.org <3', [], false],
    ['one', `<@${ADA}>, are you there?`, [ADA], false],
    [
      'each once, however often and in whatever case',
      `<@${ADA}><@${BOB}> <@${ADA.toUpperCase()}>`,
      [ADA, BOB],
      false,
    ],
    ['everyone', `Hear, hear <@everyone>`, [], true],
    ['everyone and one', `<@${BOB}> <@Everyone>`, [BOB], true],
    ['nobody by half a mention', `<@${ADA} <@> <@ada> @${ADA} <@${ADA}0>`, [], false],
  ])('is %s', (_, text, userIds, everyone) => {
    expect(mentionsIn(text)).toEqual({ userIds, everyone });
  });
});
