import { Clock } from '@guildhall/kernel/clock';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import type { Connection } from './connection';
import { Connections } from './connections';
import { SocketAuthentication } from './socket-authentication';

const LOOK_EVERY_MS = 1_000;
/** Sessions that ended unheard, on another node or while Redis was away, are found at every so many looks. */
const LOOKS_BETWEEN_SWEEPS = 4;
/** Packets that a slow reader may leave lying; then it is dropped and catches up by the sequence. */
const LARGEST_BACKLOG = 2_000;

/** Work that belongs to every sweep, such as finding out what other nodes did not say. */
export type Sweep = () => Promise<void>;

/** Ends connections that outlive their session or token, and drops those that do not read. */
@Injectable()
export class ConnectionWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looks = 0;
  private isSweeping = false;
  private readonly sweeps: Sweep[] = [];

  constructor(
    private readonly connections: Connections,
    private readonly authentication: SocketAuthentication,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.sweeps.push(() => this.endSessions());
  }

  onApplicationBootstrap(): void {
    this.authentication.authenticator.onEnded((sessionIds) => this.revoke(sessionIds));
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Runs with every sweep, a few seconds apart. */
  onSweep(sweep: Sweep): void {
    this.sweeps.push(sweep);
  }

  private look(): void {
    const now = this.clock.now();
    for (const connection of this.connections.all()) {
      if (connection.expiresAt <= now) connection.revoke('token-expired');
      else if (connection.backlog > LARGEST_BACKLOG) connection.drop();
    }
    if (++this.looks % LOOKS_BETWEEN_SWEEPS === 0 && !this.isSweeping) void this.sweep();
  }

  private async sweep(): Promise<void> {
    if (this.connections.size === 0) return;
    this.isSweeping = true;
    for (const sweep of this.sweeps)
      await sweep().catch((error: unknown) =>
        this.logger.warn({ error }, 'connections could not be checked'),
      );
    this.isSweeping = false;
  }

  private async endSessions(): Promise<void> {
    const living = new Set([...this.connections.all()].map(({ context }) => context.sessionId));
    this.revoke(await this.authentication.authenticator.endedAmong([...living]));
  }

  private revoke(sessionIds: readonly string[]): void {
    const ended = new Set(sessionIds);
    const isOver = ({ context }: Connection) => ended.has(context.sessionId);
    for (const connection of [...this.connections.all()].filter(isOver)) connection.revoke('session-ended');
  }
}
