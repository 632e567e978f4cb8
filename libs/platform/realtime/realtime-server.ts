import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server, type Socket } from 'socket.io';
import { HttpConfig } from '../config/http.config';
import { RedisConfig } from '../config/redis.config';
import { ThrottleConfig } from '../config/throttle.config';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import { RedisConnections } from '../redis/redis-connections';
import { RedisGate } from '../redis/redis-gate';
import { Connection } from './connection';
import { Connections } from './connections';
import { Doorkeeper } from './doorkeeper';
import { EventBudget, strictest, type Verdict } from './event-budget';
import { EventDispatcher } from './event-dispatcher';
import { flooded, tokenRequired, tooManyConnections } from './realtime-errors';
import { redisAdapter } from './redis-adapter';
import { refusalOf } from './refusal';
import { SocketAuthentication, type SocketIdentity } from './socket-authentication';
import type { Acknowledgement, ServerEvent } from './socket-events';

/** Refused before anything was known of whoever connects; other refusals have the codes that clients are told. */
export const TURNED_AWAY = 'TURNED_AWAY';
/** Larger than any payload of ours; a larger frame ends the connection. */
export const LARGEST_FRAME_BYTES = 128 * 1024;
/** A connection that has not said who it is by then is closed. */
const INTRODUCTION_MS = 5_000;
const LONGEST_TOKEN = 4_096;
/** After that the budget of who sends nothing is full again, whatever they owed. */
const REFILLED_MS = 5_000;
/** So long for a client to take what was sent last, and as long again to answer that its WebSocket is closed. */
const FAREWELL_MS = 1_000;
/** What a user's connections to one process may send together, in budgets of one connection. */
const CONNECTIONS_IN_EARNEST = 2;

type Listener = (payload: never) => void;
type AnswerListener = (connection: Connection, event: string, answer: Acknowledgement<object>) => void;

interface Exceptions {
  /** Rooms, or ids of connections, that are left out. */
  readonly except?: string[];
}

/**
 * The Socket.IO server on the API's own port. Lets in who has an access token, hands events to {@link EventDispatcher}
 * and carries events out: to rooms on every node, or between the nodes. Without Redis this process is the only node.
 */
@Injectable()
export class RealtimeServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private io: Server | null = null;
  private readonly relays = new Map<string, Listener>();
  private readonly arrivals: Array<(connection: Connection) => void> = [];
  private readonly departures: Array<(connection: Connection, reason: string) => void> = [];
  private readonly refusals: Array<(code: string) => void> = [];
  private readonly answers: AnswerListener[] = [];
  private readonly budgets = new Map<string, EventBudget>();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly doorkeeper: Doorkeeper,
    private readonly authentication: SocketAuthentication,
    private readonly dispatcher: EventDispatcher,
    private readonly connections: Connections,
    private readonly redis: RedisConnections,
    private readonly gate: RedisGate,
    private readonly redisConfig: RedisConfig,
    private readonly http: HttpConfig,
    private readonly throttle: ThrottleConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const io = new Server(this.host.httpAdapter.getHttpServer() as HttpServer, {
      serveClient: false,
      maxHttpBufferSize: LARGEST_FRAME_BYTES,
      connectTimeout: INTRODUCTION_MS,
      cors: { origin: [...this.http.corsOrigins], credentials: this.http.corsOrigins.length > 0 },
      allowRequest: (request, answer) => {
        const reason = this.doorkeeper.reasonAgainst(request);
        answer(reason, reason === null);
        if (reason !== null) this.tellOfRefusal(TURNED_AWAY);
      },
      ...(this.redisConfig.enabled
        ? { adapter: redisAdapter(this.redis, this.gate, this.redisConfig.prefix) }
        : {}),
    });
    io.engine.on('connection', (transport) => {
      const leave = this.doorkeeper.admit(transport.request);
      if (leave) transport.once('close', leave);
      else {
        transport.close(true);
        this.tellOfRefusal(TURNED_AWAY);
      }
      transport.once('close', () => setTimeout(() => hangUp(transport), FAREWELL_MS).unref());
    });
    io.use(async (socket, next) => next(await this.introduce(socket)));
    io.on('connection', (socket) => this.accept(socket));
    for (const [topic, listener] of this.relays) io.on(topic, listener as (payload: unknown) => void);
    this.io = io;
  }

  /** Answers what was begun, then lets clients go in a way that makes them connect to another node. */
  async beforeApplicationShutdown(): Promise<void> {
    this.doorkeeper.close();
    await this.dispatcher.settled();
    if (this.io) await closeTransports(this.io);
    await this.io?.of('/').adapter.close();
  }

  /** To everybody in the room, whichever node they are connected to; at most once. */
  emit<Payload extends object>(
    room: string,
    event: ServerEvent<Payload>,
    payload: Payload,
    { except = [] }: Exceptions = {},
  ): void {
    this.io?.to(room).except(except).emit(event.name, payload);
  }

  /** To those in the room, or in any of several, who are connected to this process; to each once. */
  emitHere<Payload extends object>(
    room: string | string[],
    event: ServerEvent<Payload>,
    payload: Payload,
    { except = [] }: Exceptions = {},
  ): void {
    this.io?.local.to(room).except(except).emit(event.name, payload);
  }

  /** To the other nodes; at most once, and not at all while Redis is away. @param payload plain JSON */
  relay(topic: string, payload: object): void {
    if (this.redisConfig.enabled) this.io?.serverSideEmit(topic, payload);
  }

  /** What other nodes {@link relay}. To be called before the application starts to listen. */
  onRelay<Payload extends object>(topic: string, listener: (payload: Payload) => void): void {
    this.relays.set(topic, listener as unknown as Listener);
  }

  /** When somebody has been let in. */
  onArrival(listener: (connection: Connection) => void): void {
    this.arrivals.push(listener);
  }

  /** When a connection has ended. @param listener is told why in Socket.IO's words */
  onDeparture(listener: (connection: Connection, reason: string) => void): void {
    this.departures.push(listener);
  }

  /** When somebody was not let in. @param listener is told the code that they were told, or {@link TURNED_AWAY} */
  onRefusal(listener: (code: string) => void): void {
    this.refusals.push(listener);
  }

  /** After an event was answered. @param listener is told names that clients make up, too */
  onAnswer(listener: AnswerListener): void {
    this.answers.push(listener);
  }

  /** Finds out who connects. @returns what speaks against it, with what the client may know in `data` */
  private async introduce(socket: Socket): Promise<Error | undefined> {
    try {
      const { token } = socket.handshake.auth as { token?: unknown };
      if (typeof token !== 'string' || token === '' || token.length > LONGEST_TOKEN) throw tokenRequired();
      const identity = await this.authentication.authenticator.identify(token);
      if (this.isOneTooMany(identity.userId, 1)) throw tooManyConnections();
      socket.data = identity;
      return undefined;
    } catch (error) {
      const data = refusalOf(error, this.logger, socket.id);
      this.tellOfRefusal(data.code);
      return Object.assign(new Error(data.detail), { data });
    }
  }

  private accept(socket: Socket): void {
    const { userId, role, sessionId, expiresAt } = socket.data as SocketIdentity;
    const { headers } = socket.handshake;
    const context = {
      userId,
      role,
      sessionId,
      correlationId: randomUUID(),
      ip: this.doorkeeper.addressOf(socket.request),
      userAgent: headers['user-agent']?.slice(0, 400) ?? null,
    };
    const connection = new Connection(socket, context, expiresAt, this.newBudget(1));
    this.connections.add(connection);
    socket.once('disconnect', (reason) => this.depart(connection, reason));
    socket.onAny((name: string, ...values: unknown[]) => void this.receive(connection, name, values));
    connection.join(personalRoom(userId));
    for (const listener of this.arrivals) listener(connection);
    // Several of one user may have been let in at the same moment.
    if (this.isOneTooMany(userId, 0)) connection.close();
  }

  private async receive(connection: Connection, name: string, values: unknown[]): Promise<void> {
    if (!connection.isOpen) return;
    const last = values.at(-1);
    const acknowledge = typeof last === 'function' ? (last as (answer: object) => void) : () => undefined;
    const verdict = this.count(connection);
    const answer = (given: Acknowledgement<object>) => {
      acknowledge(given);
      for (const listener of this.answers) listener(connection, name, given);
    };
    const payload = values[0] === last && typeof last === 'function' ? undefined : values[0];
    if (verdict === 'fine') return this.dispatcher.dispatch(connection, name, payload, answer);
    answer({ ok: false, error: refusalOf(flooded(), this.logger, connection.context.correlationId) });
    if (verdict === 'flooding') connection.close();
  }

  private count({ userId, budget }: Connection): Verdict {
    if (!this.throttle.enabled) return 'fine';
    const shared = this.budgets.get(userId) ?? this.newBudget(CONNECTIONS_IN_EARNEST);
    this.budgets.set(userId, shared);
    const now = performance.now();
    return strictest([budget.spend(now), shared.spend(now)]);
  }

  private newBudget(times: number): EventBudget {
    return new EventBudget(times * this.throttle.socketEvents, performance.now());
  }

  private isOneTooMany(userId: string, more: number): boolean {
    return this.throttle.enabled && this.connections.of(userId).size + more > this.throttle.socketsPerUser;
  }

  private depart(connection: Connection, reason: string): void {
    this.connections.remove(connection);
    setTimeout(() => this.forgetBudgetOf(connection.userId), REFILLED_MS).unref();
    for (const listener of this.departures) listener(connection, reason);
  }

  /** Who comes back at once finds what they have left. */
  private forgetBudgetOf(userId: string): void {
    const isRefilled = this.budgets.get(userId)?.isFull(performance.now()) ?? false;
    if (isRefilled && this.connections.of(userId).size === 0) this.budgets.delete(userId);
  }

  private tellOfRefusal(code: string): void {
    for (const listener of this.refusals) listener(code);
  }
}

/** Engine.IO's own way discards what waits to be sent, the last answers too. Who does not read is not waited for. */
async function closeTransports(io: Server): Promise<void> {
  const transports = [...io.sockets.sockets.values()].map(({ conn }) => conn);
  const closed = transports.map((transport) => new Promise((resolve) => transport.once('close', resolve)));
  for (const transport of transports) transport.close();
  await Promise.race([Promise.all(closed), delay(FAREWELL_MS, undefined, { ref: false })]);
  io.engine.close();
}

/** Who does not answer that their WebSocket is closed would keep it for half a minute. Socket.IO's types hide the field. */
function hangUp({ transport }: Socket['conn']): void {
  (transport as unknown as { readonly socket?: { terminate(): void } }).socket?.terminate();
}

/** The room of all of a user's connections. */
export function personalRoom(userId: string): string {
  return `user:${userId}`;
}
