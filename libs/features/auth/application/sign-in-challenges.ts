import { randomBytes } from 'node:crypto';
import { Clock } from '@guildhall/kernel/clock';
import type { DomainError } from '@guildhall/kernel/domain-error';
import { Ids } from '@guildhall/kernel/ids';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { ProofOutcome, SecondFactorMethod } from '../contract/second-factors';
import type { Challenged, SignInChallenge } from '../contract/sign-in';
import { atSignIn, mfaTokenInvalid } from '../domain/second-factor-errors';
import { CHALLENGE_SECONDS, TRIES_PER_CHALLENGE } from '../domain/sign-in-challenge';
import { SignInChallengesRepository } from '../persistence/sign-in-challenges.repository';
import { tokenHash } from './token-service';

/** A sign-in whose two steps were right. */
export interface MetChallenge {
  readonly deviceName: string | null;
  /** The passkeys and connections that they were taken with. */
  readonly credentialIds: readonly string[];
}

/** Sign-ins between their first and their second step. */
@Injectable()
export class SignInChallenges {
  constructor(
    private readonly repository: SignInChallengesRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async start(
    tx: Transaction,
    userId: string,
    deviceName: string | null,
    methods: readonly SecondFactorMethod[],
    credentialId: string | null,
  ): Promise<Challenged> {
    const mfaToken = randomBytes(32).toString('base64url');
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + CHALLENGE_SECONDS * 1000);
    await this.repository.insert(tx, {
      id: this.ids.next(),
      userId,
      tokenHash: tokenHash(mfaToken),
      deviceName,
      credentialId,
      createdAt,
      expiresAt,
    });
    return { mfaToken, expiresIn: CHALLENGE_SECONDS, methods };
  }

  /** @throws DomainError `AUTH_MFA_TOKEN_INVALID` */
  async find(mfaToken: string): Promise<SignInChallenge> {
    const challenge = await this.repository.findOpen(this.database, tokenHash(mfaToken), this.clock.now());
    if (!challenge) throw mfaTokenInvalid();
    return challenge;
  }

  /**
   * Tries to meet a challenge. It is met once; five wrong tries void it, whoever makes them and however many at once.
   *
   * @returns the challenge that was met and what was shown, or the refusal, to be thrown after the commit
   * @throws DomainError `AUTH_MFA_TOKEN_INVALID`
   */
  async meet(
    tx: Transaction,
    id: string,
    prove: () => Promise<ProofOutcome>,
  ): Promise<MetChallenge | DomainError> {
    const challenge = await this.repository.begin(tx, id, this.clock.now());
    if (!challenge) throw mfaTokenInvalid();
    const outcome = await prove();
    if (outcome.accepted) {
      await this.repository.finish(tx, id, this.clock.now());
      const shown = [challenge.credentialId, outcome.credentialId ?? null].filter(
        (shownId) => shownId !== null,
      );
      return { deviceName: challenge.deviceName, credentialIds: shown };
    }
    if (!outcome.isTry) await this.repository.takeBack(tx, id);
    else if (challenge.failures === TRIES_PER_CHALLENGE) await this.recordVoided(tx, challenge);
    return atSignIn(outcome.refusal);
  }

  /** Worth knowing: whoever it was had the password. */
  private recordVoided(tx: Transaction, { id, userId }: SignInChallenge): Promise<void> {
    return this.audit.record(tx, {
      action: 'second-factor.tries-exhausted',
      targetType: 'user',
      targetId: userId,
      details: { challengeId: id },
    });
  }
}
