import { getMetadataStorage, IsInt, IsString, Max, MaxLength, validateSync } from 'class-validator';
import { rememberRules } from './remembered-rules';

class Named {
  @IsString()
  @MaxLength(5)
  name!: string;
}

class Counted extends Named {
  @IsInt()
  @Max(9, { groups: ['small'] })
  count!: number;
}

const problemsOf = (value: object, groups?: string[]) =>
  validateSync(value, { whitelist: true, forbidNonWhitelisted: true, ...(groups ? { groups } : {}) })
    .flatMap(({ constraints }) => Object.keys(constraints ?? {}))
    .toSorted();

const counted = (name: unknown, count: unknown) => Object.assign(new Counted(), { name, count });

const gather = () => getMetadataStorage().getTargetValidationMetadatas(Counted, '', false, false);

describe('rules of a class that are remembered', () => {
  const values = [counted('Ada', 1), counted('Ada Lovelace', 1), counted('Ada', 'one'), counted(1, 10)];
  const before = values.map((value) => problemsOf(value));
  const ofSmall = values.map((value) => problemsOf(value, ['small']));

  it('are what they were, inherited ones and those of groups too', () => {
    rememberRules();
    for (let time = 0; time < 2; time++) {
      expect(values.map((value) => problemsOf(value))).toEqual(before);
      expect(values.map((value) => problemsOf(value, ['small']))).toEqual(ofSmall);
    }
    expect(before).toEqual([[], ['maxLength'], ['isInt', 'max'], ['isString', 'max', 'maxLength']]);
    expect(ofSmall).not.toEqual(before);
  });

  it('are gathered once', () => {
    rememberRules();
    expect(gather()).toBe(gather());
  });
});
