import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuthConfig } from '@guildhall/platform/config/auth.config';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { Database } from '@guildhall/platform/database/database';
import { RateLimiter } from '@guildhall/platform/throttle/rate-limiter';
import { Injectable } from '@nestjs/common';
import { sessionEnded, tokenReused } from '../domain/auth-errors';
import { judgePresentedToken, type Lineage } from '../domain/session';
import type { TokenClaims, TokenPair } from '../domain/tokens';
import { SessionsRepository } from '../persistence/sessions.repository';
import { SessionsService } from './sessions.service';
import { tokenHash, TokenService } from './token-service';

/** Trades a refresh token for a new pair (RFC 9700 §4.14.2: rotation, with replay detection by family). */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly sessionsService: SessionsService,
    private readonly tokens: TokenService,
    private readonly database: Database,
    private readonly limiter: RateLimiter,
    private readonly box: SecretBox,
    private readonly config: AuthConfig,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED`, `AUTH_TOKEN_REUSED`, `AUTH_SESSION_ENDED`, `RATE_LIMITED` */
  async run(ctx: ActorContext, refreshToken: string): Promise<TokenPair> {
    const claims = await this.tokens.readRefreshToken(refreshToken);
    await this.limiter.take('refresh-session', claims.sid);
    const presentedHash = tokenHash(refreshToken);
    const now = this.clock.now();
    const successor = this.tokens.issuePair(claims.sub, claims.sid);
    const rotated = await this.sessions.rotate(this.database, {
      sessionId: claims.sid,
      userId: claims.sub,
      presentedHash,
      successorHash: tokenHash(successor.refreshToken),
      sealedSuccessor: this.box.seal(successor.refreshToken, sealPurpose(claims.sid)),
      now,
      expiresAt: this.tokens.refreshTokenExpiry(now),
      ip: ctx.ip,
    });
    return rotated ? successor : this.answerOldToken(ctx, claims, presentedHash, now);
  }

  private async answerOldToken(
    ctx: ActorContext,
    claims: TokenClaims,
    presentedHash: Buffer,
    now: Date,
  ): Promise<TokenPair> {
    const lineage = await this.sessions.findLineage(this.database, claims.sid, claims.sub);
    switch (judgePresentedToken(presentedHash, lineage, now, this.config.refreshGraceSeconds)) {
      case 'lost-answer':
        return this.sameSuccessor(claims, lineage as Lineage);
      case 'session-ended':
        throw sessionEnded();
      case 'family-compromised':
        throw tokenReused();
      case 'reused':
        await this.sessionsService.endCompromisedFamily(ctx, claims);
        throw tokenReused();
    }
  }

  private sameSuccessor(claims: TokenClaims, lineage: Lineage): TokenPair {
    return {
      accessToken: this.tokens.issueAccessToken(claims.sub, claims.sid),
      refreshToken: this.box.open(lineage.sealedSuccessor as Buffer, sealPurpose(claims.sid)).toString(),
      expiresIn: this.config.accessTokenSeconds,
    };
  }
}

function sealPurpose(sessionId: string): string {
  return `sessions/${sessionId}/successor`;
}
