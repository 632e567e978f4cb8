import { Global, Module } from '@nestjs/common';
import { OutboxRepository } from './outbox.repository';
import { OutboxSignal } from './outbox-signal';
import { OutboxWriter } from './outbox-writer';
import { TaskHandlers } from './task-handlers';
import { TaskOutcomes } from './task-outcomes';
import { TaskRunner } from './task-runner';

/** What every process has of the outbox: writing to it. Dispatching is for workers: {@link WorkerOutboxModule}. */
@Global()
@Module({
  providers: [OutboxRepository, OutboxSignal, OutboxWriter, TaskHandlers, TaskOutcomes, TaskRunner],
  exports: [OutboxRepository, OutboxSignal, OutboxWriter, TaskHandlers, TaskOutcomes, TaskRunner],
})
export class OutboxModule {}
