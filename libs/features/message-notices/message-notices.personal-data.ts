import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { NoticesRepository } from './persistence/notices.repository';

/** Of what somebody wants to be told, how far they were, and their name in what others were. */
@Injectable()
export class MessageNoticesPersonalData implements PersonalDataHolder<Transaction> {
  readonly feature = 'message-notices';

  constructor(
    private readonly notices: NoticesRepository,
    private readonly notifications: NotificationsService,
    private readonly database: Database,
    holders: PersonalDataHolders<Transaction>,
  ) {
    holders.register(this);
  }

  export(userId: string): Promise<Record<string, unknown>> {
    return this.notices.exportOf(this.database, userId);
  }

  async erase(tx: Transaction, userId: string): Promise<void> {
    await this.notices.forget(tx, userId);
    await this.notifications.forgetSender(tx, userId);
  }
}
