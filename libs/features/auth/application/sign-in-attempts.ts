import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { canonicalEmail } from '@guildhall/kernel/text';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { ThrottleConfig } from '@guildhall/platform/config/throttle.config';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { networkOf } from '@guildhall/platform/throttle/network';
import { Injectable } from '@nestjs/common';
import { AuthErrorCode } from '../contract/auth-error-code';
import { SignInAttemptsRepository } from '../persistence/sign-in-attempts.repository';
import { SignInTurns } from './sign-in-turns';

/** Whose password is being tried from where. The address itself is not kept. */
export interface Attempt {
  readonly account: Buffer;
  readonly network: string;
}

/**
 * Slows down whoever guesses one account's password (OWASP ASVS 5.0 V6.3.1). Keyed by account *and* network, so
 * that a stranger's guesses delay the stranger and not the owner.
 */
@Injectable()
export class SignInAttempts {
  private readonly turns = new SignInTurns();

  constructor(
    private readonly repository: SignInAttemptsRepository,
    private readonly database: Database,
    private readonly box: SecretBox,
    private readonly throttle: ThrottleConfig,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt as failed until {@link forgive} says otherwise.
   *
   * @throws DomainError `AUTH_SIGN_IN_DELAYED` with the seconds to wait
   */
  async begin(email: string, ip: string | null): Promise<Attempt> {
    const attempt = this.attemptOf(email, ip);
    if (!this.throttle.enabled) return attempt;
    const now = this.clock.now();
    if (await this.repository.begin(this.database, attempt.account, attempt.network, now)) return attempt;
    const until =
      (await this.repository.blockedUntil(this.database, attempt.account, attempt.network)) ?? now;
    throw delayed(Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)));
  }

  /** {@link begin}, and the rest of the sign-in, once those before it on the same account and network are through. */
  inTurn<Result>(
    email: string,
    ip: string | null,
    work: (attempt: Attempt) => Promise<Result>,
  ): Promise<Result> {
    const begun = async () => work(await this.begin(email, ip));
    if (!this.throttle.enabled) return begun();
    const { account, network } = this.attemptOf(email, ip);
    return this.turns.run(`${account.toString('base64')} ${network}`, begun);
  }

  /** @param userId `undefined` for an address that has no account: recorded all the same, so that the time tells nothing */
  recordFailure(ctx: ActorContext, { account }: Attempt, userId: string | undefined): Promise<void> {
    const target =
      userId === undefined
        ? { targetType: 'unknown-address', targetId: account.toString('hex') }
        : { targetType: 'user', targetId: userId };
    return this.audit.recordAlone(ctx, { action: 'user.sign-in-failed', ...target });
  }

  /** Forgets what was tried on this address from this network, by somebody who has proven another way whose it is. */
  forgiveAddress(tx: Transaction, email: string, ip: string | null): Promise<void> {
    return this.forgive(tx, this.attemptOf(email, ip));
  }

  async forgive(tx: Transaction, { account, network }: Attempt): Promise<void> {
    if (this.throttle.enabled) await this.repository.clear(tx, account, network);
  }

  private attemptOf(email: string, ip: string | null): Attempt {
    return {
      account: this.box.fingerprint(canonicalEmail(email), 'sign-in-attempts'),
      network: networkOf(ip),
    };
  }
}

function delayed(seconds: number): DomainError {
  return new DomainError(
    AuthErrorCode.SignInDelayed,
    'too-many',
    `Too many failed sign-ins on this account from your network. Try again in ${seconds} s.`,
    { retryAfter: seconds },
  );
}
