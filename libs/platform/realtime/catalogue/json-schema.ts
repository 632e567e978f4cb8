/** As much of JSON Schema (draft 7, which AsyncAPI builds on) as payloads use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
}

export type Schemas = Readonly<Record<string, JsonSchema>>;

const REFERENCE = '#/components/schemas/';
const UUID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';

interface OpenApiSchema {
  readonly nullable?: boolean;
  readonly example?: unknown;
  readonly properties?: object;
  readonly type?: string;
  readonly enum?: readonly unknown[];
}

/**
 * OpenAPI 3.0 says two things in its own way: `nullable` and `example`. What an object does not declare it does not have,
 * as everywhere here.
 */
export function fromOpenApi(schema: object): JsonSchema {
  const { nullable, example, properties, ...rest } = schema as OpenApiSchema;
  const converted: Record<string, unknown> = mapped(rest);
  if (properties) converted['properties'] = mapped(properties);
  if (nullable && rest.type !== undefined) converted['type'] = [rest.type, 'null'];
  if (nullable && rest.enum && !rest.enum.includes(null)) converted['enum'] = [...rest.enum, null];
  if (example !== undefined) converted['examples'] = [example];
  if (rest.type === 'object' && properties) converted['additionalProperties'] ??= false;
  return converted as JsonSchema;
}

/** What a `$ref` points to, or the schema itself. */
export function resolved(schema: JsonSchema, schemas: Schemas): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const named = schemas[schema.$ref.slice(REFERENCE.length)];
  if (!named) throw new Error(`${schema.$ref} points nowhere.`);
  return named;
}

/** A reference to a named schema. */
export function referenceTo(name: string): JsonSchema {
  return { $ref: `${REFERENCE}${name}` };
}

/** A believable value, made of the examples of its parts. Optional fields are there when they have an example. */
export function exampleOf(unresolved: JsonSchema, schemas: Schemas): unknown {
  const schema = resolved(unresolved, schemas);
  const [given] = schema.examples ?? schema.enum ?? [];
  if (given !== undefined) return given;
  if (schema.const !== undefined) return schema.const;
  const [part] = schema.allOf ?? schema.oneOf ?? [];
  if (part) return exampleOf(part, schemas);
  const types = new Set([schema.type].flat());
  if (types.has('null')) return null;
  if (types.has('array')) return schema.items ? [exampleOf(schema.items, schemas)] : [];
  if (types.has('object')) return exampleOfObject(schema, schemas);
  if (types.has('boolean')) return true;
  if (types.has('integer') || types.has('number')) return schema.minimum ?? 1;
  if (schema.format === 'uuid') return UUID;
  return schema.format === 'date-time' ? TIME : 'text'.padEnd(schema.minLength ?? 0, '.');
}

function exampleOfObject({ properties = {}, required = [] }: JsonSchema, schemas: Schemas): object {
  const shown = Object.entries(properties).filter(
    ([name, property]) => required.includes(name) || property.examples !== undefined,
  );
  return Object.fromEntries(shown.map(([name, property]) => [name, exampleOf(property, schemas)]));
}

function mapped(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, inner(value)]));
}

function inner(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inner);
  return typeof value === 'object' && value !== null ? fromOpenApi(value) : value;
}
