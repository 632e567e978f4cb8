import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import {
  Actor,
  CurrentUser,
  Public,
  RequiresSecondFactor,
  RequiresUser,
} from '@guildhall/platform/http/access';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES, STEP_UP_REQUIRED } from '@guildhall/platform/http/route';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConfirmEmailChange } from '../application/confirm-email-change';
import { EmailVerification } from '../application/email-verification';
import { RequestEmailChange } from '../application/request-email-change';
import { UndoEmailChange } from '../application/undo-email-change';
import { ACCOUNT_LOCKED, EMAIL_TAKEN, LINK_FAILURES } from './link-failures';
import { ChangeEmailRequest, LinkTokenRequest } from './recovery.requests';

@ApiTags('Authentication')
@Controller('auth/email')
export class EmailController {
  constructor(
    private readonly verification: EmailVerification,
    private readonly requestChange: RequestEmailChange,
    private readonly confirmChange: ConfirmEmailChange,
    private readonly undoChange: UndoEmailChange,
  ) {}

  @Post('verify')
  @Public()
  @Route({
    summary: 'Confirm an e-mail address',
    description: 'With the token of the mail that followed the registration. It works once, for 24 hours.',
    responds: { status: 204, description: 'The address is confirmed.' },
    fails: { ...BODY_FAILURES, ...LINK_FAILURES },
  })
  verifyEmail(@Actor() ctx: ActorContext, @Body() { token }: LinkTokenRequest): Promise<void> {
    return this.verification.verify(ctx, token);
  }

  @Post('resend')
  @RequiresUser()
  @Route({
    summary: 'Send the confirmation mail again',
    description: 'To the address that your account has. Links of earlier mails still work.',
    responds: { status: 204, description: 'The mail is on its way.' },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      409: '`AUTH_EMAIL_ALREADY_VERIFIED`: your address is confirmed.',
    },
  })
  resendVerification(@CurrentUser() ctx: UserContext): Promise<void> {
    return this.verification.resend(ctx);
  }

  @Post('change')
  @RequiresUser()
  @RequiresSecondFactor()
  @Route({
    summary: 'Change your e-mail address',
    description:
      'Mails a link to the new address, which works once, for 24 hours; until it is used your account keeps the address it has. The present address is told, with a link that stops or undoes the change. A later request replaces this one.',
    responds: { status: 202, description: 'A mail to the new address is on its way.' },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      403: STEP_UP_REQUIRED,
      409: `${EMAIL_TAKEN} \`AUTH_PASSWORD_NOT_SET\`: your account has no password yet; ask for a link to choose one.`,
      422: '`AUTH_PASSWORD_WRONG`: this is not your password. `AUTH_EMAIL_UNCHANGED`: your account has this address.',
      429: '`RATE_LIMITED` or `AUTH_SIGN_IN_DELAYED`; see `Retry-After`.',
    },
  })
  changeEmail(
    @CurrentUser() ctx: UserContext,
    @Body() { newEmail, password }: ChangeEmailRequest,
  ): Promise<void> {
    return this.requestChange.run(ctx, newEmail, password);
  }

  @Post('change/confirm')
  @Public()
  @Route({
    summary: 'Confirm a change of address',
    description:
      'With the token that was mailed to the new address. The old address is told and can undo it for 7 days.',
    responds: { status: 204, description: 'The account has the new address.' },
    fails: { ...BODY_FAILURES, ...LINK_FAILURES, 403: ACCOUNT_LOCKED, 409: EMAIL_TAKEN },
  })
  confirmEmailChange(@Actor() ctx: ActorContext, @Body() { token }: LinkTokenRequest): Promise<void> {
    return this.confirmChange.run(ctx, token);
  }

  @Post('change/undo')
  @Public()
  @Route({
    summary: 'Undo a change of address',
    description:
      'With the token that was mailed to the old address, within 7 days. Ends every session of the account; its password and the ways to sign in that were added since the session began that asked for the change count no more, and the old address is mailed a link to choose a new password.',
    responds: { status: 204, description: 'The account has its old address.' },
    fails: { ...BODY_FAILURES, ...LINK_FAILURES, 409: EMAIL_TAKEN },
  })
  undoEmailChange(@Actor() ctx: ActorContext, @Body() { token }: LinkTokenRequest): Promise<void> {
    return this.undoChange.run(ctx, token);
  }
}
