import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import { Actor, CurrentUser, Public, RequiresUser } from '@guildhall/platform/http/access';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Throttled } from '@guildhall/platform/throttle/policies';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangePassword } from '../application/change-password';
import { RequestPasswordReset } from '../application/request-password-reset';
import { ResetPassword } from '../application/reset-password';
import { ACCOUNT_LOCKED, LINK_FAILURES } from './link-failures';
import { ChangePasswordRequest, ForgotPasswordRequest, ResetPasswordRequest } from './recovery.requests';

@ApiTags('Authentication')
@Controller('auth/password')
export class PasswordController {
  constructor(
    private readonly requestReset: RequestPasswordReset,
    private readonly reset: ResetPassword,
    private readonly change: ChangePassword,
  ) {}

  @Post('forgot')
  @Public()
  @Throttled('auth')
  @Route({
    summary: 'Ask for a link to reset a password',
    description:
      'The answer does not tell whether the address has an account. The link works once, for an hour. A few requests an hour are followed by mail; further ones are accepted and do nothing.',
    responds: { status: 202, description: 'If the address has an account, a mail is on its way.' },
    fails: BODY_FAILURES,
  })
  forgotPassword(@Actor() ctx: ActorContext, @Body() { email }: ForgotPasswordRequest): Promise<void> {
    return this.requestReset.run(ctx, email);
  }

  @Post('reset')
  @Public()
  @Throttled('auth')
  @Route({
    summary: 'Reset a password by a link',
    description:
      'Ends every session and proves the address of the account. A second factor stays, unless nobody ever confirmed the address: then whatever was set up or written before goes. A password that is refused does not spend the link.',
    responds: { status: 204, description: 'The account has the new password. Sign in with it.' },
    fails: {
      ...BODY_FAILURES,
      ...LINK_FAILURES,
      403: ACCOUNT_LOCKED,
      422: '`AUTH_LINK_INVALID`: no link of ours has this token. `AUTH_PASSWORD_COMMON`: the password is among those tried first.',
    },
  })
  resetPassword(
    @Actor() ctx: ActorContext,
    @Body() { token, password }: ResetPasswordRequest,
  ): Promise<void> {
    return this.reset.run(ctx, token, password);
  }

  @Post('change')
  @RequiresUser()
  @Route({
    summary: 'Change your password',
    description:
      'Ends all your other sessions, and takes back reset links and a change of address that is not confirmed. Wrong guesses are slowed down as at the sign-in.',
    responds: { status: 204, description: 'Your account has the new password. This session goes on.' },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      409: '`AUTH_PASSWORD_NOT_SET`: your account has none yet; ask for a link to choose one.',
      422: '`AUTH_PASSWORD_WRONG`: this is not your current password. `AUTH_PASSWORD_COMMON`: the new one is among those tried first.',
      429: '`RATE_LIMITED` or `AUTH_SIGN_IN_DELAYED`; see `Retry-After`.',
    },
  })
  changePassword(@CurrentUser() ctx: UserContext, @Body() body: ChangePasswordRequest): Promise<void> {
    return this.change.run(ctx, body);
  }
}
