import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { Departures } from './application/departures';
import { ChatPersonalDataRepository } from './persistence/chat-personal-data.repository';

/** Where somebody talks and what they said. Erased, their messages are empty and nobody's. */
@Injectable()
export class ChatPersonalData implements PersonalDataHolder<Transaction> {
  readonly feature = 'chat';

  constructor(
    private readonly repository: ChatPersonalDataRepository,
    private readonly departures: Departures,
    private readonly database: Database,
    holders: PersonalDataHolders<Transaction>,
  ) {
    holders.register(this);
  }

  export(userId: string): Promise<Record<string, unknown>> {
    return this.repository.exportOf(this.database, userId);
  }

  async erase(tx: Transaction, userId: string): Promise<void> {
    const places = await this.repository.forget(tx, userId);
    tx.afterCommit(() => this.departures.announce(places));
  }
}
