import { Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerRequest } from '@nestjs/throttler';
import { replyOf } from '../http/request';
import { rateLimited } from './rate-limiter';

/** Spends from the budgets set up in ThrottleModule and tells the client what is left (draft-ietf-httpapi-ratelimit-headers-07). */
@Injectable()
export class ThrottleGuard extends ThrottlerGuard {
  protected override async handleRequest(spending: ThrottlerRequest): Promise<boolean> {
    const { context, limit, ttl, throttler, blockDuration, getTracker, generateKey } = spending;
    const { req } = this.getRequestResponse(context);
    const name = throttler.name ?? 'default';
    const key = generateKey(context, await getTracker(req, context), name);
    const hit = await this.storageService.increment(key, ttl, limit, blockDuration, name);
    replyOf(context).headers({
      'ratelimit-limit': limit,
      'ratelimit-remaining': Math.max(0, limit - hit.totalHits),
      'ratelimit-reset': hit.timeToExpire,
    });
    if (hit.isBlocked) throw rateLimited(hit.timeToBlockExpire);
    return true;
  }
}
