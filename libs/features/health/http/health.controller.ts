import { Public } from '@guildhall/platform/http/access';
import { Route } from '@guildhall/platform/http/route';
import { Throttled } from '@guildhall/platform/throttle/policies';
import { Controller, Get, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { HealthService } from '../application/health.service';
import { DetailedHealthGuard } from './detailed-health.guard';
import { toDetailedHealth, toHealth } from './health.mapper';
import {
  DetailedHealthResponse,
  HealthCheckResponse,
  HealthResponse,
  LivenessResponse,
} from './health.responses';

@ApiTags('Health')
@ApiExtraModels(HealthCheckResponse)
@Public()
@Throttled('exempt')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get()
  @Route({
    summary: 'How the installation is, in a word',
    description: 'For people and uptime monitors: 503 when a part that requests need is down.',
    responds: { status: 200, description: 'It serves requests.', type: HealthResponse },
  })
  async getHealth(): Promise<HealthResponse> {
    return toHealth(await this.health.assertReady());
  }

  @Get('live')
  @Route({
    summary: 'Is the process alive?',
    description:
      'Liveness probe: 200 as long as the process answers at all, whatever else is down. Restart it when it does not.',
    responds: { status: 200, description: 'It is.', type: LivenessResponse },
  })
  getLiveness(): LivenessResponse {
    return { status: 'ok' };
  }

  @Get('ready')
  @Route({
    summary: 'Can it serve requests?',
    description: 'Readiness probe: 503 while the database is down, and back by itself.',
    responds: { status: 200, description: 'It can.', type: HealthResponse },
  })
  async getReadiness(): Promise<HealthResponse> {
    return toHealth(await this.health.assertReady());
  }

  @Get('detailed')
  @ApiBearerAuth()
  @UseGuards(DetailedHealthGuard)
  @Route({
    summary: 'How each part is',
    description:
      'For admins, or with `HEALTH_TOKEN` as bearer token. Answers 200 also when a part is down: it is the report that was asked for.',
    responds: { status: 200, description: 'The report.', type: DetailedHealthResponse },
    fails: {
      401: '`AUTH_REQUIRED` or another reason why the token does not count.',
      403: '`ROLE_REQUIRED`: you are not an admin.',
    },
  })
  async getDetailedHealth(): Promise<DetailedHealthResponse> {
    return toDetailedHealth(await this.health.look(), this.health.configurationProblems());
  }
}
