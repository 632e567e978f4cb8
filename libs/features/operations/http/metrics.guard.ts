import { DomainError } from '@guildhall/kernel/domain-error';
import { HttpConfig } from '@guildhall/platform/config/http.config';
import { authenticationRequired, HttpErrorCode } from '@guildhall/platform/http/http-errors';
import { mayReadMetrics } from '@guildhall/platform/http/metrics-access';
import { requestOf } from '@guildhall/platform/http/request';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';

/** Whoever asks from this machine itself, or knows `METRICS_TOKEN`. No role opens it: scrapers have no account. */
@Injectable()
export class MetricsGuard implements CanActivate {
  constructor(private readonly config: HttpConfig) {}

  canActivate(context: ExecutionContext): boolean {
    const { raw, actor, authenticationFailure } = requestOf(context);
    if (mayReadMetrics(raw, this.config)) return true;
    if (actor.role === null) throw authenticationFailure ?? authenticationRequired();
    throw new DomainError(HttpErrorCode.RoleRequired, 'forbidden', 'This needs the metrics token.');
  }
}
