import type { DomainError, ErrorKind, FieldError } from '@guildhall/kernel/domain-error';

export const PROBLEM_JSON = 'application/problem+json';

/** RFC 9457 problem document, with the members that Guildhall adds. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly correlationId: string;
  readonly errors?: readonly FieldError[];
  readonly [extension: string]: unknown;
}

const STATUS_OF_KIND: Record<ErrorKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  stale: 412,
  refused: 422,
  'precondition-required': 428,
  'too-many': 429,
  unavailable: 503,
};

export const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  426: 'Upgrade Required',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export function statusOfKind(kind: ErrorKind): number {
  return STATUS_OF_KIND[kind];
}

/** @param instance path of the request, without its query */
export function problemOf(error: DomainError, instance: string, correlationId: string): ProblemDocument {
  const { errors, extensions } = error.options;
  return {
    ...extensions,
    ...problem(statusOfKind(error.kind), error.code, error.detail, instance, correlationId),
    ...(errors ? { errors } : {}),
  };
}

export function problem(
  status: number,
  code: string,
  detail: string,
  instance: string,
  correlationId: string,
): ProblemDocument {
  const type = `urn:guildhall:problem:${code.toLowerCase().replaceAll('_', '-')}`;
  return { type, title: TITLES[status] ?? 'Error', status, detail, code, instance, correlationId };
}
