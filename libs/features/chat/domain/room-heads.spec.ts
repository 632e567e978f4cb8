import { RoomHeads } from './room-heads';

const head = (roomId: string, headSeq: number, changeSeq = 0) => ({ roomId, headSeq, changeSeq });

describe('how far rooms are', () => {
  it('is late when a message or a change did not pass, once', () => {
    const heads = new RoomHeads();
    heads.note('here', { headSeq: 7 });
    heads.note('here', { headSeq: 6, changeSeq: 2 });
    const told = [head('here', 7, 2), head('there', 1)];
    expect(heads.lateAmong(told)).toEqual([head('there', 1)]);
    expect(heads.lateAmong(told)).toEqual([]);
    expect(heads.lateAmong([head('here', 7, 3), head('there', 2)])).toEqual([
      head('here', 7, 3),
      head('there', 2),
    ]);
  });

  it('begins where the first to join is, not where later ones are', () => {
    const heads = new RoomHeads();
    heads.begin('here', { headSeq: 3, changeSeq: 1 });
    heads.begin('here', { headSeq: 9, changeSeq: 9 });
    expect(heads.lateAmong([head('here', 3, 1)])).toEqual([]);
    expect(heads.lateAmong([head('here', 9, 1)])).toEqual([head('here', 9, 1)]);
  });

  it('is forgotten for rooms that nobody asks about', () => {
    const heads = new RoomHeads();
    heads.note('here', { headSeq: 7 });
    heads.lateAmong([]);
    expect(heads.lateAmong([head('here', 7)])).toEqual([head('here', 7)]);
  });
});
