import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Actor, Public } from '@guildhall/platform/http/access';
import { BODY_FAILURES, Route } from '@guildhall/platform/http/route';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DisownSignIn } from '../application/disown-sign-in';
import { EMAIL_TAKEN, LINK_FAILURES } from './link-failures';
import { LinkTokenRequest } from './recovery.requests';

@ApiTags('Authentication')
@Controller('auth/sign-in')
export class DisownController {
  constructor(private readonly disown: DisownSignIn) {}

  @Post('disown')
  @Public()
  @Route({
    summary: 'Say that a sign-in was not you',
    description:
      'With the token of the mail about a new device, within 7 days. Ends every session of the account, takes away the password, the passkey or connection that the sign-in was made with, and the ways to sign in that were added since. An account that was moved to another address since gets back the one that the link was mailed to; a link to choose a new password is mailed there.',
    responds: { status: 204, description: 'Nobody is signed in any more.' },
    fails: { ...BODY_FAILURES, ...LINK_FAILURES, 409: EMAIL_TAKEN },
  })
  disownSignIn(@Actor() ctx: ActorContext, @Body() { token }: LinkTokenRequest): Promise<void> {
    return this.disown.run(ctx, token);
  }
}
