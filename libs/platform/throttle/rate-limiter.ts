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
const HOUR_MS = 60 * MINUTE_MS;

/** One person asks from few networks; what many ask for together is at most this many times as much. */
const NETWORKS_IN_EARNEST = 3;

/** Budgets that {@link RateLimiter} knows. */
export type BudgetName = 'refresh-session' | 'account-mails' | 'account-mails-of-all';

/** For limits that only the use case can key, because the key has to be proven first (a session, an account). */
@Injectable()
export class RateLimiter {
  private readonly budgets: Readonly<Record<BudgetName, Budget>>;

  constructor(
    @Inject(THROTTLE_STORAGE) private readonly storage: ThrottlerStorage,
    private readonly config: ThrottleConfig,
  ) {
    this.budgets = {
      'refresh-session': { limit: config.refreshPerSession, windowMs: MINUTE_MS },
      'account-mails': { limit: config.accountMails, windowMs: HOUR_MS },
      'account-mails-of-all': { limit: config.accountMails * NETWORKS_IN_EARNEST, windowMs: HOUR_MS },
    };
  }

  /** @throws DomainError `RATE_LIMITED` when the budget of `key` is spent */
  async take(name: BudgetName, key: string): Promise<void> {
    const waitSeconds = await this.tryTake(name, key);
    if (waitSeconds > 0) throw rateLimited(waitSeconds);
  }

  /** @returns 0, or the seconds to wait when the budget of `key` is spent */
  async tryTake(name: BudgetName, key: string): Promise<number> {
    if (!this.config.enabled) return 0;
    const budget = this.budgets[name];
    const hit = await this.storage.increment(
      `${name}:${key}`,
      budget.windowMs,
      budget.limit,
      budget.windowMs,
      name,
    );
    return hit.isBlocked ? Math.max(1, hit.timeToBlockExpire) : 0;
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
