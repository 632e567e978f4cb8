import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { ReportMatches } from '../application/report-matches';
import { type OfSavedSearch, reportMatches } from '../contract/saved-search.tasks';

@Injectable()
export class ReportMatchesHandler implements TaskHandler<OfSavedSearch> {
  constructor(
    private readonly reports: ReportMatches,
    handlers: TaskHandlers,
  ) {
    handlers.register(reportMatches, this);
  }

  handle({ searchId }: OfSavedSearch, run: TaskRun): Promise<void> {
    return this.reports.run(searchId, run);
  }
}
