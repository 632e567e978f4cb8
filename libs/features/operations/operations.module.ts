import { Module } from '@nestjs/common';
import { OutboxHealth } from './application/outbox.health';
import { QueueMetrics } from './application/queue-metrics';
import { TasksRepository } from './persistence/tasks.repository';

/** What every process tells of the outbox, in its health and in its metrics. */
@Module({ providers: [OutboxHealth, QueueMetrics, TasksRepository], exports: [TasksRepository] })
export class OperationsModule {}
