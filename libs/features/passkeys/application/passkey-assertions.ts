import { AuthService } from '@guildhall/features/auth/application/auth.service';
import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
  VerifiedAuthenticationResponse,
} from '@simplewebauthn/server';
import { userHandleOf } from '../domain/client-data';
import { CHALLENGE_SECONDS, MOST_PASSKEYS, type Passkey } from '../domain/passkey';
import { noPasskeys } from '../domain/passkey-errors';
import type { PasskeyChallenge, PasskeyPurpose } from '../persistence/passkey-challenges.repository';
import { PasskeysRepository } from '../persistence/passkeys.repository';
import { PasskeyChallenges, type TakenChallenge } from './passkey-challenges';
import { RelyingParty } from './relying-party';
import { webAuthn } from './web-authn';

/** Asks authenticators to sign with a passkey, and checks what they answer (WebAuthn §7.2). */
@Injectable()
export class PasskeyAssertions {
  constructor(
    private readonly passkeys: PasskeysRepository,
    private readonly challenges: PasskeyChallenges,
    private readonly auth: AuthService,
    private readonly audit: AuditTrail,
    private readonly database: Database,
    private readonly party: RelyingParty,
    private readonly clock: Clock,
  ) {}

  /** Anybody with a passkey; the authenticator has to make sure itself that it is its owner, for nothing else is asked. */
  optionsForAnybody(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.options('sign-in', 'required', []);
  }

  /** One user, who is known by something else already. @throws DomainError `PASSKEY_NONE_REGISTERED` */
  async optionsFor(
    userId: string,
    purpose: PasskeyPurpose,
    asked: Partial<PasskeyChallenge>,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const known = await this.passkeys.findPage(this.database, userId, MOST_PASSKEYS, null);
    if (known.length === 0) throw noPasskeys();
    return this.options(purpose, 'preferred', known, { ...asked, userId });
  }

  /** @returns whose account has to be locked before the answer is looked at; `undefined` for a passkey that nobody has */
  async ownerOf(tx: Transaction, { id }: AuthenticationResponseJSON): Promise<string | undefined> {
    return (await this.passkeys.findByCredential(tx, id))?.userId;
  }

  /**
   * The account must be locked.
   *
   * @returns the passkey that has signed, or `undefined` when anything is wrong. Commit in either case: what is written
   * down about a copied passkey has to stay.
   */
  async check(
    tx: Transaction,
    response: AuthenticationResponseJSON,
    asked: TakenChallenge,
  ): Promise<Passkey | undefined> {
    const passkey = await this.passkeys.findByCredential(tx, response.id);
    if (!passkey || !mayAnswer(passkey, response, asked)) return undefined;
    const verified = await this.verify(passkey, response, asked);
    if (!verified?.verified) return undefined;
    const { newCounter, credentialBackedUp } = verified.authenticationInfo;
    const grew = await this.passkeys.used(tx, passkey.id, newCounter, credentialBackedUp, this.clock.now());
    if (grew) return passkey;
    await this.reportCopy(tx, passkey);
    return undefined;
  }

  private async options(
    purpose: PasskeyPurpose,
    userVerification: 'required' | 'preferred',
    known: readonly Passkey[],
    asked: Partial<PasskeyChallenge> = {},
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { generateAuthenticationOptions } = await webAuthn();
    const options = await generateAuthenticationOptions({
      rpID: this.party.id,
      timeout: CHALLENGE_SECONDS * 1000,
      userVerification,
      allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    });
    await this.challenges.remember(options.challenge, purpose, asked);
    return options;
  }

  private async verify(
    { credentialId, publicKey }: Passkey,
    response: AuthenticationResponseJSON,
    { challenge, purpose }: TakenChallenge,
  ): Promise<VerifiedAuthenticationResponse | undefined> {
    const { verifyAuthenticationResponse } = await webAuthn();
    try {
      return await verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: this.party.origin,
        expectedRPID: this.party.id,
        // The counter is compared where it is stored, so that two requests at once cannot both pass.
        credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: 0 },
        requireUserVerification: purpose === 'sign-in',
      });
    } catch {
      // The library throws for each thing that may be wrong, in words for developers.
      return undefined;
    }
  }

  /** Somebody may have copied the authenticator: its owner should know. */
  private async reportCopy(tx: Transaction, { id, userId }: Passkey): Promise<void> {
    await this.audit.record(tx, {
      action: 'passkey.counter-went-back',
      targetType: 'passkey',
      targetId: id,
      subjectId: userId,
    });
    this.auth.notify(tx, userId, 'passkey-copied');
  }
}

/** The passkey is one of whom it was asked of, and the authenticator kept it for the same account. */
function mayAnswer(
  { userId }: Passkey,
  { response }: AuthenticationResponseJSON,
  asked: TakenChallenge,
): boolean {
  if (asked.userId !== null && asked.userId !== userId) return false;
  const handle = response.userHandle;
  return !handle || handle === userHandleOf(userId).toString('base64url');
}
