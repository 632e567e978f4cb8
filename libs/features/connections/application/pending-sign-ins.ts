import type { Challenged, SignedIn } from '@guildhall/features/auth/contract/sign-in';
import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { canonicalEmail } from '@guildhall/kernel/text';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { RateLimiter } from '@guildhall/platform/throttle/rate-limiter';
import { Injectable } from '@nestjs/common';
import { sendSignInConfirmation } from '../contract/connection.tasks';
import type { ConnectionProvider } from '../contract/provider';
import { confirmationInvalid } from '../domain/connection-errors';
import { type PendingSignIn, PendingSignInsRepository } from '../persistence/pending-sign-ins.repository';
import { AdoptAccount } from './adopt-account';
import { hashOf } from '../domain/secrets';
import type { GrantedAccount } from './link-account';

/** How long the mail may wait to be read. */
export const CONFIRMATION_SECONDS = 60 * 60;

/** The provider does not vouch for the address: its owner has to, from the mailbox. */
export interface ToConfirm {
  readonly confirmationRequired: true;
  /** Seconds. */
  readonly expiresIn: number;
}

/**
 * Sign-ins with an address that only its owner can confirm. The link in the mail counts only together with the secret
 * of whoever began the sign-in: otherwise an attacker could sign in with an outside account that claims somebody's
 * address, and wait for that person to press the button.
 */
@Injectable()
export class PendingSignIns {
  constructor(
    private readonly repository: PendingSignInsRepository,
    private readonly adoptAccount: AdoptAccount,
    private readonly limiter: RateLimiter,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly box: SecretBox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `RATE_LIMITED` when this mailbox was asked too often */
  async add(
    ctx: ActorContext,
    granted: GrantedAccount,
    holderHash: Buffer,
    deviceName: string | null,
  ): Promise<ToConfirm> {
    const email = granted.account.email as string;
    const mailbox = this.box.fingerprint(canonicalEmail(email), 'provider-sign-in').toString('base64url');
    await this.limiter.take('account-mails', `provider-sign-in:${mailbox}`);
    const id = this.ids.next();
    const createdAt = this.clock.now();
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.repository.insert(tx, {
        id,
        provider: granted.provider,
        email,
        sealedGrant: this.box.seal(JSON.stringify(granted), sealPurpose(id)),
        deviceName,
        holderHash,
        createdAt,
        expiresAt: new Date(createdAt.getTime() + CONFIRMATION_SECONDS * 1000),
      });
      tx.enqueue(sendSignInConfirmation, { signInId: id });
    });
    return { confirmationRequired: true, expiresIn: CONFIRMATION_SECONDS };
  }

  /**
   * Makes the token of the mail, in the task that sends it: a repeated run makes the same one, because the mail of an
   * earlier run may be on its way.
   *
   * @returns `undefined` when there is nothing to confirm any more
   */
  async mintToken(
    id: string,
  ): Promise<{ token: string; email: string; provider: ConnectionProvider } | undefined> {
    const token = this.box.fingerprint(id, 'pending_provider_sign_ins/token').toString('base64url');
    const pending = await this.repository.setToken(this.database, id, hashOf(token), this.clock.now());
    return pending && { token, email: pending.email, provider: pending.provider };
  }

  /**
   * Signs in whoever began it and reads the mail.
   *
   * @throws DomainError `CONNECTION_CONFIRMATION_INVALID`, `CONNECTION_ACCOUNT_TAKEN`, `CONNECTION_EXISTS`
   */
  confirm(
    ctx: ActorContext,
    provider: ConnectionProvider,
    token: string,
    holderSecret: string,
  ): Promise<SignedIn | Challenged> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const now = this.clock.now();
      const pending = await this.repository.take(tx, provider, hashOf(token), hashOf(holderSecret), now);
      if (!pending) throw confirmationInvalid();
      const granted = this.grantOf(pending);
      // Known when it was confirmed twice, from two mails.
      return (
        (await this.adoptAccount.known(tx, granted, pending.deviceName)) ??
        this.adoptAccount.proven(tx, granted, pending.email, pending.deviceName)
      );
    });
  }

  private grantOf({ id, sealedGrant }: PendingSignIn): GrantedAccount {
    const stored = JSON.parse(this.box.open(sealedGrant, sealPurpose(id)).toString()) as GrantedAccount;
    return { ...stored, issuedAt: new Date(stored.issuedAt) };
  }
}

function sealPurpose(id: string): string {
  return `pending_provider_sign_ins/${id}`;
}
