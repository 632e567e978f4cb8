import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemResponse } from './problem.response';
import { PROBLEM_JSON, TITLES } from './problem';

export interface RouteDescription {
  readonly summary: string;
  /** A few sentences: what happens, what it ends or starts, what to do next. */
  readonly description: string;
  readonly responds: {
    readonly status: number;
    readonly description: string;
    /** Absent for 204. Several when the answer is one of them. */
    readonly type?: Type<unknown> | ReadonlyArray<Type<unknown>>;
    /** Media type of an answer that is no JSON, such as `text/calendar`. */
    readonly text?: string;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** Every refusal that the route can give besides those of all routes (400, 429, 503), with its codes and reasons. */
  readonly fails?: Readonly<Record<number, string>>;
}

const EVERY_ROUTE: Readonly<Record<number, string>> = {
  400: '`INPUT_INVALID`: unknown or malformed input.',
  429: '`RATE_LIMITED`: too many requests; see `Retry-After`.',
  503: '`UNAVAILABLE`: a needed part is down; see `Retry-After`.',
};

/** Status and documentation of a route in one place. */
export function Route({ summary, description, responds, fails = {} }: RouteDescription): MethodDecorator {
  const failures = { ...EVERY_ROUTE, ...fails };
  const types = [responds.type ?? []].flat();
  return applyDecorators(
    HttpCode(responds.status),
    ApiOperation({ summary, description }),
    ApiExtraModels(ProblemResponse, ...types),
    ApiResponse({
      status: responds.status,
      description: responds.description,
      ...(responds.headers ? { headers: documentedHeaders(responds.headers) } : {}),
      ...(types.length > 0 ? { content: { 'application/json': { schema: oneOf(types) } } } : {}),
      ...(responds.text === undefined
        ? {}
        : { content: { [responds.text]: { schema: { type: 'string' } } } }),
    }),
    ...Object.entries(failures).map(([status, reason]) =>
      ApiResponse({
        status: Number(status),
        description: `${TITLES[Number(status)]}. ${reason}`,
        content: { [PROBLEM_JSON]: { schema: { $ref: getSchemaPath(ProblemResponse) } } },
      }),
    ),
  );
}

function oneOf(types: ReadonlyArray<Type<unknown>>) {
  const schemas = types.map((type) => ({ $ref: getSchemaPath(type) }));
  return schemas.length === 1 ? (schemas[0] as (typeof schemas)[number]) : { oneOf: schemas };
}

function documentedHeaders(headers: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [
      name,
      { description, schema: { type: 'string' as const } },
    ]),
  );
}

/** Refusals of routes that take a body. */
export const BODY_FAILURES: Readonly<Record<number, string>> = {
  413: '`BODY_TOO_LARGE`: more than 10 MB.',
  415: '`MEDIA_TYPE_UNSUPPORTED`: the body is not application/json.',
};

/** Why a route with `@RequiresSecondFactor` answers 403. */
export const STEP_UP_REQUIRED = '`AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`.';

/** Refusals of routes for signed-in users. */
export const SIGNED_IN_FAILURES: Readonly<Record<number, string>> = {
  401: '`AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token.',
};
