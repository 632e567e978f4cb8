import { type ExecutionContext, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

/**
 * Which budget a route spends from.
 *  general  100 per 15 min and IP address for anonymous callers, 2,000 per 15 min for a signed-in user
 *  auth     registrations, sign-ins and the like: 10 per 15 min and IP address
 *  refresh  300 per min and IP address (and 30 per min and session, see RateLimiter)
 *  webhook  1,200 per min and IP address: services report in bursts, and repeat what is refused
 *  exempt   health and metrics, pages for developers, and links in mails
 */
export type ThrottlePolicy = 'general' | 'auth' | 'refresh' | 'webhook' | 'exempt';

const POLICY = 'guildhall:throttle-policy';

export const Throttled = (policy: ThrottlePolicy) => SetMetadata(POLICY, policy);

export function policyOf(reflector: Reflector, context: ExecutionContext): ThrottlePolicy {
  return (
    reflector.getAllAndOverride<ThrottlePolicy | undefined>(POLICY, [
      context.getHandler(),
      context.getClass(),
    ]) ?? 'general'
  );
}
