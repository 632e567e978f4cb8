import type { Role } from '@guildhall/kernel/role';
import { Injectable } from '@nestjs/common';

/** Who connects, as far as their access token says. */
export interface SocketIdentity {
  readonly userId: string;
  readonly role: Role;
  readonly sessionId: string;
  /** The token's end, and the connection's, unless a newer token comes before. */
  readonly expiresAt: Date;
}

/** What the realtime edge has to know of accounts. Auth implements it: the platform knows no feature. */
export interface SocketAuthenticator {
  /** @throws DomainError `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED`, `AUTH_SESSION_ENDED` */
  identify(token: string): Promise<SocketIdentity>;
  /** Which of these sessions do not live any more. */
  endedAmong(sessionIds: readonly string[]): Promise<readonly string[]>;
  /** Calls back as soon as this process hears that sessions have ended. */
  onEnded(listener: (sessionIds: readonly string[]) => void): void;
}

/** Where auth registers. */
@Injectable()
export class SocketAuthentication {
  private registered: SocketAuthenticator | null = null;

  register(authenticator: SocketAuthenticator): void {
    this.registered = authenticator;
  }

  /** @throws Error when nobody has registered */
  get authenticator(): SocketAuthenticator {
    if (!this.registered) throw new Error('Nobody has registered to authenticate sockets.');
    return this.registered;
  }
}
