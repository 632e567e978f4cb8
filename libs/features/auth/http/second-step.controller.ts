import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import { Actor, CurrentUser, Public, RequiresUser } from '@guildhall/platform/http/access';
import { IssuesTokens } from '@guildhall/platform/http/issues-tokens';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Throttled } from '@guildhall/platform/throttle/policies';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignInWithCode } from '../application/sign-in-with-code';
import { StepUp } from '../application/step-up';
import { toSignedIn } from '../contract/sign-in.mapper';
import { SignedInResponse } from '../contract/sign-in.responses';
import { typedProofOf } from '../contract/typed-proof';
import { SecondStepRequest, stepUpProofOf, StepUpRequest } from './second-step.requests';

const PAUSED = '`AUTH_CODES_PAUSED`: ten wrong codes in 15 minutes; a backup code or a passkey still works.';

@ApiTags('Authentication')
@Controller('auth')
export class SecondStepController {
  constructor(
    private readonly signInWithCode: SignInWithCode,
    private readonly stepUpUseCase: StepUp,
  ) {}

  @Post('login/2fa')
  @Public()
  @Throttled('auth')
  @IssuesTokens()
  @Route({
    summary: 'Sign in, second step',
    description:
      'With a code of the authenticator app, or a backup code. A code is accepted once. Five wrong tries void the sign-in: start again with the password.',
    responds: { status: 200, description: 'The account and new tokens.', type: SignedInResponse },
    fails: {
      ...BODY_FAILURES,
      401: '`AUTH_MFA_TOKEN_INVALID` (made up, used, expired, or out of tries), `AUTH_CODE_INVALID` or `AUTH_CODE_REUSED`.',
      403: '`AUTH_ACCOUNT_LOCKED`: an administrator has locked the account.',
      429: `\`RATE_LIMITED\`, or ${PAUSED}`,
    },
  })
  async loginSecondStep(
    @Actor() ctx: ActorContext,
    @Body() body: SecondStepRequest,
  ): Promise<SignedInResponse> {
    return toSignedIn(await this.signInWithCode.run(ctx, body.mfaToken, typedProofOf(body)));
  }

  @Post('step-up')
  @RequiresUser()
  @Route({
    summary: 'Prove again that it is you',
    description:
      'For 10 minutes this session may then do what is sensitive. With a second factor the password alone is not enough.',
    responds: { status: 204, description: 'Proven.' },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      403: '`AUTH_SECOND_FACTOR_REQUIRED`: the password alone is not enough on this account.',
      422: '`AUTH_PASSWORD_WRONG`, `AUTH_CODE_INVALID` or `AUTH_CODE_REUSED`.',
      429: `\`RATE_LIMITED\`, \`AUTH_SIGN_IN_DELAYED\`, or ${PAUSED}`,
    },
  })
  stepUp(@CurrentUser() ctx: UserContext, @Body() body: StepUpRequest): Promise<void> {
    const proof = stepUpProofOf(body);
    return 'password' in proof
      ? this.stepUpUseCase.withPassword(ctx, proof.password)
      : this.stepUpUseCase.withTyped(ctx, proof);
  }
}
