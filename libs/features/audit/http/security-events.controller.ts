import type { UserContext } from '@guildhall/kernel/actor-context';
import { SecurityEvents } from '@guildhall/platform/audit/security-events';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SecurityEventsRepository } from '../persistence/security-events.repository';
import { toSecurityEventPage } from './security-events.mapper';
import { SecurityEventPageResponse } from './security-events.messages';

const SECURITY_EVENTS = 'users/me/security-events';

@ApiTags('Users')
@RequiresUser()
@Controller(SECURITY_EVENTS)
export class SecurityEventsController {
  constructor(
    private readonly repository: SecurityEventsRepository,
    private readonly events: SecurityEvents,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Route({
    summary: 'List what happened to your account',
    description: 'Sign-ins, failed ones too, and every change of how you prove who you are, newest first.',
    responds: { status: 200, description: 'A page of events.', type: SecurityEventPageResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async listSecurityEvents(
    @CurrentUser() ctx: UserContext,
    @Query() query: PageQuery,
  ): Promise<SecurityEventPageResponse> {
    const { limit, after } = this.cursors.pageRequest<string>(SECURITY_EVENTS, query);
    const rows = await this.repository.findPage(ctx.userId, this.events.actions(), limit + 1, after);
    return toSecurityEventPage(ctx, this.events, rows, limit, this.cursors.encoder(SECURITY_EVENTS));
  }
}
