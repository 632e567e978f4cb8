import { SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { ApiParam } from '@nestjs/swagger';

/** Refusals of every route of one job. */
export const JOB_FAILURES: Readonly<Record<number, string>> = {
  ...SIGNED_IN_FAILURES,
  404: '`JOB_NOT_FOUND`: there is no such job, or not for you.',
};

/** Refusals of routes for those who act for a job. */
export const ACTED_JOB_FAILURES: Readonly<Record<number, string>> = {
  ...JOB_FAILURES,
  403: '`JOB_PERMISSION_MISSING`: you do not act for this job.',
};

export const JobIdParam = () =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the job.' });
