import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { BODY_FAILURES, Route } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Post, Put, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CompanyInvitationsService, MOST_INVITATIONS } from '../application/company-invitations.service';
import { CompanyMembersService } from '../application/company-members.service';
import type { CompanyMemberKey } from '../persistence/company-members.repository';
import { toInvitation, toMember } from './companies.mapper';
import {
  COMPANY_FAILURES,
  CompanyIdParam,
  CompanyUserIdParam,
  LED_COMPANY_FAILURES,
} from './company-failures';
import {
  AppointCompanyMemberRequest,
  CompanyInvitationPageResponse,
  CompanyInvitationResponse,
  CompanyMemberPageResponse,
  CompanyMemberResponse,
  TransferCompanyRequest,
} from './company-members.messages';

const MEMBERS = 'companies/members';
const INVITATIONS = 'companies/invitations';
const NO_COMPANY = COMPANY_FAILURES[404];
const NO_MEMBER = `${NO_COMPANY} \`COMPANY_MEMBER_NOT_FOUND\`: it has no such member.`;
const LAST_OWNER = '`COMPANY_LAST_OWNER`: the owner hands the company over first.';

@ApiTags('Companies')
@RequiresUser()
@Controller('companies/:id')
export class CompanyMembersController {
  constructor(
    private readonly members: CompanyMembersService,
    private readonly invitations: CompanyInvitationsService,
    private readonly cursors: Cursors,
  ) {}

  @Get('members')
  @CompanyIdParam()
  @Route({
    summary: 'List the members of a company',
    description: 'For its members. Longest there first.',
    responds: { status: 200, description: 'A page of members.', type: CompanyMemberPageResponse },
    fails: LED_COMPANY_FAILURES,
  })
  async listCompanyMembers(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<CompanyMemberPageResponse> {
    const page = this.cursors.pageRequest<CompanyMemberKey>(MEMBERS, query);
    const found = await this.members.list(ctx, id, page, this.cursors.encoder(MEMBERS));
    return { ...found, items: found.items.map(toMember) };
  }

  @Get('invitations')
  @CompanyIdParam()
  @Route({
    summary: 'List whom a company has asked to join',
    description: `For its owner. Those who have not answered, ${MOST_INVITATIONS} at the most.`,
    responds: { status: 200, description: 'A page of invitations.', type: CompanyInvitationPageResponse },
    fails: LED_COMPANY_FAILURES,
  })
  async listCompanyInvitations(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Query() query: PageQuery,
  ): Promise<CompanyInvitationPageResponse> {
    const page = this.cursors.pageRequest<string>(INVITATIONS, query);
    const found = await this.invitations.list(ctx, id, page, this.cursors.encoder(INVITATIONS));
    return { ...found, items: found.items.map(toInvitation) };
  }

  @Put('members/:userId')
  @CompanyIdParam()
  @CompanyUserIdParam()
  @ApiExtraModels(CompanyInvitationResponse)
  @ApiResponse({
    status: 202,
    description: 'They are no member (yet): they are asked, and belong to the company once they accept.',
    content: { 'application/json': { schema: { $ref: getSchemaPath(CompanyInvitationResponse) } } },
  })
  @Route({
    summary: 'Give somebody a role in a company',
    description: 'For its owner. Members have the role at once; who is none is asked to take a place.',
    responds: { status: 200, description: 'The member as they are now.', type: CompanyMemberResponse },
    fails: {
      ...LED_COMPANY_FAILURES,
      ...BODY_FAILURES,
      404: `${NO_COMPANY} \`USER_NOT_FOUND\`: there is no such user.`,
      409: `${LAST_OWNER} \`COMPANY_TOO_MANY_INVITATIONS\`: ${MOST_INVITATIONS} people have not answered yet.`,
    },
  })
  async putCompanyMember(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IdParam('userId') userId: string,
    @Body() { role }: AppointCompanyMemberRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompanyMemberResponse | CompanyInvitationResponse> {
    const appointed = await this.members.appoint(ctx, id, userId, role);
    if ('member' in appointed) return toMember(appointed.member);
    void reply.code(202);
    return toInvitation(appointed.invitation);
  }

  @Delete('members/:userId')
  @CompanyIdParam()
  @CompanyUserIdParam()
  @Route({
    summary: 'Remove a member, or take an invitation back',
    description: 'For the owner. Yourself: leaves the company, or declines its invitation.',
    responds: { status: 204, description: 'They do not belong to it, and are not asked to.' },
    fails: { ...LED_COMPANY_FAILURES, ...BODY_FAILURES, 404: NO_MEMBER, 409: LAST_OWNER },
  })
  removeCompanyMember(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IdParam('userId') userId: string,
  ): Promise<void> {
    return this.members.remove(ctx, id, userId);
  }

  @Post('membership/accept')
  @CompanyIdParam()
  @Route({
    summary: 'Accept the invitation of a company',
    description: 'You belong to it from now on, with the role that was offered.',
    responds: { status: 201, description: 'You are a member.', type: CompanyMemberResponse },
    fails: {
      ...COMPANY_FAILURES,
      ...BODY_FAILURES,
      404: `${NO_COMPANY} \`COMPANY_INVITATION_NOT_FOUND\`: nobody has asked you, or not any more.`,
      409: '`COMPANY_ALREADY_MEMBER`: you are a member.',
    },
  })
  async acceptCompanyMembership(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
  ): Promise<CompanyMemberResponse> {
    return toMember(await this.invitations.accept(ctx, id));
  }

  @Post('transfer')
  @CompanyIdParam()
  @Route({
    summary: 'Hand a company over',
    description: 'For its owner, to a member, at once. You stay as a recruiter; the new owner is told.',
    responds: { status: 200, description: 'The new owner.', type: CompanyMemberResponse },
    fails: {
      ...LED_COMPANY_FAILURES,
      ...BODY_FAILURES,
      404: NO_MEMBER,
      409: '`COMPANY_ALREADY_OWNER`: you own it already.',
    },
  })
  async transferCompany(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() { userId }: TransferCompanyRequest,
  ): Promise<CompanyMemberResponse> {
    return toMember(await this.members.transfer(ctx, id, userId));
  }
}
