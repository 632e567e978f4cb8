import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CompaniesService } from '../application/companies.service';
import { CompanyInvitationsService } from '../application/company-invitations.service';
import type { EmploymentKey } from '../persistence/company-members.repository';
import { toEmployment, toReceivedInvitation } from './companies.mapper';
import { EmploymentPageResponse, ReceivedCompanyInvitationPageResponse } from './company-members.messages';

const MY_COMPANIES = 'users/me/companies';
const MY_INVITATIONS = 'users/me/company-invitations';

/** The caller's own side of companies. */
@ApiTags('Companies')
@RequiresUser()
@Controller()
export class OwnCompaniesController {
  constructor(
    private readonly companies: CompaniesService,
    private readonly invitations: CompanyInvitationsService,
    private readonly cursors: Cursors,
  ) {}

  @Get(MY_COMPANIES)
  @Route({
    summary: 'List your companies',
    description: 'Those you belong to, newest joined first.',
    responds: {
      status: 200,
      description: 'A page of companies, each with your role.',
      type: EmploymentPageResponse,
    },
    fails: SIGNED_IN_FAILURES,
  })
  async listMyCompanies(
    @CurrentUser() ctx: UserContext,
    @Query() query: PageQuery,
  ): Promise<EmploymentPageResponse> {
    const page = this.cursors.pageRequest<EmploymentKey>(MY_COMPANIES, query);
    const found = await this.companies.listMine(ctx, page, this.cursors.encoder(MY_COMPANIES));
    return { ...found, items: found.items.map(toEmployment) };
  }

  @Get(MY_INVITATIONS)
  @Route({
    summary: 'List the companies that ask you to join',
    description:
      'Accept with `POST /companies/:id/membership/accept`, decline with `DELETE /companies/:id/members/:userId`.',
    responds: {
      status: 200,
      description: 'A page of invitations that you have not answered.',
      type: ReceivedCompanyInvitationPageResponse,
    },
    fails: SIGNED_IN_FAILURES,
  })
  async listMyCompanyInvitations(
    @CurrentUser() ctx: UserContext,
    @Query() query: PageQuery,
  ): Promise<ReceivedCompanyInvitationPageResponse> {
    const page = this.cursors.pageRequest<string>(MY_INVITATIONS, query);
    const found = await this.invitations.listReceived(ctx, page, this.cursors.encoder(MY_INVITATIONS));
    return { ...found, items: found.items.map(toReceivedInvitation) };
  }
}
