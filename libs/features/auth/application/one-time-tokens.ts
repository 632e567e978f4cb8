import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { canonicalEmail } from '@guildhall/kernel/text';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UsersService } from '@guildhall/features/users/application/users.service';
import type { User } from '@guildhall/features/users/contract/user';
import { Injectable } from '@nestjs/common';
import { linkExpired, linkInvalid, linkUsed } from '../domain/auth-errors';
import type { EmailChange } from '../domain/email-change';
import {
  judgeOneTimeToken,
  ONE_TIME_TOKEN_LIFETIME_MS,
  type OneTimeToken,
  type OneTimeTokenPurpose,
  type TokenVerdict,
} from '../domain/one-time-token';
import { OneTimeTokensRepository } from '../persistence/one-time-tokens.repository';
import { tokenHash } from './token-service';

export interface TokenToMail {
  readonly userId: string;
  readonly purpose: OneTimeTokenPurpose;
  /** The address that the mail goes to. */
  readonly mailedTo: string;
  /** What the token is about, beside the user: an e-mail change, a session. */
  readonly subjectId?: string;
}

/** A token that was just spent, and the account that it spoke for, locked until the transaction ends. */
export interface SpentToken {
  readonly token: OneTimeToken;
  readonly user: User;
}

/**
 * Tokens that links in mails carry: they work once, for a while, for one purpose. Only a hash is stored.
 *
 * Whoever changes an account takes its row first (`UsersService.lock`) and then the tokens. Minting refers to the row
 * and so waits as well: no token slips in beside a change that takes tokens back.
 */
@Injectable()
export class OneTimeTokens {
  constructor(
    private readonly repository: OneTimeTokensRepository,
    private readonly users: UsersService,
    private readonly database: Database,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the token of a mail, in the handler that sends the mail. A repeated run gets the same token: an earlier run
   * may have sent the mail without living to say so, and the link that somebody holds has to work.
   *
   * @param taskId of the handler's run
   * @returns `undefined` when the token was used or taken back since an earlier run: there is nothing to send any more
   */
  async mint(
    taskId: string,
    { userId, purpose, mailedTo, subjectId }: TokenToMail,
  ): Promise<string | undefined> {
    const token = this.box.fingerprint(taskId, `one-time-tokens/${purpose}`).toString('base64url');
    const now = this.clock.now();
    const minted = await this.repository.upsert(this.database, {
      id: taskId,
      userId,
      purpose,
      tokenHash: tokenHash(token),
      subjectId: subjectId ?? null,
      mailedTo: canonicalEmail(mailedTo),
      now,
      expiresAt: new Date(now.getTime() + ONE_TIME_TOKEN_LIFETIME_MS[purpose]),
    });
    return minted ? token : undefined;
  }

  /**
   * Looks at a token without spending it, for what is better refused before any cost or change.
   *
   * @throws DomainError `AUTH_LINK_INVALID`, `AUTH_LINK_USED`, `AUTH_LINK_EXPIRED`
   */
  async peek(purpose: OneTimeTokenPurpose, presented: string): Promise<OneTimeToken> {
    const token = await this.repository.find(this.database, purpose, tokenHash(presented));
    if (!token) throw linkInvalid();
    const verdict = judgeOneTimeToken(token, this.clock.now());
    if (verdict !== 'good') throw refusalFor(verdict);
    return token;
  }

  /**
   * Spends a token: of any number of callers with the same one exactly one comes through. The account is locked
   * first, so that everything that happens to it by links and passwords happens one after the other.
   *
   * @throws DomainError `AUTH_LINK_INVALID`, `AUTH_LINK_USED`, `AUTH_LINK_EXPIRED`
   */
  async spend(tx: Transaction, purpose: OneTimeTokenPurpose, presented: string): Promise<SpentToken> {
    const hash = tokenHash(presented);
    const known = await this.repository.find(tx, purpose, hash);
    const user = known && (await this.users.lock(tx, known.userId));
    if (!user) throw linkInvalid();
    const token = await this.repository.use(tx, known.id, this.clock.now());
    if (!token) throw await this.refusal(tx, purpose, hash);
    return { token, user };
  }

  /** Takes back every unused token of the account, or those of some purposes. The account must be locked. */
  void(tx: Transaction, userId: string, purposes?: readonly OneTimeTokenPurpose[]): Promise<void> {
    return this.repository.void(tx, userId, this.clock.now(), purposes);
  }

  /**
   * Takes back what an intruder may hold when a change of address is undone. Whoever reads mail at an address from
   * before that change keeps their say, and so do those of the address it left about sign-ins. The account must be
   * locked.
   */
  voidSince(tx: Transaction, { id, userId, oldEmail }: EmailChange): Promise<void> {
    const change = { id, leftAddress: canonicalEmail(oldEmail) };
    return this.repository.voidSince(tx, userId, change, this.clock.now());
  }

  /** Why a token that was there a moment ago could not be spent: somebody else may have done so while we waited. */
  private async refusal(tx: Transaction, purpose: OneTimeTokenPurpose, hash: Buffer): Promise<DomainError> {
    const token = await this.repository.find(tx, purpose, hash);
    return token ? refusalFor(judgeOneTimeToken(token, this.clock.now())) : linkInvalid();
  }
}

function refusalFor(verdict: TokenVerdict): DomainError {
  return verdict === 'used' ? linkUsed() : linkExpired();
}
