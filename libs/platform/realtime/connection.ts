import type { UserContext } from '@guildhall/kernel/actor-context';
import type { Socket } from 'socket.io';
import { EnumField } from '../http/fields';
import type { EventBudget } from './event-budget';
import { ServerEvent } from './socket-events';

const REASONS = ['session-ended', 'token-expired'] as const;

export class SessionRevoked {
  @EnumField(REASONS, {
    description:
      '`session-ended`: signed out, revoked or locked. `token-expired`: no newer token came in time.',
  })
  readonly reason!: (typeof REASONS)[number];
}

export const sessionRevoked = new ServerEvent(
  'session:revoked',
  SessionRevoked,
  'The connection is closed for good: sign in again before the next one.',
);

/** One device of one user, connected to this process. */
export class Connection {
  constructor(
    private readonly socket: Socket,
    readonly context: UserContext,
    /** End of the access token. */
    public expiresAt: Date,
    readonly budget: EventBudget,
  ) {}

  get id(): string {
    return this.socket.id;
  }

  get userId(): string {
    return this.context.userId;
  }

  get isOpen(): boolean {
    return this.socket.connected;
  }

  /** Packets that the client has not taken yet. Socket.IO documents this field, and its types hide it. */
  get backlog(): number {
    return (this.socket.conn as unknown as { readonly writeBuffer: readonly unknown[] }).writeBuffer.length;
  }

  send<Payload extends object>(event: ServerEvent<Payload>, payload: Payload): void {
    this.socket.emit(event.name, payload);
  }

  /** Takes effect at once. The adapters' `join` promises nothing else. */
  join(room: string): void {
    void this.socket.join(room);
  }

  leave(room: string): void {
    void this.socket.leave(room);
  }

  isIn(room: string): boolean {
    return this.socket.rooms.has(room);
  }

  get rooms(): ReadonlySet<string> {
    return this.socket.rooms;
  }

  /** Tells the client why and closes for good: it does not come back by itself. */
  revoke(reason: SessionRevoked['reason']): void {
    this.send(sessionRevoked, { reason });
    this.socket.disconnect(true);
  }

  /** Closes for good, after whatever was sent last. */
  close(): void {
    this.socket.disconnect(true);
  }

  /** Closes as if the network had failed: the client comes back by itself, and asks for what it missed. */
  drop(): void {
    this.socket.conn.close(true);
  }
}
