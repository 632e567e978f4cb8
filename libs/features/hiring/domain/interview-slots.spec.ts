import { DomainError } from '@guildhall/kernel/domain-error';
import { orderedSlots } from './interview-slots';

const NOW = new Date('2026-11-21T08:00:00Z');

const slot = (startsAt: string, endsAt: string) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});
const NINE = slot('2026-11-22T09:00:00Z', '2026-11-22T10:00:00Z');
const TEN = slot('2026-11-22T10:00:00Z', '2026-11-22T11:00:00Z');

function faults(...slots: ReturnType<typeof slot>[]): string[] {
  try {
    orderedSlots(slots, NOW);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return (error.options.errors ?? []).map(({ path, code }) => `${path} ${code}`);
  }
}

describe('the slots of an interview', () => {
  it('are put in the order of time, and may touch', () => {
    expect(orderedSlots([TEN, NINE], NOW)).toEqual([NINE, TEN]);
  });

  it.each([
    ['none', [], ['slots missing']],
    [
      'one that begins now',
      [slot('2026-11-21T08:00:00Z', '2026-11-21T09:00:00Z')],
      ['slots.0.startsAt past'],
    ],
    ['one after a year', [slot('2027-11-23T08:00:00Z', '2027-11-23T09:00:00Z')], ['slots.0.startsAt far']],
    [
      'one that ends as it begins',
      [slot('2026-11-22T09:00:00Z', '2026-11-22T09:00:00Z')],
      ['slots.0.endsAt order'],
    ],
    ['nine hours', [slot('2026-11-22T09:00:00Z', '2026-11-22T18:00:00Z')], ['slots.0.endsAt long']],
    ['the same one twice', [NINE, TEN, NINE], ['slots.2 overlap']],
    [
      'one inside of another',
      [NINE, slot('2026-11-22T09:30:00Z', '2026-11-22T09:40:00Z')],
      ['slots.1 overlap'],
    ],
  ])('are refused when there is %s', (_, slots, expected) => {
    expect(faults(...slots)).toEqual(expected);
  });

  it('may take eight hours, a year ahead', () => {
    expect(faults(slot('2027-11-22T08:00:00Z', '2027-11-22T16:00:00Z'))).toEqual([]);
  });
});
