import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AuthErrorCode } from '../contract/auth-error-code';
import { sessionEnded } from '../contract/auth.events';
import type { RevocationReason, Session } from '../domain/session';
import type { TokenClaims } from '../domain/tokens';
import { SessionsRepository } from '../persistence/sessions.repository';
import { SignInChallengesRepository } from '../persistence/sign-in-challenges.repository';
import { ActiveSessions } from './active-sessions';

/** A user's own sessions: seeing them and ending them. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly activeSessions: ActiveSessions,
    private readonly challenges: SignInChallengesRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(
    ctx: UserContext,
    page: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<Session>> {
    const rows = await this.sessions.listActive(
      this.database,
      ctx.userId,
      this.clock.now(),
      page.limit + 1,
      page.after,
    );
    return cutPage(rows, page.limit, (session) => session.id, encode);
  }

  /** @returns the user's session, living or not */
  find(userId: string, id: string): Promise<Session | undefined> {
    return this.sessions.find(this.database, userId, id);
  }

  /** Ends the session that asks. Its access token stops working before this returns. */
  logout(ctx: UserContext): Promise<void> {
    return this.end(ctx, ctx.sessionId, 'logout').then(() => undefined);
  }

  /** Ends every session of the caller, the asking one too. */
  logoutAll(ctx: UserContext): Promise<void> {
    return this.unitOfWork.run(ctx, (tx) => this.endAllOf(tx, ctx.userId, 'logout-all'));
  }

  /**
   * Ends the sessions of an account, as part of something bigger, and sign-ins that wait for their second step: those
   * first, so that one that is just being completed has its session ended too. After the commit their access tokens stop working:
   * at once where this process announces it, within seconds elsewhere.
   *
   * @param options `except`: a session that goes on
   */
  async endAllOf(
    tx: Transaction,
    userId: string,
    reason: RevocationReason,
    { except }: { readonly except?: string } = {},
  ): Promise<void> {
    await this.challenges.voidAllOf(tx, userId, this.clock.now());
    const ended = await this.sessions.revokeAll(tx, userId, reason, this.clock.now(), except);
    await this.audit.record(tx, {
      action: 'session.all-revoked',
      targetType: 'user',
      targetId: userId,
      details: { reason, sessions: ended.length },
    });
    this.announceEnd(tx, userId, ended);
  }

  /** @throws DomainError `AUTH_SESSION_NOT_FOUND` for a session that is not the caller's or has ended */
  async revoke(ctx: UserContext, sessionId: string): Promise<void> {
    if (await this.end(ctx, sessionId, 'revoked-by-user')) return;
    throw new DomainError(AuthErrorCode.SessionNotFound, 'not-found', 'You have no such session.');
  }

  /** A spent refresh token came back: two parties hold the family, so nobody keeps it (RFC 9700 §4.14.2). */
  endCompromisedFamily(ctx: ActorContext, { sid, sub, jti }: TokenClaims): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const ended = await this.sessions.revoke(tx, sid, sub, 'token-reused', this.clock.now());
      if (!ended) return;
      const details = { userId: sub, tokenId: jti };
      await this.audit.record(tx, {
        action: 'session.token-reused',
        targetType: 'session',
        targetId: sid,
        details,
      });
      this.announceEnd(tx, sub, [sid]);
    });
  }

  private end(ctx: UserContext, sessionId: string, reason: RevocationReason): Promise<boolean> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const ended = await this.sessions.revoke(tx, sessionId, ctx.userId, reason, this.clock.now());
      if (!ended) return false;
      await this.audit.record(tx, {
        action: 'session.revoked',
        targetType: 'session',
        targetId: sessionId,
        details: { reason },
      });
      this.announceEnd(tx, ctx.userId, [sessionId]);
      return true;
    });
  }

  /** Whatever ends sessions calls this in the same transaction. */
  private announceEnd(tx: Transaction, userId: string, sessionIds: string[]): void {
    for (const sessionId of sessionIds) tx.publish(sessionEnded, { userId, sessionId });
    tx.afterCommit(() => this.activeSessions.forget(sessionIds));
  }
}
