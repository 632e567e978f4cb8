import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { API_DOCUMENT, type DocumentedResponse, operationFor, type Schema } from './api-document';

const PROBLEM_JSON = 'application/problem+json';
const PROBLEM_SCHEMA: Schema = { $ref: '#/components/schemas/Problem' };

/** Pages and documents about the API, which the API's document does not describe. */
const ABOUT_THE_API = /^\/api-docs/;
/** Answers that come before any operation is looked for, so that no operation lists them. */
const BEFORE_ROUTING: Readonly<Record<number, string>> = {
  403: 'HTTPS_REQUIRED',
  408: 'REQUEST_TIMEOUT',
  414: 'INPUT_INVALID',
  431: 'HEADERS_TOO_LARGE',
};

const ajv = new Ajv({ strict: true, allErrors: true });
addFormats(ajv);
ajv.addVocabulary(['components', 'example']);
ajv.addSchema({ components: API_DOCUMENT.components }, 'api');
const validators = new Map<string, ValidateFunction>();

/** What a response must be like, whatever the test expects of it. */
export class UndocumentedResponse extends Error {
  override readonly name = 'UndocumentedResponse';
}

/**
 * Compares a response with what the API document promises for the operation: status, media type, body, headers.
 *
 * @throws UndocumentedResponse naming everything that differs
 */
export async function assertDocumented(method: string, url: string, response: Response): Promise<void> {
  const { pathname } = new URL(url);
  const text = await response.clone().text();
  const faults = [
    ...faultsOfEveryResponse(response),
    ...(response.status >= 400 && method !== 'HEAD' ? faultsOfProblem(pathname, response, text) : []),
    ...faultsOfOperation(method, pathname, response, text),
  ];
  if (faults.length === 0) return;
  throw new UndocumentedResponse(
    `${method} ${pathname} answered ${response.status}, against the API document:\n` +
      `${faults.map((fault) => `  - ${fault}`).join('\n')}\n${text.slice(0, 2_000)}`,
  );
}

function faultsOfEveryResponse({ status, headers }: Response): string[] {
  return [
    ...missing(headers, 'x-correlation-id', /^[A-Za-z0-9._:-]{8,128}$/),
    ...(status === 401 ? missing(headers, 'www-authenticate', /^Bearer/) : []),
    ...(status === 429 || status === 503 ? missing(headers, 'retry-after', /^[1-9]\d*$/) : []),
    ...(status >= 500 && status !== 503 ? [`status ${status} is a defect`] : []),
  ];
}

function faultsOfOperation(method: string, pathname: string, response: Response, text: string): string[] {
  const { status } = response;
  if (method === 'OPTIONS' || ABOUT_THE_API.test(pathname) || isBeforeRouting(status, text)) return [];
  const documented = operationFor(method, pathname);
  if (!documented) return status < 400 ? ['there is no such operation in the document'] : [];
  const expected = documented.operation.responses[status];
  if (!expected) return [`status ${status} is not documented for ${documented.operation.operationId}`];
  return [
    ...(method === 'HEAD' ? [] : faultsOfContent(expected, response, text)),
    ...Object.keys(expected.headers ?? {}).flatMap((name) => missing(response.headers, name, /./)),
  ];
}

function isBeforeRouting(status: number, text: string): boolean {
  const code = BEFORE_ROUTING[status];
  return status === 308 || (code !== undefined && text.includes(`"code":"${code}"`));
}

function faultsOfContent(expected: DocumentedResponse, response: Response, text: string): string[] {
  if (!expected.content) return text === '' ? [] : [`a body, where the document has none`];
  const type = mediaType(response);
  const schema = expected.content[type]?.schema;
  if (!schema) return [`media type "${type}" is not documented for this status`];
  // What is no JSON has a format of its own, which the tests of its route read.
  return schema.type === 'string' ? [] : faultsOfBody(schema, text);
}

/** RFC 9457, and our own members: `correlationId` is the header's, `instance` the request's path. */
function faultsOfProblem(pathname: string, response: Response, text: string): string[] {
  const type = mediaType(response);
  if (type !== PROBLEM_JSON) return [`an error as "${type}" instead of ${PROBLEM_JSON}`];
  const faults = faultsOfBody(PROBLEM_SCHEMA, text);
  if (faults.length > 0) return faults;
  const problem = JSON.parse(text) as Record<string, unknown>;
  const expected: Record<string, unknown> = {
    type: `urn:guildhall:problem:${String(problem['code']).toLowerCase().replaceAll('_', '-')}`,
    status: response.status,
    correlationId: response.headers.get('x-correlation-id'),
  };
  const wrong = Object.entries(expected).filter(([member, value]) => problem[member] !== value);
  // What never became a request has no path.
  if (![pathname, '/'].includes(String(problem['instance']))) wrong.push(['instance', pathname]);
  return [
    ...wrong.map(([member, value]) => `${member} is ${String(problem[member])} instead of ${String(value)}`),
    ...['title', 'detail', 'code']
      .filter((member) => problem[member] === '')
      .map((member) => `empty ${member}`),
  ];
}

function faultsOfBody(schema: Schema, text: string): string[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return ['the body is not JSON'];
  }
  const validate = validatorOf(schema);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `body${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function validatorOf({ $ref, oneOf }: Schema): ValidateFunction {
  const named = (oneOf ?? [{ $ref }]).map(({ $ref: name }) => {
    if (name === undefined) throw new Error('Responses of the document refer to named schemas.');
    return { $ref: `api${name}` };
  });
  const key = named.map(({ $ref: name }) => name).join(' or ');
  const known = validators.get(key) ?? ajv.compile({ oneOf: named });
  validators.set(key, known);
  return known;
}

function mediaType(response: Response): string {
  return (response.headers.get('content-type') ?? 'none').split(';', 1)[0] as string;
}

function missing(headers: Headers, name: string, pattern: RegExp): string[] {
  const value = headers.get(name);
  return value !== null && pattern.test(value)
    ? []
    : [`${name} is ${value === null ? 'missing' : `"${value}"`}`];
}
