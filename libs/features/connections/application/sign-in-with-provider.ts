import { UserErrorCode } from '@guildhall/features/users/contract/user-error-code';
import type { Challenged, SignedIn } from '@guildhall/features/auth/contract/sign-in';
import type { ActorContext } from '@guildhall/kernel/actor-context';
import { DomainError } from '@guildhall/kernel/domain-error';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { ConnectionErrorCode } from '../contract/connection-error-code';
import type { ConnectionProvider } from '../contract/provider';
import { emailMissing, signInUnsupported } from '../domain/connection-errors';
import type { Attempt } from '../persistence/connection-attempts.repository';
import { AdoptAccount } from './adopt-account';
import { type ConfiguredProvider, ConfiguredProviders } from './configured-providers';
import { hashOf } from '../domain/secrets';
import { type BegunAttempt, ConnectionAttempts } from './connection-attempts';
import type { GrantedAccount } from './link-account';
import type { AuthorizationResponse } from './provider-client';
import { PendingSignIns, type ToConfirm } from './pending-sign-ins';
import { RedeemCode } from './redeem-code';

export type ProviderSignInOutcome = SignedIn | Challenged | ToConfirm;

/** Whoever begins the same twice at once may lose a race once; the second time there is something to find. */
const TRIES = 2;
const RACES = new Set<string>([UserErrorCode.EmailTaken, ConnectionErrorCode.AccountTaken]);

/** "Sign in with …": an outside account instead of a password. A second factor is asked for all the same. */
@Injectable()
export class SignInWithProvider {
  constructor(
    private readonly providers: ConfiguredProviders,
    private readonly attempts: ConnectionAttempts,
    private readonly redeemCode: RedeemCode,
    private readonly adoptAccount: AdoptAccount,
    private readonly pending: PendingSignIns,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `CONNECTION_NOT_CONFIGURED`, `CONNECTION_SIGN_IN_UNSUPPORTED`, `CONNECTION_REDIRECT_REFUSED` */
  async authorize(name: ConnectionProvider, redirectUri: string | undefined): Promise<BegunAttempt> {
    return this.attempts.begin(this.providerOf(name), null, redirectUri);
  }

  /**
   * @param holderSecret what {@link authorize} gave to whoever comes back
   * @throws DomainError `CONNECTION_…`, as when an account is connected; `CONNECTION_EMAIL_MISSING`
   */
  async complete(
    ctx: ActorContext,
    name: ConnectionProvider,
    response: AuthorizationResponse,
    holderSecret: string,
    deviceName: string | null,
  ): Promise<ProviderSignInOutcome> {
    const holder = { holderHash: hashOf(holderSecret) };
    const attempt = await this.attempts.end(this.providerOf(name), response, ['sign-in'], holder);
    return this.finish(ctx, name, attempt, response, deviceName);
  }

  /** What follows the end of an attempt. @throws DomainError as {@link complete} */
  async finish(
    ctx: ActorContext,
    name: ConnectionProvider,
    attempt: Attempt,
    response: AuthorizationResponse,
    deviceName: string | null,
  ): Promise<ProviderSignInOutcome> {
    const granted = await this.redeemCode.run(this.providerOf(name), attempt, response);
    for (let attempted = 1; ; attempted++) {
      try {
        const outcome = await this.unitOfWork.run(ctx, (tx) => this.recognise(tx, granted, deviceName));
        return outcome ?? (await this.pending.add(ctx, granted, attempt.holderHash, deviceName));
      } catch (error) {
        const isRace = error instanceof DomainError && RACES.has(error.code);
        if (!isRace || attempted === TRIES) throw error;
      }
    }
  }

  /** @returns `null` when the address has to be confirmed first */
  private async recognise(
    tx: Transaction,
    granted: GrantedAccount,
    deviceName: string | null,
  ): Promise<SignedIn | Challenged | null> {
    const { account } = granted;
    const known = await this.adoptAccount.known(tx, granted, deviceName);
    if (known) return known;
    if (account.email === null) throw emailMissing();
    return account.emailVerified ? this.adoptAccount.proven(tx, granted, account.email, deviceName) : null;
  }

  private providerOf(name: ConnectionProvider): ConfiguredProvider {
    const provider = this.providers.get(name);
    if (!provider.description.signsIn) throw signInUnsupported(name);
    return provider;
  }
}
