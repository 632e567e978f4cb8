import { DomainError } from '@guildhall/kernel/domain-error';
import { Inject, Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { ThrottleConfig } from '../config/throttle.config';
import { THROTTLE_STORAGE } from './throttle-storage.token';
import { HttpErrorCode } from '../http/http-errors';

interface Budget {
  readonly limit: number;
  readonly windowMs: number;
}

const MINUTE_MS = 60_000;

/** Budgets that {@link RateLimiter} knows. */
export type BudgetName = 'refresh-session';

/** For limits that only the use case can key, because the key has to be proven first (a session, an account). */
@Injectable()
export class RateLimiter {
  private readonly budgets: Readonly<Record<BudgetName, Budget>>;

  constructor(
    @Inject(THROTTLE_STORAGE) private readonly storage: ThrottlerStorage,
    private readonly config: ThrottleConfig,
  ) {
    this.budgets = { 'refresh-session': { limit: config.refreshPerSession, windowMs: MINUTE_MS } };
  }

  /** @throws DomainError `RATE_LIMITED` when the budget of `key` is spent */
  async take(name: BudgetName, key: string): Promise<void> {
    if (!this.config.enabled) return;
    const budget = this.budgets[name];
    const hit = await this.storage.increment(
      `${name}:${key}`,
      budget.windowMs,
      budget.limit,
      budget.windowMs,
      name,
    );
    if (hit.isBlocked) throw rateLimited(hit.timeToBlockExpire);
  }
}

export function rateLimited(retryAfterSeconds: number): DomainError {
  return new DomainError(
    HttpErrorCode.RateLimited,
    'too-many',
    `Too many requests. Try again in ${retryAfterSeconds} s.`,
    {
      retryAfter: retryAfterSeconds,
    },
  );
}
