import {
  ACCEPTED,
  notLookedAt,
  type ProofOutcome,
  wrong,
} from '@guildhall/features/auth/contract/second-factors';
import { Clock } from '@guildhall/kernel/clock';
import type { DomainError } from '@guildhall/kernel/domain-error';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import {
  alreadyEnabled,
  codeInvalid,
  codeReused,
  codesPaused,
  notSetUp,
} from '../domain/second-factor-errors';
import { stepOfCode } from '../domain/totp';
import { TotpFactorsRepository } from '../persistence/totp-factors.repository';

/** Looks at codes of authenticator apps. */
@Injectable()
export class TotpCodes {
  constructor(
    private readonly factors: TotpFactorsRepository,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  /**
   * Spends a code. Ten wrong ones within 15 minutes pause the codes of the account; a replay is not a try.
   *
   * @param state whether the factor is in use, or being set up
   */
  async accept(
    tx: Transaction,
    userId: string,
    code: string,
    state: 'enabled' | 'set-up',
  ): Promise<ProofOutcome> {
    const now = this.clock.now();
    const factor = await this.factors.begin(tx, userId, now, state === 'enabled');
    if (!factor) return notLookedAt(await this.reasonNotToLook(tx, userId, now, state));
    const secret = this.box.open(factor.sealedSecret, secretPurpose(userId)).toString();
    const step = stepOfCode(secret, code, now);
    if (step === null) return wrong(codeInvalid());
    if (await this.factors.acceptStep(tx, userId, now, step)) return ACCEPTED;
    await this.factors.takeBack(tx, userId, now);
    return notLookedAt(codeReused());
  }

  private async reasonNotToLook(
    tx: Transaction,
    userId: string,
    now: Date,
    state: 'enabled' | 'set-up',
  ): Promise<DomainError> {
    const until = await this.factors.pausedUntil(tx, userId, now);
    if (until) return codesPaused(Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)));
    // Somebody without an authenticator app who tries a code gets the answer of a wrong one.
    if (state === 'enabled') return codeInvalid();
    const factor = await this.factors.find(tx, userId);
    return factor?.enabledAt ? alreadyEnabled() : notSetUp();
  }
}

/** Binds a sealed secret to its account, so that boxes cannot be swapped between rows. */
export function secretPurpose(userId: string): string {
  return `totp_factors/${userId}/secret`;
}
