import { createHash } from 'node:crypto';
import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import { challengeOf } from '../domain/client-data';
import { CHALLENGE_SECONDS } from '../domain/passkey';
import {
  type PasskeyChallenge,
  PasskeyChallengesRepository,
  type PasskeyPurpose,
} from '../persistence/passkey-challenges.repository';

/** A challenge that was taken, and its text, which the signature has to be over. */
export interface TakenChallenge extends PasskeyChallenge {
  readonly challenge: string;
}

/** Remembers what was asked of authenticators. The answer itself says which challenge it is to. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly repository: PasskeyChallengesRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async remember(
    challenge: string,
    purpose: PasskeyPurpose,
    asked: Partial<PasskeyChallenge> = {},
  ): Promise<void> {
    const { userId = null, sessionId = null, signInChallengeId = null } = asked;
    const expiresAt = new Date(this.clock.now().getTime() + CHALLENGE_SECONDS * 1000);
    await this.repository.insert(
      this.database,
      hashOf(challenge),
      { purpose, userId, sessionId, signInChallengeId },
      expiresAt,
    );
  }

  /** Good for one answer, a wrong one too. @returns `undefined` for one that was never given, is used, expired, or for something else */
  async take(
    { clientDataJSON }: { readonly clientDataJSON: string },
    ...purposes: PasskeyPurpose[]
  ): Promise<TakenChallenge | undefined> {
    const challenge = challengeOf(clientDataJSON);
    if (challenge === undefined) return undefined;
    const asked = await this.repository.take(this.database, hashOf(challenge), purposes, this.clock.now());
    return asked && { ...asked, challenge };
  }
}

function hashOf(challenge: string): Buffer {
  return createHash('sha256').update(challenge).digest();
}
