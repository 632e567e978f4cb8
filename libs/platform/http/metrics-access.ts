import type { IncomingMessage } from 'node:http';
import type { HttpConfig } from '../config/http.config';
import { isBearer } from './bearer';
import { isLocal } from './local-request';

/** Whoever asks from this machine itself, or knows `METRICS_TOKEN`: the rule of the API and of workers. */
export function mayReadMetrics(
  request: IncomingMessage,
  { metricsToken }: Pick<HttpConfig, 'metricsToken'>,
): boolean {
  return isLocal(request) || isBearer(request.headers.authorization, metricsToken);
}
