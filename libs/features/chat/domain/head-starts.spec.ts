import { HeadStarts } from './head-starts';

describe('who has a message before it arrives', () => {
  it('is whoever was sent it or a later one, in that room', () => {
    const starts = new HeadStarts();
    starts.note('here', 'ada', 7, 0);
    starts.note('here', 'bob', 5, 0);
    starts.note('there', 'cleo', 9, 0);
    expect(starts.holdersOf('here', 5)).toEqual(['ada', 'bob']);
    expect(starts.holdersOf('here', 6)).toEqual(['ada']);
    expect(starts.holdersOf('here', 8)).toEqual([]);
    expect(starts.holdersOf('nowhere', 1)).toEqual([]);
  });

  it('is forgotten after a while', () => {
    const starts = new HeadStarts();
    starts.note('here', 'ada', 7, 0);
    starts.note('here', 'bob', 7, 9_000);
    starts.forgetOld(10_001);
    expect(starts.holdersOf('here', 7)).toEqual(['bob']);
    starts.forgetOld(30_000);
    expect(starts.holdersOf('here', 7)).toEqual([]);
  });
});
