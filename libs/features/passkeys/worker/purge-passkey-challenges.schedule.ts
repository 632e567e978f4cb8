import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { PasskeyChallengesRepository } from '../persistence/passkey-challenges.repository';

@Injectable()
export class PurgePasskeyChallenges implements Schedule {
  readonly id = 'passkeys.purge-challenges';
  readonly description = 'Deletes what was asked of authenticators and never answered.';
  readonly cron = '41 * * * *';

  constructor(
    private readonly challenges: PasskeyChallengesRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(): Promise<Record<string, number>> {
    return { challenges: await this.challenges.purge(this.database, this.clock.now()) };
  }
}
