import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { readInput } from '../http/input.pipe';
import { inputInvalid } from '../http/http-errors';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import type { Connection } from './connection';
import { eventUnknown } from './realtime-errors';
import { refusalOf } from './refusal';
import { type Acknowledgement, type ClientEvent, declaredEvents } from './socket-events';

type Handler = (connection: Connection, request: object) => Promise<object> | object;

/** Payloads are flat objects; code that walks them never sees more. */
const DEEPEST_PAYLOAD = 4;

/** Which code answers which event. Features register; each declared event has one handler. */
@Injectable()
export class EventDispatcher implements OnApplicationBootstrap {
  private readonly handlers = new Map<
    string,
    { readonly event: ClientEvent<object, object>; handle: Handler }
  >();
  private underWay = new UnderWay();

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /** @throws Error when an event is declared, and promised by the catalogue, that nobody answers */
  onApplicationBootstrap(): void {
    for (const { name } of declaredEvents().fromClients)
      if (!this.handlers.has(name)) throw new Error(`The event ${name} has no handler.`);
  }

  /**
   * @param handle its synchronous beginning runs in the order in which events arrived
   * @throws Error when the event has a handler already
   */
  on<Request extends object, Answer extends object>(
    event: ClientEvent<Request, Answer>,
    handle: (connection: Connection, request: Request) => Promise<Answer> | Answer,
  ): void {
    if (this.handlers.has(event.name)) throw new Error(`The event ${event.name} has two handlers.`);
    this.handlers.set(event.name, {
      event: event as unknown as ClientEvent<object, object>,
      handle: handle as unknown as Handler,
    });
  }

  knows(name: string): boolean {
    return this.handlers.has(name);
  }

  /**
   * Never rejects: whatever happens is the answer.
   *
   * @param acknowledge is given the answer; only then has the event been answered
   */
  async dispatch(
    connection: Connection,
    name: string,
    payload: unknown,
    acknowledge: (answer: Acknowledgement<object>) => void,
  ): Promise<void> {
    const { underWay } = this;
    underWay.begin();
    try {
      acknowledge(await this.answerTo(connection, name, payload));
    } finally {
      underWay.end();
    }
  }

  /** Resolves when every event that was begun has been answered. For one caller, who is about to close everything. */
  settled(): Promise<void> {
    const begun = this.underWay;
    this.underWay = new UnderWay();
    return begun.ended();
  }

  private async answerTo(
    connection: Connection,
    name: string,
    payload: unknown,
  ): Promise<Acknowledgement<object>> {
    try {
      const known = this.handlers.get(name);
      if (!known) throw eventUnknown();
      if (isDeeperThan(payload, DEEPEST_PAYLOAD))
        throw inputInvalid([{ path: '', code: 'depth', message: 'the payload is nested too deep' }]);
      const request = readInput(known.event.request, payload, 'the payload');
      return { ok: true, ...(await known.handle(connection, request)) };
    } catch (error) {
      return { ok: false, error: refusalOf(error, this.logger, connection.context.correlationId) };
    }
  }
}

/** Counts what was begun until somebody waits for its end. A set of promises would be as good, but see BatchedOverRooms. */
class UnderWay {
  private count = 0;
  private tell: (() => void) | undefined;

  begin(): void {
    this.count++;
  }

  end(): void {
    if (--this.count === 0) this.tell?.();
  }

  ended(): Promise<void> {
    return this.count === 0 ? Promise.resolve() : new Promise((resolve) => (this.tell = resolve));
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
