import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { VERSION } from '../observability/version';
import { documentCookieRefusals } from './openapi-cookies';

const TAGS: Readonly<Record<string, string>> = {
  Authentication: 'Registering, signing in, tokens and sessions.',
  'Second factor': 'Authenticator apps, backup codes and passkeys.',
  Users: 'People and their profiles.',
  Connections: 'Outside accounts that are linked with yours, and signing in with them.',
  Guilds: 'Groups with a limited number of seats: finding, joining and leading them.',
  Companies: 'Employers as everybody sees them, and who acts for them.',
  Candidates: 'What people tell employers about themselves.',
  Jobs: 'Work that is offered: drafting, publishing and finding it.',
  'Saved searches': 'Searches for jobs that are kept, and what they have found.',
  Hiring: 'Applications for jobs, interviews, and what becomes of them.',
  Chat: 'Rooms to talk in and what was said in them; the talking itself is Socket.IO.',
  Notifications: 'What you are told, how, and on which devices.',
  Administration: 'What only admins may see and do.',
  Health: 'How the installation is, for people and probes.',
};

export const CONTACT = {
  name: 'Guildhall maintainers',
  url: 'https://github.com/guildhall/guildhall',
  email: 'maintainers@guildhall.test',
} as const;
export const LICENSE = { name: 'MIT', url: 'https://opensource.org/license/mit' } as const;

const DESCRIPTION = `Guildhall is the self-hosted backend for communities where people work together.

**Signing in.** \`POST /api/v1/auth/register\` or \`/login\` answers with an access token (15 minutes) and a refresh token (7 days).
Press *Authorize* and paste the access token.

**In browsers** send \`X-Auth-Mode: cookie\` with the sign-in: the tokens come as \`__Host-\` cookies that no script can read. Requests that change
something then need \`X-CSRF-Token\` from \`GET /api/v1/auth/csrf\`. An \`Authorization\` header wins over cookies and needs no CSRF token.

**Errors** are \`application/problem+json\` (RFC 9457) with a stable \`code\`. **Unknown fields** and query parameters are refused.
**Lists** take \`limit\` and \`cursor\` and answer \`{items, nextCursor}\`. **Editing** demands \`If-Match\` with the \`ETag\` you have seen.
Every response carries \`X-Correlation-Id\`.`;

/** The OpenAPI document of the running code. Deterministic: committed as `openapi/openapi.json` and compared with it by the tests. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Guildhall')
    .setDescription(DESCRIPTION)
    .setVersion(VERSION)
    .setContact(CONTACT.name, CONTACT.url, CONTACT.email)
    .setLicense(LICENSE.name, LICENSE.url)
    .addServer('/', 'This server')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token.' });
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (_controller, method) => method,
    // Only what is said: some controllers have routes under several tags.
    autoTagControllers: false,
  });
  for (const schema of Object.values(document.components?.schemas ?? {})) close(schema as ObjectSchema);
  documentCookieRefusals(document);
  return sorted(document);
}

/** Serves Swagger UI at `/api-docs` and the document at `/api-docs-json`. */
export function serveApiDocs(app: INestApplication): void {
  SwaggerModule.setup('api-docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api-docs-json',
    yamlDocumentUrl: 'api-docs-yaml',
    customSiteTitle: 'Guildhall API',
    swaggerOptions: {
      persistAuthorization: true,
      // Of a long list only what is in view is there: a link brings an operation into view.
      deepLinking: true,
      displayRequestDuration: true,
      tryItOutEnabled: true,
      validatorUrl: 'none',
    },
  });
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const PLACES = ['path', 'query', 'header'];

interface ObjectSchema {
  type?: string;
  properties?: object;
  additionalProperties?: unknown;
}

/** What is not declared is neither accepted nor sent. Problems are the exception: RFC 9457 lets them carry extensions. */
function close(schema: ObjectSchema & { properties?: { instance?: unknown } }): void {
  if (schema.type === 'object' && schema.properties && !schema.properties.instance)
    schema.additionalProperties ??= false;
}

/**
 * Paths and schemas by name, so that moving a controller in the code does not move the document; parameters by where
 * they stand, because their order depends on who compiled the decorators.
 */
function sorted(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths))
    for (const method of METHODS) item[method]?.parameters?.sort((a, b) => placeOf(a) - placeOf(b));
  return {
    ...document,
    paths: byName(document.paths),
    components: { ...document.components, schemas: byName(document.components?.schemas) },
  };
}

function placeOf(parameter: object): number {
  return 'in' in parameter ? PLACES.indexOf(parameter.in as string) : PLACES.length;
}

function byName<Value>(record: Record<string, Value> = {}): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
