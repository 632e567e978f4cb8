import { Public } from '@guildhall/platform/http/access';
import { MetricsGuard } from './metrics.guard';
import { Metrics } from '@guildhall/platform/observability/metrics';
import { Throttled } from '@guildhall/platform/throttle/policies';
import { Controller, Get, Header, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

/** For Prometheus, not for clients: text, and so not in the API document. */
@ApiExcludeController()
@Public()
@Throttled('exempt')
@UseGuards(MetricsGuard)
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  getMetrics(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
