import { Module } from '@nestjs/common';
import { PasskeyChallengesRepository } from './persistence/passkey-challenges.repository';
import { PurgePasskeyChallenges } from './worker/purge-passkey-challenges.schedule';

@Module({ providers: [PasskeyChallengesRepository, PurgePasskeyChallenges] })
export class PasskeysWorkerModule {}
