import {
  canonicalTextUpTo,
  isCleanLine,
  isCleanText,
  hasInvisible,
  hasWord,
  isVisible,
  lengthInCodePoints,
} from '@guildhall/kernel/text';
import { ApiProperty, type ApiPropertyOptions, getSchemaPath } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  isInt,
  isUUID,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { isEmailAddress, LONGEST_EMAIL } from '../mail/email-address';

/**
 * Fields of requests. Each decorator brings the value into its canonical form, validates it with a message that
 * says what to do, and documents it, so that the three cannot contradict each other.
 */

export interface FieldOptions {
  readonly description?: string;
  readonly example?: unknown;
  readonly optional?: boolean;
}

interface LengthOptions extends FieldOptions {
  readonly min?: number;
  readonly max: number;
}

/** Text on one line that can be seen. Length counts code points. */
export function LineField(options: LengthOptions): PropertyDecorator {
  return textField(
    options,
    (value) => isCleanLine(value) && isVisible(value),
    'may not contain line breaks or control characters, nor consist of invisible ones',
  );
}

/** A name that is told from others by what is to be seen of it: a {@link LineField} without anything invisible. */
export function NameField(options: LengthOptions): PropertyDecorator {
  return textField(
    options,
    (value) => isCleanLine(value) && isVisible(value) && !hasInvisible(value),
    'may not contain line breaks, control characters or invisible ones',
  );
}

/** Text on one line with words to look for, unless it is empty. */
export function SoughtField(options: LengthOptions): PropertyDecorator {
  return textField(
    options,
    (value) => isCleanLine(value) && (value === '' || hasWord(value)),
    'may not contain line breaks or control characters, and needs a letter or a digit',
  );
}

/** Text on one line that has to be of a certain form. */
export function FormattedField(
  options: LengthOptions & {
    /** The `code` of the field error. */
    readonly format: string;
    /** Completes "startsAt …": `must be a time such as 07:30`. */
    readonly message: string;
    readonly test: (value: string) => boolean;
    readonly pattern?: RegExp;
  },
): PropertyDecorator {
  const { format, message, test, pattern, min = 0, max } = options;
  return field(
    options,
    { type: String, minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) },
    rule(
      format,
      message,
      (value) => isString(value) && hasLength(value, min, max) && isCleanLine(value) && test(value),
    ),
  );
}

/** Text that may have several lines. */
export function TextField(options: LengthOptions): PropertyDecorator {
  return textField(options, isCleanText, 'may not contain control characters');
}

export function EmailField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    {
      type: String,
      format: 'email',
      minLength: 3,
      maxLength: LONGEST_EMAIL,
      example: options.example ?? 'ada@example.org',
    },
    Transform(({ value }: { value: unknown }) =>
      isString(value) ? canonicalTextUpTo(LONGEST_EMAIL, value) : value,
    ),
    rule(
      'email',
      'must be an e-mail address such as ada@example.org',
      (value) => isString(value) && isEmailAddress(value),
    ),
  );
}

/** A password, token or code: taken as it is, never trimmed or normalised. */
export function OpaqueField(options: LengthOptions & { readonly format?: string }): PropertyDecorator {
  const { min = 1, max } = options;
  return field(
    options,
    { type: String, minLength: min, maxLength: max, ...(options.format ? { format: options.format } : {}) },
    rule(
      'string',
      `must be text of ${min} to ${max} characters`,
      (value) => isString(value) && value.isWellFormed() && hasLength(value, min, max),
    ),
  );
}

export function EnumField<const Value extends string>(
  values: readonly Value[],
  options: FieldOptions = {},
): PropertyDecorator {
  return field(
    options,
    { type: String, enum: [...values] },
    rule('enum', `must be one of ${values.join(', ')}`, (value) =>
      (values as readonly unknown[]).includes(value),
    ),
  );
}

export function UuidField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'uuid' },
    rule('uuid', 'must be a UUID', (value) => isString(value) && isUUID(value)),
  );
}

/** A whole number in a query string, where everything arrives as text. */
export function QueryIntegerField(
  options: FieldOptions & { readonly min: number; readonly max: number },
): PropertyDecorator {
  const { min, max } = options;
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    Type(() => String),
    Transform(({ value }: { value: unknown }) =>
      isString(value) && /^-?\d{1,16}$/.test(value) ? Number(value) : value,
    ),
    rule(
      'integer',
      `must be a whole number from ${min} to ${max}`,
      (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max,
    ),
  );
}

/** A flag in a query string: `?unread`, `?unread=true` or `?unread=false`. */
export function QueryFlagField(options: FieldOptions = {}): PropertyDecorator {
  const values: Readonly<Record<string, boolean>> = { '': true, true: true, false: false };
  return field(
    options,
    { type: Boolean },
    Type(() => String),
    Transform(({ value }: { value: unknown }) =>
      isString(value) && Object.hasOwn(values, value) ? values[value] : value,
    ),
    rule('boolean', 'must be true or false', (value) => typeof value === 'boolean'),
  );
}

export function BooleanField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: Boolean },
    rule('boolean', 'must be true or false', (value) => typeof value === 'boolean'),
  );
}

/** A whole number in a JSON body. */
export function IntegerField(
  options: FieldOptions & { readonly min: number; readonly max: number },
): PropertyDecorator {
  const { min, max } = options;
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    rule(
      'integer',
      `must be a whole number from ${min} to ${max}`,
      (value) => isInt(value) && (value as number) >= min && (value as number) <= max,
    ),
  );
}

/** An object with fields of its own. */
export function ObjectField(
  type: () => new () => object,
  options: FieldOptions & { readonly nullable?: boolean } = {},
): PropertyDecorator {
  const { nullable = false } = options;
  const schema = (nullable ? nullableSchema(type()) : { type: type() }) as ApiPropertyOptions;
  return field(
    options,
    schema,
    Type(type),
    rule('object', 'must be an object', (value) => (nullable && value === null) || isObject(value)),
    ...(nullable ? [ValidateIf((_, value) => value !== null)] : []),
    ValidateNested(),
  );
}

/** In OpenAPI 3.0 `nullable` beside a `$ref` means nothing to some validators and is an error to others; this is clear to all. */
export function nullableSchema(type: new () => object) {
  return {
    oneOf: [{ $ref: getSchemaPath(type) }, { type: 'object', nullable: true, enum: [null] }],
  };
}

/** A list of objects with fields of their own. */
export function ListField(
  type: () => new () => object,
  options: FieldOptions & { readonly max: number },
): PropertyDecorator {
  return field(
    options,
    { type: type(), isArray: true, maxItems: options.max } as ApiPropertyOptions,
    Type(type),
    rule(
      'list',
      `must be a list of at most ${options.max} objects`,
      (value) => Array.isArray(value) && value.length <= options.max && value.every(isObject),
    ),
    ValidateNested({ each: true }),
  );
}

/** A list of short texts, such as names that a standard gives. */
export function WordsField(
  options: FieldOptions & { readonly max: number; readonly longest: number },
): PropertyDecorator {
  const { max, longest } = options;
  return field(
    options,
    { type: 'array', items: { type: 'string', maxLength: longest }, maxItems: max } as ApiPropertyOptions,
    rule(
      'list',
      `must be a list of at most ${max} short texts`,
      (value) =>
        Array.isArray(value) &&
        value.length <= max &&
        value.every((item) => isString(item) && isCleanLine(item) && hasLength(item, 0, longest)),
    ),
  );
}

/** An object whose fields somebody else's standard decides. Nothing of it may be stored or believed as it is. */
export function ForeignObjectField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'object', additionalProperties: true },
    rule('object', 'must be an object', isObject),
  );
}

function textField(
  options: LengthOptions,
  isClean: (value: string) => boolean,
  dirty: string,
): PropertyDecorator {
  const { min = 0, max } = options;
  const range = min === 0 ? `at most ${max} characters` : `${min} to ${max} characters`;
  return field(
    options,
    { type: String, minLength: min, maxLength: max },
    Transform(({ value }: { value: unknown }) => (isString(value) ? canonicalTextUpTo(max, value) : value)),
    rule('length', `must be text of ${range}`, (value) => isString(value) && hasLength(value, min, max)),
    rule('characters', dirty, (value) => !isString(value) || isClean(value)),
  );
}

/** A field of a kind that is declared elsewhere: documentation, {@link rule}s, and what makes it optional. */
export function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  ...decorators: PropertyDecorator[]
): PropertyDecorator {
  const { description, example, optional = false } = options;
  const documented = ApiProperty({
    ...schema,
    required: !optional,
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
  } as ApiPropertyOptions);
  return (target, property) => {
    for (const decorator of [documented, ...decorators]) decorator(target, property);
    // An absent optional field is fine; an explicit null is not.
    if (optional) ValidateIf((_, value) => value !== undefined)(target, property);
  };
}

/** The name of the rule becomes the `code` of the field error. */
export function rule(name: string, message: string, test: (value: unknown) => boolean): PropertyDecorator {
  const options: ValidationOptions = { message };
  return ValidateBy({ name, validator: { validate: test, defaultMessage: () => message } }, options);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function hasLength(value: string, min: number, max: number): boolean {
  // A code point takes at most two units: the cheap bound spares counting through a 10 MB string.
  if (value.length > max * 2) return false;
  const length = lengthInCodePoints(value);
  return length >= min && length <= max;
}
