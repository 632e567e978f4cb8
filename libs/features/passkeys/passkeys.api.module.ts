import { SecondFactorModule } from '@guildhall/features/second-factor/second-factor.module';
import { SecurityEvents } from '@guildhall/platform/audit/security-events';
import { Module } from '@nestjs/common';
import { PasskeyAssertions } from './application/passkey-assertions';
import { PasskeyChallenges } from './application/passkey-challenges';
import { PasskeyRegistrations } from './application/passkey-registrations';
import { PasskeysService } from './application/passkeys.service';
import { RegisterPasskey } from './application/register-passkey';
import { RelyingParty } from './application/relying-party';
import { SignInWithPasskey } from './application/sign-in-with-passkey';
import { StepUpWithPasskey } from './application/step-up-with-passkey';
import { PasskeySignInController } from './http/passkey-sign-in.controller';
import { PasskeysController } from './http/passkeys.controller';
import { PasskeyChallengesRepository } from './persistence/passkey-challenges.repository';
import { PasskeysRepository } from './persistence/passkeys.repository';

/** One module is enough: no other feature asks anything of passkeys, and no worker does anything with them. */
@Module({
  imports: [SecondFactorModule],
  controllers: [PasskeysController, PasskeySignInController],
  providers: [
    PasskeyAssertions,
    PasskeyChallenges,
    PasskeyChallengesRepository,
    PasskeyRegistrations,
    PasskeysRepository,
    PasskeysService,
    RegisterPasskey,
    RelyingParty,
    SignInWithPasskey,
    StepUpWithPasskey,
  ],
})
export class PasskeysApiModule {
  constructor(events: SecurityEvents) {
    events.describe({
      'passkey.added': 'A passkey was added.',
      'passkey.removed': 'A passkey was removed.',
      'passkey.counter-went-back': 'A passkey that may have been copied was refused.',
    });
  }
}
