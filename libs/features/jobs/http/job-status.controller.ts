import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Tagged } from '@guildhall/platform/http/entity-tag';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route } from '@guildhall/platform/http/route';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeJobStatus } from '../application/change-job-status';
import { ACTED_JOB_FAILURES, JobIdParam } from './job-failures';
import { JOB_TAG_HEADER } from './jobs.controller';
import { toJobResponse } from './jobs.mapper';
import { JobResponse, ReopenJobRequest } from './jobs.messages';

const RESPONDS = {
  status: 200,
  description: 'The job as it is now.',
  type: JobResponse,
  headers: JOB_TAG_HEADER,
};
const FAILURES = {
  ...ACTED_JOB_FAILURES,
  ...BODY_FAILURES,
  409: '`JOB_STATUS_CONFLICT`: a job in that status cannot make this move; see `from` and `to`.',
};

/** What becomes of a job, as far as people decide it. */
@ApiTags('Jobs')
@RequiresUser()
@Controller('jobs/:id')
export class JobStatusController {
  constructor(private readonly status: ChangeJobStatus) {}

  @Post('publish')
  @Tagged()
  @JobIdParam()
  @Route({
    summary: 'Publish a job',
    description: 'A draft becomes open: it is found by everybody, and can be applied for.',
    responds: RESPONDS,
    fails: {
      ...FAILURES,
      422: '`JOB_INCOMPLETE`: it lacks something; see `errors`. `JOB_EXPIRY_INVALID`: its expiry is past.',
    },
  })
  async publishJob(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<JobResponse> {
    return toJobResponse(await this.status.publish(ctx, id));
  }

  @Post('close')
  @Tagged()
  @JobIdParam()
  @Route({
    summary: 'Close a job',
    description:
      'Nobody finds it or applies for it any more; who has applied is told. Admins take jobs down by it.',
    responds: RESPONDS,
    fails: FAILURES,
  })
  async closeJob(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<JobResponse> {
    return toJobResponse(await this.status.close(ctx, id));
  }

  @Post('reopen')
  @Tagged()
  @JobIdParam()
  @Route({
    summary: 'Reopen a job',
    description: 'One that was closed or has expired is open again, for the openings that are not filled.',
    responds: RESPONDS,
    fails: {
      ...FAILURES,
      422: '`JOB_EXPIRY_INVALID`: its expiry is past; send another, or null. `JOB_OPENINGS_TOO_FEW`: all are filled; send more.',
    },
  })
  async reopenJob(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() body: ReopenJobRequest,
  ): Promise<JobResponse> {
    return toJobResponse(await this.status.reopen(ctx, id, body));
  }

  @Post('complete')
  @Tagged()
  @JobIdParam()
  @Route({
    summary: 'Complete a job',
    description: 'The work of a job that is in progress is done. This is final.',
    responds: RESPONDS,
    fails: FAILURES,
  })
  async completeJob(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<JobResponse> {
    return toJobResponse(await this.status.complete(ctx, id));
  }
}
