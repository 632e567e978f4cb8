import { Clock } from '@guildhall/kernel/clock';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import type { Connection } from './connection';
import { Connections } from './connections';
import { SocketAuthentication } from './socket-authentication';

const LOOK_EVERY_MS = 1_000;
/** Sessions that ended unheard, on another node or while Redis was away, are found within the time that a round takes. */
const ROUND_MS = 4_000;
/**
 * A sweep is of the connections of those whose id ends in one digit, and a round is of all sixteen: all connections at once
 * would hold up whatever people say meanwhile. The last digits of a UUID are random.
 */
const DIGITS = [...'0123456789abcdef'];
/** Packets that a slow reader may leave lying; then it is dropped and catches up by the sequence. */
const LARGEST_BACKLOG = 2_000;

/** Finds out what other nodes did not say. @param connections all those of some users */
export type Sweep = (connections: readonly Connection[]) => Promise<void>;

/** Ends connections that outlive their session or token, and drops those that do not read. */
@Injectable()
export class ConnectionWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];
  /** Digits that wait to be swept, and where they begin. */
  private due = 0;
  private next = 0;
  private isSweeping = false;
  private readonly sweeps: Sweep[] = [];
  private readonly rounds: Array<() => Promise<void>> = [];

  constructor(
    private readonly connections: Connections,
    private readonly authentication: SocketAuthentication,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.sweeps.push((some) => this.endSessions(some));
  }

  onApplicationBootstrap(): void {
    this.authentication.authenticator.onEnded((sessionIds) => this.revoke(sessionIds));
    this.timers = [
      setInterval(() => this.look(), LOOK_EVERY_MS).unref(),
      setInterval(() => this.tick(), ROUND_MS / DIGITS.length).unref(),
    ];
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  /** Is told of each connection every few seconds. */
  onSweep(sweep: Sweep): void {
    this.sweeps.push(sweep);
  }

  /** Runs every few seconds, after all connections have been swept. */
  onRound(work: () => Promise<void>): void {
    this.rounds.push(work);
  }

  private look(): void {
    const now = this.clock.now();
    for (const connection of this.connections.all()) {
      if (connection.expiresAt <= now) connection.revoke('token-expired');
      else if (connection.backlog > LARGEST_BACKLOG) connection.drop();
    }
  }

  /** What a slow database held up is swept together, so that a round takes no longer. */
  private tick(): void {
    this.due = Math.min(this.due + 1, DIGITS.length);
    if (!this.isSweeping) void this.sweepDue();
  }

  private async sweepDue(): Promise<void> {
    this.isSweeping = true;
    while (this.due > 0) {
      const digits = Array.from({ length: this.due }, (_, n) => DIGITS[(this.next + n) % DIGITS.length]);
      this.next += digits.length;
      this.due = 0;
      if (this.connections.size > 0) await this.sweep(new Set(digits));
    }
    this.isSweeping = false;
  }

  private async sweep(digits: ReadonlySet<string | undefined>): Promise<void> {
    const connections = [...this.connections.all()].filter(({ userId }) => digits.has(userId.at(-1)));
    for (const sweep of this.sweeps) if (connections.length > 0) await this.attempt(() => sweep(connections));
    if (digits.has(DIGITS.at(-1))) for (const work of this.rounds) await this.attempt(work);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn({ error }, 'connections could not be checked');
    }
  }

  private async endSessions(connections: readonly Connection[]): Promise<void> {
    const living = new Set(connections.map(({ context }) => context.sessionId));
    this.revoke(await this.authentication.authenticator.endedAmong([...living]));
  }

  private revoke(sessionIds: readonly string[]): void {
    const ended = new Set(sessionIds);
    const isOver = ({ context }: Connection) => ended.has(context.sessionId);
    for (const connection of [...this.connections.all()].filter(isOver)) connection.revoke('session-ended');
  }
}
