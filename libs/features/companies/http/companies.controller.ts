import type { UserContext } from '@guildhall/kernel/actor-context';
import type { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { DemandsIfMatch, IfMatch, Tagged, TaggedRead } from '@guildhall/platform/http/entity-tag';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { Idempotent } from '@guildhall/platform/http/idempotency/idempotent';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Body, Controller, Delete, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CompaniesService } from '../application/companies.service';
import { CreateCompany } from '../application/create-company';
import { DeleteCompany } from '../application/delete-company';
import { EditCompany } from '../application/edit-company';
import { toCompany } from './companies.mapper';
import {
  CompanyPageResponse,
  CompanyResponse,
  CreateCompanyRequest,
  ListCompaniesQuery,
  UpdateCompanyRequest,
} from './companies.messages';
import { COMPANY_FAILURES, CompanyIdParam, LED_COMPANY_FAILURES, TAG_HEADER } from './company-failures';

const COMPANIES = 'companies';
const MATCH_FAILURES = {
  412: '`IF_MATCH_STALE`: somebody changed it since you read it.',
  428: '`IF_MATCH_REQUIRED`: `If-Match` is missing.',
};

@ApiTags('Companies')
@RequiresUser()
@Controller(COMPANIES)
export class CompaniesController {
  constructor(
    private readonly companies: CompaniesService,
    private readonly creation: CreateCompany,
    private readonly edit: EditCompany,
    private readonly deletion: DeleteCompany,
    private readonly cursors: Cursors,
  ) {}

  @Post()
  @Tagged()
  @Idempotent({ optional: true })
  @Route({
    summary: 'Make a company',
    description: 'You own it. Send an `Idempotency-Key` to be able to repeat it.',
    responds: {
      status: 201,
      description: 'The company.',
      type: CompanyResponse,
      headers: { Location: 'Path of the new company.', ...TAG_HEADER },
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      409: '`IDEMPOTENCY_IN_FLIGHT`: the first request is still worked on.',
      422: '`IDEMPOTENCY_KEY_REUSED`: the key was used with another body.',
    },
  })
  async createCompany(
    @CurrentUser() ctx: UserContext,
    @Body() { name, description = '', website }: CreateCompanyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompanyResponse> {
    const company = await this.creation.run(ctx, ctx.userId, {
      name,
      description,
      website: website ?? null,
    });
    void reply.header('location', `/api/v1/companies/${company.id}`);
    return toCompany(company);
  }

  @Get()
  @Route({
    summary: 'List companies',
    description: 'Newest first.',
    responds: { status: 200, description: 'A page of companies.', type: CompanyPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listCompanies(@Query() query: ListCompaniesQuery): Promise<CompanyPageResponse> {
    const page = this.cursors.pageRequest<string>(COMPANIES, query);
    const found = await this.companies.list(query.q, page, this.cursors.encoder(COMPANIES));
    return { ...found, items: found.items.map(toCompany) };
  }

  @Get(':id')
  @TaggedRead()
  @CompanyIdParam()
  @Route({
    summary: 'Read a company',
    description: 'For everybody who is signed in. The `ETag` moves with edits, not with members.',
    responds: { status: 200, description: 'The company.', type: CompanyResponse, headers: TAG_HEADER },
    fails: COMPANY_FAILURES,
  })
  async getCompany(@IdParam() id: string): Promise<CompanyResponse> {
    return toCompany(await this.companies.get(id));
  }

  @Patch(':id')
  @Tagged()
  @DemandsIfMatch()
  @CompanyIdParam()
  @Route({
    summary: 'Edit a company',
    description: 'For its owner. Absent fields stay as they are. Another name ends a verification.',
    responds: {
      status: 200,
      description: 'The company as it is now.',
      type: CompanyResponse,
      headers: TAG_HEADER,
    },
    fails: { ...LED_COMPANY_FAILURES, ...BODY_FAILURES, ...MATCH_FAILURES },
  })
  async updateCompany(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() changes: UpdateCompanyRequest,
    @IfMatch() seen: EditPrecondition,
  ): Promise<CompanyResponse> {
    return toCompany(await this.edit.run(ctx, id, changes, seen));
  }

  @Delete(':id')
  @DemandsIfMatch()
  @CompanyIdParam()
  @Route({
    summary: 'Delete a company',
    description: 'For its owner, as long as nothing refers to it.',
    responds: { status: 204, description: 'The company is gone.' },
    fails: {
      ...LED_COMPANY_FAILURES,
      ...BODY_FAILURES,
      ...MATCH_FAILURES,
      409: '`COMPANY_IN_USE`: jobs refer to it.',
    },
  })
  deleteCompany(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IfMatch() seen: EditPrecondition,
  ): Promise<void> {
    return this.deletion.run(ctx, id, seen);
  }
}
