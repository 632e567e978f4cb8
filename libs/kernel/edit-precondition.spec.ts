import { DomainError } from './domain-error';
import { EditPrecondition } from './edit-precondition';

function acceptable(ifMatch: string | undefined): number[] | null {
  return EditPrecondition.fromIfMatch(ifMatch).acceptableVersions();
}

const isGiven = (ifMatch: string | undefined) => EditPrecondition.fromIfMatch(ifMatch).isGiven;

describe('what a client has seen of the thing that it edits', () => {
  it.each([
    ['"3"', [3]],
    ['"3", "4"', [3, 4]],
    [' "3" ,"12"', [3, 12]],
    ['"999999999"', [999_999_999]],
  ])('is read from If-Match %s', (header, versions) => {
    expect(acceptable(header)).toEqual(versions);
  });

  it('is anything for a star, alone or in a list', () => {
    expect(acceptable('*')).toBeNull();
    expect(acceptable('"3", *')).toBeNull();
  });

  it.each(['W/"3"', '3', '"abc"', '"-1"', '"1.0"', '"1234567890"', '"', 'garbage', '"3" "4"'])(
    'is nothing that counts for the weak or foreign tag %s',
    (header) => {
      expect(acceptable(header)).toEqual([]);
    },
  );

  it('keeps the tags that count among those that do not', () => {
    expect(acceptable('W/"2", "3", "x"')).toEqual([3]);
  });

  it.each([undefined, '', ' ', ',', ' , ,'])('is demanded when If-Match is %j', (header) => {
    expect(() => acceptable(header)).toThrow(
      expect.objectContaining({ code: 'IF_MATCH_REQUIRED', kind: 'precondition-required' }),
    );
  });

  it('is called stale when somebody else was first', () => {
    const stale = EditPrecondition.stale();
    expect(stale).toBeInstanceOf(DomainError);
    expect(stale).toMatchObject({ code: 'IF_MATCH_STALE', kind: 'stale' });
  });

  it('is known to have been said or not, whatever it says', () => {
    expect([undefined, '', ' , '].map(isGiven)).toEqual([false, false, false]);
    expect(['*', '"1"', 'W/"1"', 'garbage'].map(isGiven)).toEqual([true, true, true, true]);
  });
});
