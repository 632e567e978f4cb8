import { canonicalEmail } from '@guildhall/kernel/text';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { networkOf } from '@guildhall/platform/throttle/network';
import { rateLimited, RateLimiter } from '@guildhall/platform/throttle/rate-limiter';
import { Injectable } from '@nestjs/common';

/** What people may have mailed. */
export type AccountMailKind = 'verify-email' | 'reset-password' | 'email-change';

/**
 * How often people may have mail sent to an account. By account and network, so that nobody uses up somebody else's
 * from one network; and by account alone, so that many networks together cannot flood a mailbox either. Whoever has
 * enough networks can use that up. The mails that did it are in the mailbox, and their links are for its owner to use.
 */
@Injectable()
export class AccountMailBudget {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly box: SecretBox,
  ) {}

  /**
   * @param account whose mailbox it is: an id, or something that stands for an address
   * @throws DomainError `RATE_LIMITED`
   */
  async take(kind: AccountMailKind, account: string, ip: string | null): Promise<void> {
    const waitSeconds = await this.tryTake(kind, account, ip);
    if (waitSeconds > 0) throw rateLimited(waitSeconds);
  }

  /**
   * For mail to an address that need not be the asking account's: many accounts together cannot flood a stranger.
   *
   * @throws DomainError `RATE_LIMITED`
   */
  async takeOfMailbox(kind: AccountMailKind, address: string): Promise<void> {
    const mailbox = this.box
      .fingerprint(canonicalEmail(address), `account-mails/${kind}`)
      .toString('base64url');
    await this.limiter.take('account-mails', `${kind}:to:${mailbox}`);
  }

  /** @returns 0, or the seconds to wait when the budget is spent */
  async tryTake(kind: AccountMailKind, account: string, ip: string | null): Promise<number> {
    const here = await this.limiter.tryTake('account-mails', `${kind}:${account}:${networkOf(ip)}`);
    return here > 0 ? here : this.limiter.tryTake('account-mails-of-all', `${kind}:${account}`);
  }
}
