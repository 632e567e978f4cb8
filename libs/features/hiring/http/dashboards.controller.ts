import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresRole, RequiresUser } from '@guildhall/platform/http/access';
import { Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DashboardsService } from '../application/dashboards.service';
import { toAdminDashboard, toCandidateDashboard, toEmployerDashboard } from './dashboards.mapper';
import {
  AdminDashboardResponse,
  CandidateDashboardResponse,
  EmployerDashboardResponse,
} from './dashboards.messages';

@RequiresUser()
@Controller('dashboards')
export class DashboardsController {
  constructor(private readonly dashboards: DashboardsService) {}

  @Get('employer')
  @ApiTags('Hiring')
  @Route({
    summary: 'Read what you hire for at a glance',
    description:
      'Your jobs by status, the applications to them by stage, how you answer, your next interviews and the newest applications.',
    responds: { status: 200, description: 'The dashboard.', type: EmployerDashboardResponse },
    fails: SIGNED_IN_FAILURES,
  })
  getEmployerDashboard(@CurrentUser() ctx: UserContext): Promise<EmployerDashboardResponse> {
    return this.dashboards.employer(ctx, toEmployerDashboard);
  }

  @Get('candidate')
  @ApiTags('Hiring')
  @Route({
    summary: 'Read what you applied for at a glance',
    description: 'Your applications by stage, what changed last, offers that stand and your next interviews.',
    responds: { status: 200, description: 'The dashboard.', type: CandidateDashboardResponse },
    fails: SIGNED_IN_FAILURES,
  })
  getCandidateDashboard(@CurrentUser() ctx: UserContext): Promise<CandidateDashboardResponse> {
    return this.dashboards.candidate(ctx, toCandidateDashboard);
  }

  @Get('admin')
  @ApiTags('Administration')
  @RequiresRole('admin')
  @Route({
    summary: 'Read the installation at a glance',
    description: 'Jobs by status, what was published each day, how applications fare, and top categories.',
    responds: { status: 200, description: 'The dashboard.', type: AdminDashboardResponse },
    fails: { ...SIGNED_IN_FAILURES, 403: '`ROLE_REQUIRED`: only admins may.' },
  })
  getAdminDashboard(): Promise<AdminDashboardResponse> {
    return this.dashboards.admin(toAdminDashboard);
  }
}
