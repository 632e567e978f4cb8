import { DomainError, type FieldError } from '@guildhall/kernel/domain-error';
import type { ArgumentMetadata } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import {
  EmailField,
  EnumField,
  LineField,
  OpaqueField,
  QueryIntegerField,
  TextField,
  UuidField,
} from './fields';
import { InputPipe } from './input.pipe';

class Inner {
  @LineField({ min: 1, max: 5 })
  readonly name!: string;
}

class Everything {
  @LineField({ min: 2, max: 5, optional: true })
  readonly line?: string;

  @LineField({ max: 5, optional: true })
  readonly shortLine?: string;

  @TextField({ max: 10, optional: true })
  readonly text?: string;

  @EmailField({ optional: true })
  readonly email?: string;

  @OpaqueField({ min: 2, max: 5, optional: true })
  readonly opaque?: string;

  @EnumField(['red', 'green'], { optional: true })
  readonly colour?: string;

  @UuidField({ optional: true })
  readonly uuid?: string;

  @QueryIntegerField({ min: 1, max: 100, optional: true })
  readonly limit?: number;

  @Type(() => Inner)
  @ValidateNested()
  readonly inner?: Inner;

  @Type(() => Inner)
  @ValidateNested({ each: true })
  readonly items?: Inner[];
}

class Needed {
  @LineField({ min: 1, max: 5 })
  readonly line!: string;

  @EmailField()
  readonly email!: string;
}

const pipe = new InputPipe();

function read<Request>(
  value: unknown,
  metatype: new () => Request,
  type: ArgumentMetadata['type'] = 'body',
): Promise<Request> {
  return pipe.transform(value, { type, metatype }) as Promise<Request>;
}

async function refusalOf(value: unknown, metatype: new () => object = Everything): Promise<DomainError> {
  const error: unknown = await read(value, metatype).catch((reason: unknown) => reason);
  if (error instanceof DomainError) return error;
  throw new Error(`It was not refused: ${JSON.stringify(value)}`);
}

async function errorsOf(value: unknown, metatype?: new () => object): Promise<readonly FieldError[]> {
  const refusal = await refusalOf(value, metatype);
  expect(refusal).toMatchObject({ code: 'INPUT_INVALID', kind: 'malformed' });
  return refusal.options.errors ?? [];
}

const length = { code: 'length', message: 'must be text of 2 to 5 characters' };
const atMost = { code: 'length', message: 'must be text of at most 5 characters' };
const clean = {
  code: 'characters',
  message: 'may not contain line breaks or control characters, nor consist of invisible ones',
};
const cleanText = { code: 'characters', message: 'may not contain control characters' };
const email = { code: 'email', message: 'must be an e-mail address such as ada@example.org' };
const opaque = { code: 'string', message: 'must be text of 2 to 5 characters' };
const colour = { code: 'enum', message: 'must be one of red, green' };
const uuid = { code: 'uuid', message: 'must be a UUID' };
const limit = { code: 'integer', message: 'must be a whole number from 1 to 100' };

describe('a request is refused, with the field, the rule and what to do,', () => {
  it.each<[keyof Everything, unknown, Omit<FieldError, 'path'>]>([
    ['line', 'a', length],
    ['line', 'abcdef', length],
    ['line', ' a ', length],
    ['line', 7, length],
    ['line', ['ab'], length],
    ['line', { a: 1 }, length],
    ['line', null, length],
    ['line', 'a\nb', clean],
    ['line', 'a\u0000b', clean],
    ['line', 'a\ud83d', clean],
    ['shortLine', 'abcdef', atMost],
    ['text', 'a\u0007b', cleanText],
    ['text', 'a'.repeat(11), { code: 'length', message: 'must be text of at most 10 characters' }],
    ['email', 'ada', email],
    ['email', 'ada@', email],
    ['email', 'ada@example', email],
    ['email', 'ada@example.org\nbcc: eve@example.org', email],
    ['email', 'ada\u0000@example.org', email],
    ['email', `${'a'.repeat(250)}@example.org`, email],
    ['email', ['ada@example.org'], email],
    ['email', null, email],
    ['opaque', 'a', opaque],
    ['opaque', 'abcdef', opaque],
    ['opaque', 123, opaque],
    ['opaque', null, opaque],
    ['colour', 'blue', colour],
    ['colour', 'RED', colour],
    ['colour', ['red'], colour],
    ['colour', null, colour],
    ['uuid', 'abc', uuid],
    ['uuid', '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a5', uuid],
    ['uuid', null, uuid],
    ['limit', '0', limit],
    ['limit', '101', limit],
    ['limit', '-1', limit],
    ['limit', '1.5', limit],
    ['limit', '1e1', limit],
    ['limit', ' 5', limit],
    ['limit', '', limit],
    ['limit', 'ten', limit],
    ['limit', '9'.repeat(30), limit],
    ['limit', ['5'], limit],
  ])('when %s is %j', async (path, value, error) => {
    expect(await errorsOf({ [path]: value })).toEqual([{ path, ...error }]);
  });

  it('when a field is unknown, and tells nothing else of it', async () => {
    expect(await errorsOf({ role: 'admin' })).toEqual([
      { path: 'role', code: 'unknown', message: 'is not a field of this request' },
    ]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
    'when it is a member of every object: %s',
    async (name) => {
      const body: unknown = JSON.parse(`{"${name}": {"polluted": true}}`);
      expect(await errorsOf(body)).toEqual([expect.objectContaining({ path: name, code: 'unknown' })]);
    },
  );

  it('when what it must have is absent', async () => {
    expect(await errorsOf({}, Needed)).toEqual([
      { path: 'line', code: 'length', message: 'must be text of 1 to 5 characters' },
      { path: 'email', ...email },
    ]);
  });

  it('when something deep inside is wrong', async () => {
    const body = { inner: { name: '', rank: 1 }, items: [{ name: 'fine' }, { name: 'a\nb' }] };
    const errors = await errorsOf(body);
    expect(errors.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
      'inner.name length',
      'inner.rank unknown',
      'items.1.name characters',
    ]);
  });

  it.each([[[]], ['text'], [7], [true], [null], [[{ line: 'ab' }]]])(
    'when the body is not an object: %j',
    async (body) => {
      expect(await errorsOf(body)).toEqual([
        { path: '', code: 'object', message: 'the body must be a JSON object' },
      ]);
    },
  );

  it('naming the one field in a sentence, or that there are several', async () => {
    expect((await refusalOf({ line: 'a' })).detail).toBe('line: must be text of 2 to 5 characters.');
    expect((await refusalOf({ line: 'a', email: 'a' })).detail).toMatch(/^Several fields/);
  });

  it('without repeating the value, which may be a secret', async () => {
    const refusal = await refusalOf({
      opaque: 'planted-s3cret',
      email: 'planted-s3cret',
      inner: 'planted-s3cret',
    });
    expect(JSON.stringify([refusal.message, refusal.options])).not.toContain('planted-s3cret');
  });
});

describe('a request is read', () => {
  it('with every absent field left absent', async () => {
    expect(await read({}, Everything)).toEqual({});
    expect(await read(undefined, Everything)).toEqual({});
  });

  it('with text in its canonical form', async () => {
    expect(await read({ line: ' Cafe\u0301 ', text: 'one\r\ntwo ' }, Everything)).toEqual({
      line: 'Caf\u00e9',
      text: 'one\ntwo',
    });
  });

  it('with lengths counted in code points', async () => {
    expect(await read({ line: '😀😀😀😀😀' }, Everything)).toEqual({ line: '😀😀😀😀😀' });
    expect(await errorsOf({ line: '😀'.repeat(6) })).toEqual([{ path: 'line', ...length }]);
  });

  it('with an empty text where nothing is demanded of it', async () => {
    expect(await read({ shortLine: '  ', text: '' }, Everything)).toEqual({ shortLine: '', text: '' });
  });

  it('with passwords and tokens exactly as they came', async () => {
    expect(await read({ opaque: ' e\u0301\n ' }, Everything)).toEqual({ opaque: ' e\u0301\n ' });
  });

  it('with addresses trimmed and otherwise as they were typed', async () => {
    expect(await read({ email: ' Ada@Example.org ' }, Everything)).toEqual({ email: 'Ada@Example.org' });
  });

  it('with numbers of a query as numbers', async () => {
    expect(await read({ limit: '20' }, Everything, 'query')).toEqual({ limit: 20 });
  });

  it('into instances of its classes, nested ones too', async () => {
    const request = await read({ inner: { name: 'Ada' }, items: [{ name: 'Bob' }] }, Everything);
    expect(request).toBeInstanceOf(Everything);
    expect(request.inner).toBeInstanceOf(Inner);
    expect(request.items).toEqual([{ name: 'Bob' }]);
  });

  it('not at all where it is no input but made by a decorator of ours', async () => {
    const actor = { userId: 'x' };
    expect(await pipe.transform(actor, { type: 'custom' })).toBe(actor);
  });
});
