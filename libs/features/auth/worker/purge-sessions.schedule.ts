import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { Injectable } from '@nestjs/common';
import { FORGET_AFTER_SECONDS } from '../domain/sign-in-delay';
import { KnownDevicesRepository } from '../persistence/known-devices.repository';
import { SessionsRepository } from '../persistence/sessions.repository';
import { SignInAttemptsRepository } from '../persistence/sign-in-attempts.repository';
import { SignInChallengesRepository } from '../persistence/sign-in-challenges.repository';

/** Ended sessions are kept this long, so that a replayed token is still recognised and the audit log still makes sense. */
const KEPT_AFTER_END_MS = 30 * 24 * 3_600_000;
/** Who comes back after a year is told of a new device. */
const DEVICES_REMEMBERED_MS = 365 * 24 * 3_600_000;

@Injectable()
export class PurgeSessions implements Schedule {
  readonly id = 'auth.purge-sessions';
  readonly description =
    'Deletes sessions that ended more than 30 days ago, sign-ins whose second step never came, failed sign-ins that are forgotten, and devices not seen for a year.';
  readonly cron = '23 * * * *';

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly attempts: SignInAttemptsRepository,
    private readonly challenges: SignInChallengesRepository,
    private readonly devices: KnownDevicesRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(): Promise<Record<string, number>> {
    const now = this.clock.now().getTime();
    return {
      signInChallenges: await this.challenges.purge(this.database, new Date(now)),
      sessions: await this.sessions.purge(this.database, new Date(now - KEPT_AFTER_END_MS)),
      signInAttempts: await this.attempts.purge(
        this.database,
        new Date(now - FORGET_AFTER_SECONDS * 1000),
        new Date(now),
      ),
      devices: await this.devices.purge(this.database, new Date(now - DEVICES_REMEMBERED_MS)),
    };
  }
}
