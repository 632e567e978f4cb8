import { SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { ApiParam } from '@nestjs/swagger';

/** Refusals of every route of one company. */
export const COMPANY_FAILURES: Readonly<Record<number, string>> = {
  ...SIGNED_IN_FAILURES,
  404: '`COMPANY_NOT_FOUND`: there is no such company.',
};

/** Refusals of routes that need a place in the company. */
export const LED_COMPANY_FAILURES: Readonly<Record<number, string>> = {
  ...COMPANY_FAILURES,
  403: '`COMPANY_PERMISSION_MISSING`: your place in the company does not allow that.',
};

export const CompanyIdParam = () =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the company.' });

export const CompanyUserIdParam = () =>
  ApiParam({ name: 'userId', schema: { type: 'string', format: 'uuid' }, description: 'Id of the user.' });

/** What the tag of a company stands for. */
export const TAG_HEADER = { ETag: 'Stands for this version; send it as `If-Match` when you edit.' };
