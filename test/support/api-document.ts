import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Schema {
  readonly $ref?: string;
  /** Of responses that are one of several. */
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Content {
  readonly [mediaType: string]: { readonly schema: Schema };
}

export interface DocumentedResponse {
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, unknown>>;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface DocumentedOperation {
  /** In capitals. */
  readonly method: string;
  /** With placeholders: `/api/v1/users/{id}`. */
  readonly template: string;
  readonly operation: Operation;
}

/** The committed document, not one made by the running code: what clients were promised. */
export const API_DOCUMENT = JSON.parse(
  readFileSync(resolve(__dirname, '../../openapi/openapi.json'), 'utf8'),
) as ApiDocument;

/** Every operation of the document; literal paths before those with placeholders, and `{id}.ics` before `{id}`, as routers match them. */
export const OPERATIONS: readonly DocumentedOperation[] = Object.entries(API_DOCUMENT.paths)
  .flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      template,
      operation,
    })),
  )
  .toSorted(
    (a, b) => placeholders(a.template) - placeholders(b.template) || b.template.length - a.template.length,
  );

/** The operation that a request is for. `HEAD` is `GET` without its body. */
export function operationFor(method: string, pathname: string): DocumentedOperation | undefined {
  const documented = method === 'HEAD' ? 'GET' : method;
  return OPERATIONS.find(
    (candidate) => candidate.method === documented && matches(candidate.template, pathname),
  );
}

/** A schema itself, or what its `$ref` points to. */
export function resolved(schema: Schema): Schema {
  const name = schema.$ref?.replace('#/components/schemas/', '');
  return name === undefined ? schema : (API_DOCUMENT.components.schemas[name] as Schema);
}

function placeholders(template: string): number {
  return template.split('{').length;
}

function matches(template: string, pathname: string): boolean {
  const pattern = template.replaceAll(/[.+*?^$()|[\]\\]/g, String.raw`\$&`).replaceAll(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(pathname);
}
