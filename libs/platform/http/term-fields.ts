import { canonicalTerm, isCleanLine, isVisible, lengthInCodePoints } from '@guildhall/kernel/text';
import { Transform } from 'class-transformer';
import { type FieldOptions, field, rule } from './fields';

/** Longer than any list or term that is welcome: not worth being brought into a form before it is refused. */
const LONGEST_WRITTEN = 1_000;

/** A term of its field, such as a category: kept in lower case, so that two spellings are one. Length counts code points. */
export function TermField(
  options: FieldOptions & { readonly min?: number; readonly max: number },
): PropertyDecorator {
  const { min = 1, max } = options;
  return field(
    options,
    { type: String, minLength: min, maxLength: max },
    Transform(({ value }: { value: unknown }) => canonical(value)),
    rule('term', `must be ${min} to ${max} characters on one line`, (value) => isTerm(value, min, max)),
  );
}

type TermsOptions = FieldOptions & { readonly max: number; readonly longest: number };

/** Several terms, such as skills: each of them once, in the order in which they were given. */
export function TermsField(options: TermsOptions): PropertyDecorator {
  return termsField(options, (value) => value);
}

/** {@link TermsField} in a query string: the parameter may be repeated, and its values separated by commas. */
export function QueryTermsField(options: TermsOptions): PropertyDecorator {
  return termsField(options, separated);
}

/** @param listOf takes the list from what came */
function termsField(options: TermsOptions, listOf: (value: unknown) => unknown): PropertyDecorator {
  const { max, longest } = options;
  return field(
    options,
    { type: 'array', items: { type: 'string', minLength: 1, maxLength: longest }, maxItems: max },
    Transform(({ value }: { value: unknown }) => {
      const list = listOf(value);
      return Array.isArray(list) && list.length <= LONGEST_WRITTEN ? [...new Set(list.map(canonical))] : list;
    }),
    rule(
      'terms',
      `must be a list of at most ${max} terms of 1 to ${longest} characters`,
      (value) =>
        Array.isArray(value) && value.length <= max && value.every((item) => isTerm(item, 1, longest)),
    ),
  );
}

function separated(value: unknown): unknown {
  if (value === undefined) return undefined;
  return [value]
    .flat()
    .flatMap((part) =>
      typeof part === 'string' ? part.split(',').filter((term) => term.trim() !== '') : [part],
    );
}

function canonical(value: unknown): unknown {
  return typeof value === 'string' && value.length <= LONGEST_WRITTEN ? canonicalTerm(value) : value;
}

function isTerm(value: unknown, min: number, max: number): boolean {
  if (typeof value !== 'string' || value.length > max * 2) return false;
  const length = lengthInCodePoints(value);
  return length >= min && length <= max && isCleanLine(value) && isVisible(value);
}
