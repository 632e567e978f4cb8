import { SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { ApiParam } from '@nestjs/swagger';

/** Refusals of every route of one application. */
export const APPLICATION_FAILURES: Readonly<Record<number, string>> = {
  ...SIGNED_IN_FAILURES,
  404: '`APPLICATION_NOT_FOUND`: there is no such application, or it is between others.',
};

/** Refusals of every route of one interview. */
export const INTERVIEW_FAILURES: Readonly<Record<number, string>> = {
  ...SIGNED_IN_FAILURES,
  404: '`INTERVIEW_NOT_FOUND`: there is no such interview, or it is between others.',
};

export const NOT_YOURS = {
  403: '`APPLICATION_PERMISSION_MISSING`: that is for the other side to do.',
};

export const ApplicationIdParam = () =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the application.' });

export const InterviewIdParam = () =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the interview.' });

export const AppliedJobIdParam = () =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the job.' });
