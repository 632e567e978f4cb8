import * as fc from 'fast-check';
import type { RawRequest } from './api-client';
import { type DocumentedOperation, type Parameter, resolved, type Schema } from './api-document';
import {
  HEADER_VALUES,
  HOSTILE_BODIES,
  HOSTILE_JSON,
  HOSTILE_TEXTS,
  PRINTABLE_ASCII,
} from './hostile-values';

export const CALLERS = ['nobody', 'liar', 'member', 'admin'] as const;

export interface GeneratedRequest {
  readonly caller: (typeof CALLERS)[number];
  /** With its query; {@link OWN_SESSION} and {@link OWN_USER} stand for ids of the caller's. */
  readonly path: string;
  readonly request: Pick<RawRequest, 'body' | 'headers'>;
}

export const OWN_SESSION = '11111111-1111-4111-8111-111111111111';
export const OWN_USER = '22222222-2222-4222-8222-222222222222';

/** Values that mean something to the API under test, by the name of the field. */
export type KnownValues = Readonly<Record<string, string>>;

const HOSTILE_TEXT = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const HOSTILE_VALUE = fc.oneof(HOSTILE_TEXT, fc.constantFrom(...HOSTILE_JSON), fc.jsonValue({ maxDepth: 3 }));

const HOSTILE_BODY = fc.oneof(
  fc.constantFrom(...HOSTILE_BODIES),
  fc.jsonValue({ maxDepth: 5 }).map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** What a header can carry at all; the rest is for raw sockets. */
const HEADER_VALUE = fc.oneof(
  fc.constantFrom(...HEADER_VALUES),
  fc.string({ unit: fc.constantFrom(...PRINTABLE_ASCII), maxLength: 60 }),
);

const GENERAL_HEADERS = {
  accept: fc.constantFrom('*/*', 'application/json', 'text/html', 'image/png', ';;;'),
  'accept-encoding': fc.constantFrom('identity', 'gzip', 'br', '*;q=0', 'nonsense'),
  'content-type': fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain', 'x'),
  'x-correlation-id': HEADER_VALUE,
  'if-none-match': HEADER_VALUE,
  'if-match': HEADER_VALUE,
  'idempotency-key': HEADER_VALUE,
  'user-agent': HEADER_VALUE,
  'x-forwarded-for': fc.constantFrom('203.0.113.1', '::1', 'nonsense', 'a, b, c'),
  'x-http-method-override': fc.constantFrom('DELETE', 'PATCH'),
  origin: fc.constantFrom('https://evil.example', 'null'),
};

/** Requests for an operation: most of them nearly right, each part of them sometimes hostile. */
export function requestsFor(
  { template, operation }: DocumentedOperation,
  known: KnownValues,
): fc.Arbitrary<GeneratedRequest> {
  const parameters = operation.parameters ?? [];
  const body = operation.requestBody?.content['application/json']?.schema;
  return fc.record({
    caller: fc.constantFrom(...CALLERS, 'member', 'admin'),
    path: fc
      .tuple(pathsFor(template), queriesFor(parameters.filter((parameter) => parameter.in === 'query')))
      .map((parts) => parts.join('')),
    request: fc.record(
      { headers: headersFor(operation.operationId), body: bodiesFor(body, known) },
      { requiredKeys: body ? ['headers', 'body'] : ['headers'] },
    ),
  });
}

function pathsFor(template: string): fc.Arbitrary<string> {
  const parts = template
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{')
        ? fc.oneof(
            { weight: 3, arbitrary: fc.constantFrom(OWN_SESSION, OWN_USER) },
            { weight: 1, arbitrary: fc.uuid() },
            { weight: 1, arbitrary: HOSTILE_TEXT.map(percentEncoded) },
            { weight: 1, arbitrary: fc.constantFrom('%', '%00', '%c3%28', '..%2f..', 'a'.repeat(600)) },
          )
        : fc.constant(part),
    );
  return fc.tuple(...parts).map((chosen) => chosen.join(''));
}

function queriesFor(parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const known = parameters.map(({ name, schema }) => fc.tuple(fc.constant(name), valuesFor(schema)));
  const unknown = fc.tuple(fc.constantFrom('x', '__proto__', 'constructor', 'limit', 'a[b]'), HOSTILE_TEXT);
  return fc
    .array(fc.oneof(...known.map((arbitrary) => ({ weight: 3, arbitrary })), unknown), {
      maxLength: 3,
      depthIdentifier: 'query',
    })
    .chain((pairs) => fc.constantFrom(pairs, []))
    .map((pairs) =>
      pairs.map(([name, value]) => `${percentEncoded(name)}=${percentEncoded(inQuery(value))}`).join('&'),
    )
    .map((query) => (query === '' ? '' : `?${query}`));
}

/** Generated objects need not have what `String` asks for. */
function inQuery(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

function headersFor(operationId: string): fc.Arbitrary<Record<string, string>> {
  const some = fc.record(GENERAL_HEADERS, { requiredKeys: [] });
  const plain = fc.constant({});
  const edit = fc.constant({ 'if-match': '*' });
  return fc.oneof(plain, some, operationId.startsWith('update') ? edit : plain);
}

function bodiesFor(schema: Schema | undefined, known: KnownValues): fc.Arbitrary<string> {
  if (!schema) return fc.oneof(fc.constantFrom('{}', ''), HOSTILE_BODY);
  const { properties = {}, required = [] } = resolved(schema);
  const fields = (values: (field: Schema) => fc.Arbitrary<unknown>) =>
    Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, values(field)]));
  const valid = fc.record(fields(validFor), { requiredKeys: [...required] });
  const meaningful = valid.map((value) => ({ ...value, ...pick(known, Object.keys(properties)) }));
  const mixed = fc.record(
    {
      ...fields(valuesFor),
      ...Object.fromEntries(['role', 'constructor', 'x'].map((name) => [name, HOSTILE_VALUE])),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(
    { weight: 3, arbitrary: valid.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: meaningful.map((value) => JSON.stringify(value)) },
    { weight: 4, arbitrary: mixed.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: HOSTILE_BODY },
  );
}

function valuesFor(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 2, arbitrary: validFor(schema) }, { weight: 1, arbitrary: HOSTILE_VALUE });
}

function validFor(schema: Schema): fc.Arbitrary<unknown> {
  const { format, minLength = 0, maxLength = 100, minimum = 0, maximum = 1_000 } = schema;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer') return fc.integer({ min: minimum, max: maximum });
  if (format === 'email') return fc.emailAddress();
  if (format === 'uuid') return fc.uuid();
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 40) });
}

/** `encodeURIComponent` for any text, also what is not well-formed. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function pick(known: KnownValues, names: readonly string[]): KnownValues {
  return Object.fromEntries(Object.entries(known).filter(([name]) => names.includes(name)));
}
