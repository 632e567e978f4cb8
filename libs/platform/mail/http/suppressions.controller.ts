import type { UserContext } from '@guildhall/kernel/actor-context';
import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentUser, RequiresRole, RequiresSecondFactor } from '../../http/access';
import { Cursors } from '../../http/cursors';
import { IdParam } from '../../http/id.pipe';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES, STEP_UP_REQUIRED } from '../../http/route';
import { LiftSuppression } from '../suppression/lift-suppression';
import { suppressionNotFound } from '../suppression/suppression-errors';
import { Suppressions } from '../suppression/suppressions';
import { toSuppression, toSuppressionPage } from './suppressions.mapper';
import {
  LookUpSuppressionRequest,
  SuppressionPageResponse,
  SuppressionQuery,
  SuppressionResponse,
} from './suppressions.messages';

const SUPPRESSIONS = 'admin/mail-suppressions';
const ADMIN_FAILURES = { ...SIGNED_IN_FAILURES, 403: '`ROLE_REQUIRED`: you are not an admin.' };

@ApiTags('Administration')
@RequiresRole('admin')
@Controller(SUPPRESSIONS)
export class SuppressionsController {
  constructor(
    private readonly suppressions: Suppressions,
    private readonly liftSuppression: LiftSuppression,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Route({
    summary: 'List mail suppressions',
    description:
      'Addresses that are not written to any more, newest first. The addresses themselves are not stored: look one up to find its suppression.',
    responds: { status: 200, description: 'A page of suppressions.', type: SuppressionPageResponse },
    fails: ADMIN_FAILURES,
  })
  async listMailSuppressions(@Query() query: SuppressionQuery): Promise<SuppressionPageResponse> {
    const { limit, after } = this.cursors.pageRequest<string>(SUPPRESSIONS, query);
    return toSuppressionPage(
      await this.suppressions.findPage(query.reason ?? null, limit + 1, after),
      limit,
      this.cursors.encoder(SUPPRESSIONS),
    );
  }

  @Post('lookup')
  @Route({
    summary: 'Find the suppression of an address',
    description:
      'Why somebody gets no mail. The address comes in the body, because proxies write down what is in a URL.',
    responds: { status: 200, description: 'Its suppression.', type: SuppressionResponse },
    fails: {
      ...ADMIN_FAILURES,
      ...BODY_FAILURES,
      404: '`MAIL_SUPPRESSION_NOT_FOUND`: the address is not suppressed.',
    },
  })
  async lookUpMailSuppression(@Body() { address }: LookUpSuppressionRequest): Promise<SuppressionResponse> {
    const suppression = await this.suppressions.find(address);
    if (!suppression) throw suppressionNotFound('This address is not suppressed here.');
    return toSuppression(suppression);
  }

  @Delete(':id')
  @RequiresSecondFactor()
  @ApiParam({
    name: 'id',
    schema: { type: 'string', format: 'uuid' },
    description: 'Id of the suppression.',
  })
  @Route({
    summary: 'Lift a mail suppression',
    description:
      'The address is written to again. A provider that keeps a list of its own has to be told too, or reports the address anew.',
    responds: { status: 204, description: 'It is lifted.' },
    fails: {
      ...ADMIN_FAILURES,
      ...BODY_FAILURES,
      403: `${ADMIN_FAILURES[403]} ${STEP_UP_REQUIRED}`,
      404: '`MAIL_SUPPRESSION_NOT_FOUND`: there is no such suppression (any more).',
    },
  })
  liftMailSuppression(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<void> {
    return this.liftSuppression.run(ctx, id);
  }
}
