import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UsersService } from '@guildhall/features/users/application/users.service';
import type { User } from '@guildhall/features/users/contract/user';
import { Injectable } from '@nestjs/common';
import { passwordWrong, sessionEnded } from '../domain/auth-errors';
import { stepUpRequired } from '../domain/second-factor-errors';
import { PasswordCredentialsRepository } from '../persistence/password-credentials.repository';
import { SessionProofsRepository } from '../persistence/session-proofs.repository';
import { SessionsRepository } from '../persistence/sessions.repository';
import type { CheckedPassword } from './own-password';

/** What was looked at before the account was held, and has to be so still. */
export interface Shown {
  readonly password?: CheckedPassword;
  /** The session had proven lately who uses it, as `@RequiresSecondFactor` asks. */
  readonly proven?: boolean;
}

/**
 * Holds the account of somebody who is signed in, for whatever changes it on their behalf.
 *
 * The guards look before the account is held, and a recovery may come between: without a second look, what a thief asked
 * for a moment before they were thrown out would be carried out a moment after.
 */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsRepository,
    private readonly proofs: SessionProofsRepository,
    private readonly credentials: PasswordCredentialsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Call first in the transaction: the account's row comes before every other, so that nobody waits for each other.
   *
   * @returns the account, as it is until the transaction ends
   * @throws DomainError `AUTH_SESSION_ENDED`, `AUTH_PASSWORD_WRONG`, `AUTH_STEP_UP_REQUIRED`
   */
  async hold(
    tx: Transaction,
    { userId, sessionId }: Pick<UserContext, 'userId' | 'sessionId'>,
    { password, proven = false }: Shown = {},
  ): Promise<User> {
    const user = await this.users.lock(tx, userId);
    const owner = await this.sessions.findOwner(tx, sessionId, this.clock.now());
    if (!user || owner?.userId !== userId) throw sessionEnded();
    if (password && (await this.credentials.findHash(tx, userId)) !== password.hash)
      throw passwordWrong(password.path);
    if (proven && (await this.proofs.findProvenAt(tx, sessionId)) === null) throw stepUpRequired();
    return user;
  }
}
