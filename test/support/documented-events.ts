import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AsyncApiDocument, messageAt } from '@guildhall/platform/realtime/catalogue/asyncapi-document';
import type { JsonSchema } from '@guildhall/platform/realtime/catalogue/json-schema';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** The committed catalogue, not one made by the running code: what clients were promised. */
export const EVENTS_DOCUMENT = JSON.parse(
  readFileSync(resolve(__dirname, '../../openapi/events.json'), 'utf8'),
) as AsyncApiDocument;

const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats(ajv);
ajv.addVocabulary(['components']);
ajv.addSchema({ components: EVENTS_DOCUMENT.components }, 'events');
const validators = new Map<JsonSchema, ValidateFunction>();

/** What of a payload is not as its schema in the catalogue says. */
export function faultsOfPayload(schema: JsonSchema, payload: unknown): string[] {
  const validate = validators.get(schema) ?? ajv.compile(pointingToDocument(schema));
  validators.set(schema, validate);
  if (validate(payload)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `payload${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** What of something that a client was told the catalogue does not promise. */
export function faultsOfEvent(name: string, payload: unknown): string[] {
  const [message] = messagesOf('send', name);
  if (!message) return [`${name} is not in the catalogue`];
  return faultsOfPayload(message.payload, payload).map((fault) => `${name}: ${fault}`);
}

/** What of an acknowledgement the catalogue does not promise. Events that it does not have are refused as unknown. */
export function faultsOfAnswer(name: string, answer: unknown): string[] {
  const [accepted, refused] = messagesOf('receive', name);
  if (!accepted || !refused)
    return JSON.stringify(answer).includes('"EVENT_UNKNOWN"') ? [] : [`${name} is not in the catalogue`];
  const { payload } = (answer as { ok?: unknown }).ok === true ? accepted : refused;
  return faultsOfPayload(payload, answer).map((fault) => `the answer to ${name}: ${fault}`);
}

function messagesOf(action: 'send' | 'receive', name: string) {
  const operation = EVENTS_DOCUMENT.operations[`${action}.${name.replaceAll(':', '-')}`];
  const references = action === 'send' ? operation?.messages : operation?.reply?.messages;
  return (references ?? []).map((reference) => messageAt(EVENTS_DOCUMENT, reference));
}

function pointingToDocument(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"#/components/', '"events#/components/'),
  ) as JsonSchema;
}
