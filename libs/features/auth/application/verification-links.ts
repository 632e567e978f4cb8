import type { User } from '@guildhall/features/users/contract/user';
import { Injectable } from '@nestjs/common';
import { ONE_TIME_TOKEN_LIFETIME_MS } from '../domain/one-time-token';
import { AccountLinks } from './account-links';
import { OneTimeTokens } from './one-time-tokens';

const HOUR_MS = 3_600_000;

export interface VerificationLink {
  readonly verificationUrl: string;
  readonly validForHours: number;
}

/** Links that prove an address, for the mails that carry one. */
@Injectable()
export class VerificationLinks {
  constructor(
    private readonly tokens: OneTimeTokens,
    private readonly links: AccountLinks,
  ) {}

  /** @returns `undefined` when there is nothing to prove (any more) */
  async make(taskId: string, { id, email, emailVerifiedAt }: User): Promise<VerificationLink | undefined> {
    if (emailVerifiedAt) return undefined;
    const purpose = 'verify-email';
    const token = await this.tokens.mint(taskId, { userId: id, purpose, mailedTo: email });
    if (!token) return undefined;
    return {
      verificationUrl: this.links.url(purpose, token),
      validForHours: ONE_TIME_TOKEN_LIFETIME_MS[purpose] / HOUR_MS,
    };
  }
}
