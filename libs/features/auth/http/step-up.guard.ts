import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { freshnessOf } from '@guildhall/platform/http/access';
import { authenticationRequired } from '@guildhall/platform/http/http-errors';
import { requestOf } from '@guildhall/platform/http/request';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { stepUpRequired } from '../domain/second-factor-errors';
import { SessionProofsRepository } from '../persistence/session-proofs.repository';

/** Lets sessions through to routes with `@RequiresSecondFactor` that have proven lately who uses them. */
@Injectable()
export class StepUpGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly proofs: SessionProofsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `AUTH_STEP_UP_REQUIRED` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const minutes = freshnessOf(this.reflector, context);
    if (minutes === undefined) return true;
    const { sessionId } = requestOf(context).actor;
    if (sessionId === null) throw authenticationRequired();
    const provenAt = await this.proofs.findProvenAt(this.database, sessionId);
    const since = this.clock.now().getTime() - minutes * 60_000;
    if (provenAt === null || provenAt.getTime() < since) throw stepUpRequired();
    return true;
  }
}
