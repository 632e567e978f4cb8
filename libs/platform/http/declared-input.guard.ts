import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { inputInvalid } from './http-errors';
import { takesRawBody } from './raw-body';
import { requestOf } from './request';

/** Nest's own name for the metadata of handler parameters; its keys start with the kind of the parameter. */
const ROUTE_ARGUMENTS = '__routeArguments__';
const BODY_KIND = '3';
const QUERY_KIND = '4';

interface Declared {
  readonly body: boolean;
  readonly query: boolean;
}

/**
 * Refuses a query or a body on routes that declare none. On the others the request class does it.
 * Unknown input is never ignored: a misspelt filter must not silently return everything.
 */
@Injectable()
export class DeclaredInputGuard implements CanActivate {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- handlers are the keys
  private readonly known = new WeakMap<Function, Declared>();

  canActivate(context: ExecutionContext): boolean {
    const request = requestOf(context);
    const declared = this.declaredBy(context);
    const stray = [
      ...(declared.query ? [] : Object.keys((request.query as object | undefined) ?? {})),
      ...(declared.body ? [] : bodyFields(request.body)),
    ];
    if (stray.length === 0) return true;
    throw inputInvalid(
      stray.map((path) => ({ path, code: 'unknown', message: 'is not a field of this request' })),
    );
  }

  private declaredBy(context: ExecutionContext): Declared {
    const handler = context.getHandler();
    let declared = this.known.get(handler);
    if (!declared) {
      const parameters = Reflect.getMetadata(ROUTE_ARGUMENTS, context.getClass(), handler.name) as
        | object
        | undefined;
      const kinds = new Set(Object.keys(parameters ?? {}).map((key) => key.split(':')[0]));
      const fromThirdParty = takesRawBody(handler);
      declared = {
        body: fromThirdParty || kinds.has(BODY_KIND),
        query: fromThirdParty || kinds.has(QUERY_KIND),
      };
      this.known.set(handler, declared);
    }
    return declared;
  }
}

function bodyFields(body: unknown): string[] {
  if (body === undefined || body === null) return [];
  return typeof body === 'object' && !Array.isArray(body) ? Object.keys(body) : ['body'];
}
