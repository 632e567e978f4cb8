import type { Message } from '../contract/message';
import { ChangesInOrder } from './changes-in-order';

const change = (changeSeq: number, id = `m${changeSeq}`) => ({ id, changeSeq }) as Message;

function changesAfter(applied: number) {
  const shown: number[] = [];
  return { shown, changes: new ChangesInOrder(applied, ({ changeSeq }) => shown.push(changeSeq)) };
}

describe('changes', () => {
  it('are applied each once and in order, whenever they come', () => {
    const { shown, changes } = changesAfter(2);
    for (const number of [1, 3, 5, 6, 3, 5]) changes.take(change(number));
    expect([shown, changes.applied, changes.isBehind]).toEqual([[3], 3, true]);
    changes.take(change(4));
    expect([shown, changes.applied, changes.isBehind]).toEqual([[3, 4, 5, 6], 6, false]);
  });

  it('go on over numbers that the server has left out, and from there by themselves', () => {
    const { shown, changes } = changesAfter(0);
    for (const number of [9, 4, 7, 8]) changes.take(change(number));
    changes.goTo(6);
    expect([shown, changes.applied]).toEqual([[4, 7, 8, 9], 9]);
    changes.hearOf(12);
    changes.take(change(12));
    expect([changes.applied, changes.isBehind]).toEqual([9, true]);
    changes.goTo(12);
    expect([shown.at(-1), changes.isBehind]).toEqual([12, false]);
    changes.goTo(3);
    expect(changes.applied).toBe(12);
  });

  it('do not bring back an older state of a message that came in a newer one', () => {
    const { shown, changes } = changesAfter(0);
    changes.knowState(change(3, 'one'));
    changes.take(change(1, 'one'));
    changes.take(change(2, 'other'));
    changes.take(change(3, 'one'));
    changes.take(change(4, 'one'));
    expect(shown).toEqual([2, 3, 4]);
  });
});
