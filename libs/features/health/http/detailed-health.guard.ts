import { DomainError } from '@guildhall/kernel/domain-error';
import { HttpConfig } from '@guildhall/platform/config/http.config';
import { isBearer } from '@guildhall/platform/http/bearer';
import { authenticationRequired, HttpErrorCode } from '@guildhall/platform/http/http-errors';
import { requestOf } from '@guildhall/platform/http/request';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';

/** Admins, or whoever knows `HEALTH_TOKEN`. */
@Injectable()
export class DetailedHealthGuard implements CanActivate {
  constructor(private readonly config: HttpConfig) {}

  canActivate(context: ExecutionContext): boolean {
    const { actor, authenticationFailure, headers } = requestOf(context);
    if (actor.role === 'admin' || isBearer(headers.authorization, this.config.healthToken)) return true;
    if (actor.role === null) throw authenticationFailure ?? authenticationRequired();
    throw new DomainError(
      HttpErrorCode.RoleRequired,
      'forbidden',
      'This needs the role admin, or the health token.',
    );
  }
}
