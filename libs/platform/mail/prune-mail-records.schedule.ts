import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Injectable } from '@nestjs/common';
import { type Schedule, Schedules } from '../schedule/schedule';
import { MailAttemptsRepository } from './mail-attempts.repository';
import { DevMailbox } from './mailbox/dev-mailbox';

const KEPT_FOR_MS = 14 * 24 * 3_600_000;

/** Two weeks is longer than any task is retried, so a mail that was sent is not sent again for want of its row. */
@Injectable()
export class PruneMailRecords implements Schedule {
  readonly id = 'mail.prune-records';
  readonly description = 'Drops records of mails, and mails of the development mailbox, after 14 days.';
  readonly cron = '40 3 * * *';

  constructor(
    private readonly attempts: MailAttemptsRepository,
    private readonly mailbox: DevMailbox,
    private readonly clock: Clock,
    schedules: Schedules,
  ) {
    schedules.register(this);
  }

  async run(_context: ActorContext, signal: AbortSignal): Promise<Readonly<Record<string, number>>> {
    const before = new Date(this.clock.now().getTime() - KEPT_FOR_MS);
    const attempts = await this.attempts.purge(before);
    const mailbox = signal.aborted ? 0 : await this.mailbox.purge(before);
    return { attempts, mailbox };
  }
}
