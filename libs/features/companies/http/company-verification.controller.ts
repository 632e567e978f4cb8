import type { UserContext } from '@guildhall/kernel/actor-context';
import type { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { CurrentUser, RequiresRole, RequiresSecondFactor } from '@guildhall/platform/http/access';
import { DemandsIfMatch, IfMatch, Tagged } from '@guildhall/platform/http/entity-tag';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route, STEP_UP_REQUIRED } from '@guildhall/platform/http/route';
import { Controller, Delete, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { VerifyCompany } from '../application/verify-company';
import { toCompany } from './companies.mapper';
import { CompanyResponse } from './companies.messages';
import { COMPANY_FAILURES, CompanyIdParam, TAG_HEADER } from './company-failures';

const ADMIN_FAILURES = {
  ...COMPANY_FAILURES,
  ...BODY_FAILURES,
  403: `\`ROLE_REQUIRED\`: you are not an admin. ${STEP_UP_REQUIRED}`,
  412: '`IF_MATCH_STALE`: somebody changed it since you looked at it.',
  428: '`IF_MATCH_REQUIRED`: `If-Match` is missing.',
};

@ApiTags('Administration')
@RequiresRole('admin')
@Controller('admin/companies/:id/verification')
export class CompanyVerificationController {
  constructor(private readonly verification: VerifyCompany) {}

  @Put()
  @Tagged()
  @DemandsIfMatch()
  @RequiresSecondFactor()
  @CompanyIdParam()
  @Route({
    summary: 'Verify a company',
    description: 'Says that the company that you have seen is who it says. Its owner is told.',
    responds: {
      status: 200,
      description: 'The company, verified.',
      type: CompanyResponse,
      headers: TAG_HEADER,
    },
    fails: ADMIN_FAILURES,
  })
  async verifyCompany(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IfMatch() seen: EditPrecondition,
  ): Promise<CompanyResponse> {
    return toCompany(await this.verification.run(ctx, id, true, seen));
  }

  @Delete()
  @DemandsIfMatch()
  @RequiresSecondFactor()
  @CompanyIdParam()
  @Route({
    summary: 'Lift the verification of a company',
    description: 'Its owner is told.',
    responds: { status: 204, description: 'It is not verified (any more).' },
    fails: ADMIN_FAILURES,
  })
  async liftCompanyVerification(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IfMatch() seen: EditPrecondition,
  ): Promise<void> {
    await this.verification.run(ctx, id, false, seen);
  }
}
