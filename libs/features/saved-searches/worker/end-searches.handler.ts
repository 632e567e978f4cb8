import type { OfCompany } from '@guildhall/features/companies/contract/company.events';
import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { searchEndedNotice } from '../contract/saved-search.notifications';
import { endSearchesOfCompany } from '../contract/saved-search.tasks';
import { SavedSearchesRepository } from '../persistence/saved-searches.repository';

/** Searches that are ended in one transaction. */
const PORTION = 50;

/** A search for the jobs of a company that is gone finds nothing for ever: it ends, and its owner knows. */
@Injectable()
export class EndSearchesHandler implements TaskHandler<OfCompany> {
  constructor(
    private readonly searches: SavedSearchesRepository,
    private readonly notifications: NotificationsService,
    private readonly unitOfWork: UnitOfWork,
    handlers: TaskHandlers,
  ) {
    handlers.register(endSearchesOfCompany, this);
  }

  async handle({ companyId }: OfCompany, run: TaskRun): Promise<void> {
    while ((await this.endPortion(companyId, run)) === PORTION) run.signal.throwIfAborted();
  }

  private endPortion(companyId: string, run: TaskRun): Promise<number> {
    return this.unitOfWork.run(run.context, async (tx) => {
      const ended = await this.searches.removeSomeOfCompany(tx, companyId, PORTION);
      for (const { id: searchId, userId, name: searchName } of ended)
        await this.notifications.notify(tx, {
          userId,
          type: searchEndedNotice,
          payload: { searchId, searchName },
        });
      return ended.length;
    });
  }
}
