import { DomainError } from '@guildhall/kernel/domain-error';
import { TaskDeferred } from '@guildhall/platform/outbox/task-failures';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { CheckConnection } from '../application/check-connection';
import { ConnectionErrorCode } from '../contract/connection-error-code';
import { checkConnection, type ConnectionToCheck } from '../contract/connection.tasks';

const SETTLED = new Set<string>([ConnectionErrorCode.NeedsReauth, ConnectionErrorCode.NotFound]);

@Injectable()
export class CheckConnectionHandler implements TaskHandler<ConnectionToCheck> {
  constructor(
    private readonly check: CheckConnection,
    handlers: TaskHandlers,
  ) {
    handlers.register(checkConnection, this);
  }

  async handle({ connectionId }: ConnectionToCheck, { context }: TaskRun): Promise<void> {
    try {
      await this.check.run(context, connectionId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // A provider that says when, or is left alone for a while, is asked again just then.
      if (error.code === ConnectionErrorCode.ProviderUnavailable)
        throw new TaskDeferred(
          (error.options.retryAfter ?? 1) * 1000,
          'The provider is left alone for a while.',
        );
      // Its owner was told, or took the connection away: nothing is left to do.
      if (!SETTLED.has(error.code)) throw error;
    }
  }
}
