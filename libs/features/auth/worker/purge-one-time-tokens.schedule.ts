import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { type Schedule, Schedules } from '@guildhall/platform/schedule/schedule';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Injectable } from '@nestjs/common';
import { EmailChangesRepository } from '../persistence/email-changes.repository';
import { OneTimeTokensRepository } from '../persistence/one-time-tokens.repository';

/** So long an old link is still answered with what happened to it, and not as one that never was. */
const KEPT_MS = 30 * 24 * 3_600_000;

@Injectable()
export class PurgeOneTimeTokens implements Schedule {
  readonly id = 'auth.purge-one-time-tokens';
  readonly description =
    'Deletes tokens of links that expired more than 30 days ago, changes of address that old, and addresses that are kept for nobody any more.';
  readonly cron = '41 3 * * *';

  constructor(
    private readonly tokens: OneTimeTokensRepository,
    private readonly changes: EmailChangesRepository,
    private readonly users: UsersService,
    private readonly database: Database,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(): Promise<Record<string, number>> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    return {
      oneTimeTokens: await this.tokens.purge(this.database, before),
      emailChanges: await this.changes.purge(this.database, before),
      emailReservations: await this.users.purgeReservations(),
    };
  }
}
