import { HttpConfig } from '@guildhall/platform/config/http.config';
import { isBearer } from '@guildhall/platform/http/bearer';
import { authenticationRequired } from '@guildhall/platform/http/http-errors';
import { isLocal } from '@guildhall/platform/http/local-request';
import { requestOf } from '@guildhall/platform/http/request';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';

/** Whoever asks from this machine itself, or knows `METRICS_TOKEN`. */
@Injectable()
export class MetricsGuard implements CanActivate {
  constructor(private readonly config: HttpConfig) {}

  canActivate(context: ExecutionContext): boolean {
    const request = requestOf(context);
    if (isLocal(request) || isBearer(request.headers.authorization, this.config.metricsToken)) return true;
    throw authenticationRequired();
  }
}
