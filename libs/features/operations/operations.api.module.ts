import { Module } from '@nestjs/common';
import { OperationsService } from './application/operations.service';
import { OutboxHealth } from './application/outbox.health';
import { QueueMetrics } from './application/queue-metrics';
import { MetricsController } from './http/metrics.controller';
import { OperationsController } from './http/operations.controller';
import { TasksRepository } from './persistence/tasks.repository';

@Module({
  controllers: [MetricsController, OperationsController],
  providers: [OperationsService, OutboxHealth, QueueMetrics, TasksRepository],
})
export class OperationsApiModule {}
