import type { JsonSchema, Schemas } from './json-schema';

interface Reference {
  readonly $ref: string;
}

/** Codes and when they come. An extension: AsyncAPI has no word for refusals. */
type Refusals = Readonly<Record<string, string>>;

export interface Message {
  /** Of the event. Of an acknowledgement too, which has no name of its own. */
  readonly name: string;
  readonly summary: string;
  readonly payload: JsonSchema;
  readonly examples: ReadonlyArray<{ readonly payload: object }>;
}

export interface Operation {
  /** From the server's side. */
  readonly action: 'send' | 'receive';
  readonly channel: Reference;
  readonly description: string;
  readonly messages: readonly Reference[];
  readonly reply?: { readonly channel: Reference; readonly messages: readonly Reference[] };
  readonly 'x-refusals'?: Refusals;
}

/** As much of AsyncAPI 3.0 as is said here. */
export interface AsyncApiDocument {
  readonly asyncapi: '3.0.0';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly contact: object;
    readonly license: object;
    readonly tags: ReadonlyArray<{ readonly name: string; readonly description: string }>;
  };
  readonly defaultContentType: string;
  readonly servers: Readonly<
    Record<
      string,
      {
        readonly host: string;
        readonly pathname: string;
        readonly protocol: string;
        readonly description: string;
        readonly variables: Readonly<
          Record<string, { readonly default: string; readonly description: string }>
        >;
        readonly security: readonly Reference[];
        readonly 'x-refusals': Refusals;
      }
    >
  >;
  readonly channels: Readonly<
    Record<
      string,
      {
        readonly address: string;
        readonly description: string;
        readonly servers: readonly Reference[];
        readonly messages: Readonly<Record<string, Message>>;
      }
    >
  >;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: {
    readonly schemas: Schemas;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

/** What a reference to a message of the document points to. */
export function messageAt(document: AsyncApiDocument, { $ref }: Reference): Message {
  const [, , channel = '', , key = ''] = $ref.split('/');
  const message = document.channels[channel]?.messages[key];
  if (!message) throw new Error(`${$ref} points nowhere.`);
  return message;
}
