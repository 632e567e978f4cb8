import { UsersService } from '@guildhall/features/users/application/users.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
  VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import { userHandleOf } from '../domain/client-data';
import { ALGORITHMS, CHALLENGE_SECONDS, MOST_PASSKEYS, type Passkey, UNNAMED } from '../domain/passkey';
import { passkeyInvalid } from '../domain/passkey-errors';
import { PasskeysRepository } from '../persistence/passkeys.repository';
import { PasskeyChallenges } from './passkey-challenges';
import { RelyingParty } from './relying-party';
import { webAuthn } from './web-authn';

/** Asks an authenticator for a new passkey, and checks what it answers (WebAuthn §7.1). */
@Injectable()
export class PasskeyRegistrations {
  constructor(
    private readonly passkeys: PasskeysRepository,
    private readonly challenges: PasskeyChallenges,
    private readonly users: UsersService,
    private readonly database: Database,
    private readonly party: RelyingParty,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Discoverable, so that it can sign in by itself. What the device knows of its maker is not asked for. */
  async options({ userId, sessionId }: UserContext): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const { email, displayName } = await this.users.get(userId);
    const known = await this.passkeys.findPage(this.database, userId, MOST_PASSKEYS, null);
    const { generateRegistrationOptions } = await webAuthn();
    const options = await generateRegistrationOptions({
      rpName: this.party.name,
      rpID: this.party.id,
      userID: userHandleOf(userId),
      userName: email,
      userDisplayName: displayName,
      timeout: CHALLENGE_SECONDS * 1000,
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      supportedAlgorithmIDs: ALGORITHMS,
    });
    await this.challenges.remember(options.challenge, 'register', { userId, sessionId });
    return options;
  }

  /** @throws DomainError `PASSKEY_INVALID` */
  async check(
    { userId, sessionId }: UserContext,
    response: RegistrationResponseJSON,
    name: string | null,
  ): Promise<{ readonly passkey: Passkey; readonly signCount: number }> {
    const asked = await this.challenges.take(response.response, 'register');
    if (asked?.userId !== userId || asked.sessionId !== sessionId) throw passkeyInvalid('refused');
    const { verified, registrationInfo } = await this.verify(response, asked.challenge);
    if (!verified) throw passkeyInvalid('refused');
    const { credential, credentialBackedUp } = registrationInfo;
    const passkey: Passkey = {
      id: this.ids.next(),
      userId,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      transports: credential.transports ?? [],
      name: name ?? UNNAMED,
      synced: credentialBackedUp,
      createdAt: this.clock.now(),
      lastUsedAt: null,
    };
    return { passkey, signCount: credential.counter };
  }

  private async verify(
    response: RegistrationResponseJSON,
    expectedChallenge: string,
  ): Promise<VerifiedRegistrationResponse> {
    const { verifyRegistrationResponse } = await webAuthn();
    try {
      return await verifyRegistrationResponse({
        response,
        expectedChallenge,
        expectedOrigin: this.party.origin,
        expectedRPID: this.party.id,
        requireUserVerification: false,
        supportedAlgorithmIDs: ALGORITHMS,
      });
    } catch {
      // The library throws for each thing that may be wrong, in words for developers.
      return { verified: false };
    }
  }
}
