import type { UserContext } from '@guildhall/kernel/actor-context';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { CurrentUser, RequiresRole, RequiresSecondFactor } from '@guildhall/platform/http/access';
import { Cursors } from '@guildhall/platform/http/cursors';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES, STEP_UP_REQUIRED } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { AccountAdministration } from '../application/account-administration';
import { toAccountOverview, toAccountPage } from './accounts.mapper';
import {
  AccountOverviewResponse,
  AccountPageResponse,
  AccountsQuery,
  LockAccountRequest,
} from './accounts.messages';

const ACCOUNTS = 'admin/users';
const NOT_AN_ADMIN = '`ROLE_REQUIRED`: you are not an admin.';
const READ_FAILURES = { ...SIGNED_IN_FAILURES, 403: NOT_AN_ADMIN };
const NOT_FOUND = { 404: '`USER_NOT_FOUND`: there is no such user.' };
const CHANGE_FAILURES = {
  ...SIGNED_IN_FAILURES,
  ...BODY_FAILURES,
  ...NOT_FOUND,
  403: `${NOT_AN_ADMIN} ${STEP_UP_REQUIRED}`,
};
const USER_ID = ApiParam({
  name: 'id',
  schema: { type: 'string', format: 'uuid' },
  description: 'Id of the user.',
});

@ApiTags('Administration')
@RequiresRole('admin')
@Controller(ACCOUNTS)
export class AccountsController {
  constructor(
    private readonly users: UsersService,
    private readonly administration: AccountAdministration,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Route({
    summary: 'Find users',
    description: 'By id, e-mail address or name, newest first.',
    responds: { status: 200, description: 'A page of accounts.', type: AccountPageResponse },
    fails: READ_FAILURES,
  })
  async listAccounts(@Query() query: AccountsQuery): Promise<AccountPageResponse> {
    const { q, role, locked } = query;
    const filter = { text: q ?? null, role: role ?? null, locked: locked ?? null };
    const page = this.cursors.pageRequest<string>(ACCOUNTS, query);
    return toAccountPage(await this.users.findAccounts(filter, page, this.cursors.encoder(ACCOUNTS)));
  }

  @Get(':id')
  @USER_ID
  @Route({
    summary: 'Look at an account',
    description: 'Who it is and how it is signed in to.',
    responds: { status: 200, description: 'The account.', type: AccountOverviewResponse },
    fails: { ...READ_FAILURES, ...NOT_FOUND },
  })
  async getAccount(@IdParam() id: string): Promise<AccountOverviewResponse> {
    return toAccountOverview(await this.administration.overview(id));
  }

  @Post(':id/lock')
  @RequiresSecondFactor()
  @USER_ID
  @Route({
    summary: 'Lock an account',
    description:
      'Ends all its sessions at once and lets none begin. The owner is told by mail, without the reason. Locking it again changes the reason.',
    responds: { status: 204, description: 'It is locked.' },
    fails: { ...CHANGE_FAILURES, 422: '`AUTH_OWN_ACCOUNT`: you cannot lock your own account.' },
  })
  lockAccount(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @Body() { reason }: LockAccountRequest,
  ): Promise<void> {
    return this.administration.lock(ctx, id, reason);
  }

  @Post(':id/unlock')
  @RequiresSecondFactor()
  @USER_ID
  @Route({
    summary: 'Unlock an account',
    description: 'Its owner can sign in again, and is told so by mail.',
    responds: { status: 204, description: 'It is not locked.' },
    fails: CHANGE_FAILURES,
  })
  unlockAccount(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<void> {
    return this.administration.unlock(ctx, id);
  }

  @Post(':id/end-sessions')
  @RequiresSecondFactor()
  @USER_ID
  @Route({
    summary: 'Sign a user out everywhere',
    description: 'The user can sign in again, and is told by mail.',
    responds: { status: 204, description: 'No device is signed in.' },
    fails: CHANGE_FAILURES,
  })
  endSessionsOfAccount(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<void> {
    return this.administration.endSessions(ctx, id);
  }

  @Post(':id/reset-second-factor')
  @RequiresSecondFactor()
  @USER_ID
  @Route({
    summary: 'Take the second factor off an account',
    description:
      'For who has lost it and has shown in another way to be the owner: the password is enough again. The owner is told by mail.',
    responds: { status: 204, description: 'The account has no second factor.' },
    fails: CHANGE_FAILURES,
  })
  resetSecondFactorOfAccount(@CurrentUser() ctx: UserContext, @IdParam() id: string): Promise<void> {
    return this.administration.resetSecondFactor(ctx, id);
  }
}
