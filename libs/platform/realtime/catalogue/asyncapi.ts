import type { INestApplication } from '@nestjs/common';
import { getSchemaPath } from '@nestjs/swagger';
import { CONTACT, LICENSE } from '../../http/openapi';
import { VERSION } from '../../observability/version';
import { type ClientEvent, declaredEvents, type ServerEvent } from '../socket-events';
import type { AsyncApiDocument, Message, Operation } from './asyncapi-document';
import { schemasOf } from './event-schemas';
import { exampleOf, type JsonSchema, resolved, type Schemas } from './json-schema';
import { EDGE_REFUSALS, HANDSHAKE_REFUSALS, RefusalResponse } from './refusal.response';

const CHANNEL = 'events';
const AT_CHANNEL = `#/channels/${CHANNEL}`;

export const CLIENT_RULE = `Apply messages by \`seq\`, each once. On a gap, on \`room:head\` and after every reconnect send \`room:join\` with \`afterSeq\`, the \
last number applied; who has less by then than the answer's \`headSeq\` asks again. Send with a \`clientMessageId\` of your own, and again with the \
same one until there is an acknowledgement.`;

const DESCRIPTION = `What clients say and hear over Socket.IO, on the API's own port, in the namespace \`/\`. Everything else is the HTTP API's: see \`openapi.json\`.

**Connecting.** \`io(url, { auth: { token } })\` with an access token. A foreign \`Origin\` is refused. A refused handshake is a \`connect_error\` whose
\`data\` is a Refusal. The connection ends with its token unless \`session:refresh\` brings a newer one.

**Acknowledgements.** Every event that a client sends is answered by one: \`{ok: true, …}\` or \`{ok: false, error}\`. Unknown fields are refused.

**The rule for clients.** ${CLIENT_RULE}

Operations are named from the server's side, as AsyncAPI has it: it *receives* what clients say and *sends* what they hear.`;

/** The AsyncAPI document of all declared events. Deterministic: committed as `openapi/events.json`, and compared with it by the tests. */
export function asyncApiDocument(app: INestApplication): AsyncApiDocument {
  const { fromClients, toClients } = declaredEvents();
  const schemas = schemasOf(app, [
    RefusalResponse,
    ...fromClients.flatMap(({ request, answer }) => [request, answer]),
    ...toClients.map(({ payload }) => payload),
  ]);
  const messages = [
    ...fromClients.flatMap((event) => messagesAbout(event, schemas)),
    ...toClients.map((event) => [keyOf('send', event), heard(event, schemas)] as const),
  ];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Guildhall events',
      version: VERSION,
      description: DESCRIPTION,
      contact: CONTACT,
      license: LICENSE,
      tags: [{ name: 'Socket.IO', description: 'What happens live.' }],
    },
    defaultContentType: 'application/json',
    servers: {
      guildhall: {
        host: '{host}',
        pathname: '/socket.io/',
        protocol: 'ws',
        description: 'Socket.IO 4 (Engine.IO 4): WebSocket, or long polling that is upgraded to it.',
        variables: { host: { default: 'localhost:3000', description: 'Where the API is.' } },
        security: [{ $ref: '#/components/securitySchemes/accessToken' }],
        'x-refusals': HANDSHAKE_REFUSALS,
      },
    },
    channels: {
      [CHANNEL]: {
        address: '/',
        description: 'The namespace `/`.',
        servers: [{ $ref: '#/servers/guildhall' }],
        messages: Object.fromEntries(messages),
      },
    },
    operations: Object.fromEntries([
      ...fromClients.map((event) => [keyOf('receive', event), receiving(event)] as const),
      ...toClients.map((event) => [keyOf('send', event), sending(event)] as const),
    ]),
    components: {
      schemas: withoutUnused(
        schemas,
        messages.map(([, { payload }]) => payload),
      ),
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of the HTTP API, in the handshake: `auth: { token }`.',
        },
      },
    },
  };
}

function keyOf(action: Operation['action'], { name }: { readonly name: string }): string {
  return `${action}.${name.replaceAll(':', '-')}`;
}

function refusalsOf({ refusals }: ClientEvent<object, object>): Readonly<Record<string, string>> {
  return { ...refusals, ...EDGE_REFUSALS };
}

function receiving(event: ClientEvent<object, object>): Operation {
  const key = keyOf('receive', event);
  return {
    action: 'receive',
    channel: { $ref: AT_CHANNEL },
    description: event.notes.summary,
    messages: [{ $ref: `${AT_CHANNEL}/messages/${key}` }],
    reply: {
      channel: { $ref: AT_CHANNEL },
      messages: ['accepted', 'refused'].map((answer) => ({
        $ref: `${AT_CHANNEL}/messages/${key}.${answer}`,
      })),
    },
    'x-refusals': refusalsOf(event),
  };
}

function sending(event: ServerEvent<object>): Operation {
  return {
    action: 'send',
    channel: { $ref: AT_CHANNEL },
    description: event.summary,
    messages: [{ $ref: `${AT_CHANNEL}/messages/${keyOf('send', event)}` }],
  };
}

function heard({ name, summary, payload }: ServerEvent<object>, schemas: Schemas): Message {
  return message(name, summary, { $ref: getSchemaPath(payload) }, schemas);
}

function messagesAbout(
  event: ClientEvent<object, object>,
  schemas: Schemas,
): Array<readonly [string, Message]> {
  const key = keyOf('receive', event);
  const { name, request, notes } = event;
  return [
    [key, message(name, notes.summary, { $ref: getSchemaPath(request) }, schemas)],
    [`${key}.accepted`, message(name, 'Acknowledgement: done.', acceptance(event, schemas), schemas)],
    [`${key}.refused`, message(name, 'Acknowledgement: refused.', refusal(event), schemas)],
  ];
}

/** Flat, since the answer stands beside `ok` and nothing else does. */
function acceptance({ answer }: ClientEvent<object, object>, schemas: Schemas): JsonSchema {
  const { properties = {}, required = [] } = resolved({ $ref: getSchemaPath(answer) }, schemas);
  return {
    type: 'object',
    properties: { ok: { type: 'boolean', const: true }, ...properties },
    required: ['ok', ...required],
    additionalProperties: false,
  };
}

function refusal(event: ClientEvent<object, object>): JsonSchema {
  const codes = Object.keys(refusalsOf(event));
  return {
    type: 'object',
    properties: {
      ok: { type: 'boolean', const: false },
      error: {
        allOf: [
          { $ref: getSchemaPath(RefusalResponse) },
          { type: 'object', properties: { code: { type: 'string', enum: codes } } },
        ],
      },
    },
    required: ['ok', 'error'],
    additionalProperties: false,
  };
}

function message(name: string, summary: string, payload: JsonSchema, schemas: Schemas): Message {
  return { name, summary, payload, examples: [{ payload: exampleOf(payload, schemas) as object }] };
}

/** Answers are written out where they are given: as named schemas they would say the same again. */
function withoutUnused(schemas: Schemas, payloads: readonly JsonSchema[]): Schemas {
  const used = new Set<string>();
  const follow = (value: unknown): void => {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name === undefined || used.has(name)) continue;
      used.add(name);
      follow(schemas[name]);
    }
  };
  follow(payloads);
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
}
