import type { OpenAPIObject } from '@nestjs/swagger';
import { AUTH_MODE_HEADER } from './auth-mode';
import { PROBLEM_JSON, TITLES } from './problem';

const UNSAFE_METHODS = ['post', 'put', 'patch', 'delete'] as const;
const REASON =
  'A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`.';

/** Adds the refusals that cookies bring to every operation that changes something, so that no route has to say it. */
export function documentCookieRefusals({ paths }: OpenAPIObject): void {
  for (const item of Object.values(paths))
    for (const method of UNSAFE_METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const takesCookies =
        operation.security !== undefined ||
        operation.parameters?.some((parameter) => 'name' in parameter && parameter.name === AUTH_MODE_HEADER);
      if (!takesCookies) continue;
      const known = operation.responses['403'];
      operation.responses['403'] =
        known && 'description' in known
          ? { ...known, description: `${known.description} ${REASON}` }
          : {
              description: `${TITLES[403]}. ${REASON}`,
              content: { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/Problem' } } },
            };
    }
}
