import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import type { Transaction } from '@guildhall/platform/database/transaction';
import type { User } from '@guildhall/features/users/contract/user';
import { Injectable } from '@nestjs/common';
import type { TokenPair } from '../domain/tokens';
import { SessionsRepository } from '../persistence/sessions.repository';
import { tokenHash, TokenService } from './token-service';

export interface SignedIn {
  readonly user: User;
  readonly tokens: TokenPair;
}

/** Opens a session for somebody whose identity is proven. */
@Injectable()
export class StartSession {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly tokens: TokenService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(tx: Transaction, user: User, deviceName: string | null): Promise<SignedIn> {
    const now = this.clock.now();
    const id = this.ids.next();
    const tokens = this.tokens.issuePair(user.id, id);
    await this.sessions.insert(tx, {
      id,
      userId: user.id,
      deviceName,
      ip: tx.context.ip,
      userAgent: tx.context.userAgent,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: this.tokens.refreshTokenExpiry(now),
      tokenHash: tokenHash(tokens.refreshToken),
    });
    return { user, tokens };
  }
}
