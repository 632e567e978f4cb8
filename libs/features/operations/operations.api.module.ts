import { Module } from '@nestjs/common';
import { OperationsService } from './application/operations.service';
import { MetricsController } from './http/metrics.controller';
import { OperationsController } from './http/operations.controller';
import { OperationsModule } from './operations.module';

@Module({
  imports: [OperationsModule],
  controllers: [MetricsController, OperationsController],
  providers: [OperationsService],
})
export class OperationsApiModule {}
