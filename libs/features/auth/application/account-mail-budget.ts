import { networkOf } from '@guildhall/platform/throttle/network';
import { rateLimited, RateLimiter } from '@guildhall/platform/throttle/rate-limiter';
import { Injectable } from '@nestjs/common';

/** What people may have mailed. */
export type AccountMailKind = 'verify-email' | 'reset-password' | 'email-change';

/**
 * How often people may have mail sent to an account. By account and network, so that nobody can use up somebody
 * else's; and by account alone, so that many networks together cannot flood a mailbox either.
 */
@Injectable()
export class AccountMailBudget {
  constructor(private readonly limiter: RateLimiter) {}

  /**
   * @param account whose mailbox it is: an id, or something that stands for an address
   * @throws DomainError `RATE_LIMITED`
   */
  async take(kind: AccountMailKind, account: string, ip: string | null): Promise<void> {
    const waitSeconds = await this.tryTake(kind, account, ip);
    if (waitSeconds > 0) throw rateLimited(waitSeconds);
  }

  /** @returns 0, or the seconds to wait when the budget is spent */
  async tryTake(kind: AccountMailKind, account: string, ip: string | null): Promise<number> {
    const here = await this.limiter.tryTake('account-mails', `${kind}:${account}:${networkOf(ip)}`);
    return here > 0 ? here : this.limiter.tryTake('account-mails-of-all', `${kind}:${account}`);
  }
}
