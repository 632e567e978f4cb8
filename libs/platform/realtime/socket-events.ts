const fromClients = new Map<string, ClientEvent<object, object>>();
const toClients = new Map<string, ServerEvent<object>>();

/** What the catalogue of events says of something that clients say. */
export interface ClientEventNotes {
  /** A sentence. */
  readonly summary: string;
  /** Codes of refusals and when they come, besides those that every event may meet. */
  readonly refusals?: Readonly<Record<string, string>>;
}

/**
 * Something that clients say. Each is answered by one acknowledgement, see {@link Acknowledgement}. Whoever declares one
 * puts it into the catalogue, `openapi/events.json`.
 */
export class ClientEvent<Request extends object, Answer extends object> {
  /** Codes and when they come, besides those that every event may meet. */
  readonly refusals: Record<string, string>;

  /**
   * @param request declares the payload; what it does not declare is refused
   * @param answer declares what stands beside `ok: true`
   * @throws Error when another event has this name
   */
  constructor(
    readonly name: string,
    readonly request: new () => Request,
    readonly answer: new () => Answer,
    readonly notes: ClientEventNotes,
  ) {
    declare(fromClients, this);
    this.refusals = { ...notes.refusals };
  }

  /** For a feature that has a say in the answer to another's event. */
  alsoRefuses(refusals: Readonly<Record<string, string>>): void {
    Object.assign(this.refusals, refusals);
  }
}

/** Something that clients are told. Whoever declares one puts it into the catalogue, `openapi/events.json`. */
export class ServerEvent<Payload extends object> {
  /** @param summary a sentence for the catalogue @throws Error when another event has this name */
  constructor(
    readonly name: string,
    readonly payload: new () => Payload,
    readonly summary: string,
  ) {
    declare(toClients, this);
  }
}

/** All events that the loaded code declares, by name: what no module imports, nobody can send either. */
export function declaredEvents(): {
  readonly fromClients: ReadonlyArray<ClientEvent<object, object>>;
  readonly toClients: ReadonlyArray<ServerEvent<object>>;
} {
  return { fromClients: byName(fromClients), toClients: byName(toClients) };
}

/** An answer that says no more than `ok: true`. */
export class NothingElse {}

function declare<Event extends { readonly name: string }>(events: Map<string, Event>, event: Event): void {
  if (events.has(event.name)) throw new Error(`The event ${event.name} is declared twice.`);
  events.set(event.name, event);
}

function byName<Event>(events: ReadonlyMap<string, Event>): Event[] {
  return [...events].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
}

/** Why an event was refused, as a client sees it. */
export interface Refusal {
  /** Stable: the same codes as over HTTP. */
  readonly code: string;
  /** A sentence for people. */
  readonly detail: string;
  /** The fields that are not as they should be. */
  readonly errors?: ReadonlyArray<{ readonly path: string; readonly message: string; readonly code: string }>;
  /** Seconds until it makes sense to try again. */
  readonly retryAfter?: number;
}

export type Acknowledgement<Answer extends object> =
  | ({ readonly ok: true } & Answer)
  | { readonly ok: false; readonly error: Refusal };
