import { typedProofOf } from '@guildhall/features/auth/contract/typed-proof';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresSecondFactor, RequiresUser } from '@guildhall/platform/http/access';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES, STEP_UP_REQUIRED } from '@guildhall/platform/http/route';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ManageSecondFactor } from '../application/manage-second-factor';
import { SecondFactorService } from '../application/second-factor.service';
import { SetUpTotp, type TotpSetup } from '../application/set-up-totp';
import { VerifyTotp } from '../application/verify-totp';
import {
  BackupCodeRequest,
  BackupCodesLeftResponse,
  BackupCodesResponse,
  DisableSecondFactorRequest,
  SecondFactorEnabledResponse,
  SecondFactorSetupResponse,
  SecondFactorStatusResponse,
  TotpCodeRequest,
} from './second-factor.messages';

const CHANGE_FAILURES = { ...SIGNED_IN_FAILURES, ...BODY_FAILURES };
const SENSITIVE_FAILURES = { ...CHANGE_FAILURES, 403: STEP_UP_REQUIRED };
const PAUSED = '`RATE_LIMITED`, or `AUTH_CODES_PAUSED`: ten wrong codes in 15 minutes.';
const ALREADY_ENABLED = '`SECOND_FACTOR_ALREADY_ENABLED`: an authenticator app is in use.';
const NOT_ENABLED = '`SECOND_FACTOR_NOT_ENABLED`: there is no second factor.';

@ApiTags('Second factor')
@RequiresUser()
@Controller('2fa')
export class SecondFactorController {
  constructor(
    private readonly setUp: SetUpTotp,
    private readonly verify: VerifyTotp,
    private readonly manage: ManageSecondFactor,
    private readonly service: SecondFactorService,
  ) {}

  @Get('status')
  @Route({
    summary: 'How your second factor is',
    description: 'Whether an authenticator app is set up, and how many backup codes are left.',
    responds: { status: 200, description: 'The status.', type: SecondFactorStatusResponse },
    fails: SIGNED_IN_FAILURES,
  })
  async getSecondFactorStatus(@CurrentUser() ctx: UserContext): Promise<SecondFactorStatusResponse> {
    const { enabledAt, backupCodesLeft } = await this.service.status(ctx.userId);
    return { enabled: enabledAt !== null, backupCodesLeft, enabledAt: enabledAt?.toISOString() ?? null };
  }

  @Post('setup')
  @RequiresSecondFactor()
  @Route({
    summary: 'Set up an authenticator app',
    description: 'Shows the secret, once. Nothing changes until `POST /2fa/verify` sees the first code.',
    responds: { status: 200, description: 'What the app needs.', type: SecondFactorSetupResponse },
    fails: { ...SENSITIVE_FAILURES, 409: ALREADY_ENABLED },
  })
  setUpSecondFactor(@CurrentUser() ctx: UserContext): Promise<TotpSetup> {
    return this.setUp.run(ctx);
  }

  @Post('verify')
  @Route({
    summary: 'Switch two-step sign-in on',
    description:
      'With the first code of the app. From now on a sign-in has two steps, and what other sessions have proven by password alone does not count for what is sensitive. The backup codes are shown this one time.',
    responds: { status: 200, description: 'It is on.', type: SecondFactorEnabledResponse },
    fails: {
      ...SENSITIVE_FAILURES,
      409: `${ALREADY_ENABLED} \`SECOND_FACTOR_NOT_SET_UP\`: begin with \`POST /2fa/setup\`.`,
      422: '`AUTH_CODE_INVALID` or `AUTH_CODE_REUSED`.',
      429: PAUSED,
    },
  })
  async verifySecondFactor(
    @CurrentUser() ctx: UserContext,
    @Body() { code }: TotpCodeRequest,
  ): Promise<SecondFactorEnabledResponse> {
    return { enabled: true, backupCodes: await this.verify.run(ctx, code) };
  }

  @Post('disable')
  @RequiresSecondFactor()
  @Route({
    summary: 'Take the authenticator app away',
    description:
      'Demands the password, and a code or a backup code. Backup codes go too, unless you have a passkey.',
    responds: { status: 204, description: 'It is off.' },
    fails: {
      ...SENSITIVE_FAILURES,
      409: NOT_ENABLED,
      422: '`AUTH_PASSWORD_WRONG`, `AUTH_CODE_INVALID` or `AUTH_CODE_REUSED`.',
      429: PAUSED,
    },
  })
  disableSecondFactor(
    @CurrentUser() ctx: UserContext,
    @Body() body: DisableSecondFactorRequest,
  ): Promise<void> {
    return this.manage.disable(ctx, body.password, typedProofOf(body));
  }

  @Post('backup-code')
  @Route({
    summary: 'Spend a backup code',
    description: 'Has the effect of `POST /auth/step-up`.',
    responds: { status: 200, description: 'How many are left.', type: BackupCodesLeftResponse },
    fails: { ...CHANGE_FAILURES, 422: '`AUTH_CODE_INVALID` or `AUTH_CODE_REUSED`.' },
  })
  async spendBackupCode(
    @CurrentUser() ctx: UserContext,
    @Body() { code }: BackupCodeRequest,
  ): Promise<BackupCodesLeftResponse> {
    await this.manage.spendBackupCode(ctx, code);
    const { backupCodesLeft } = await this.service.status(ctx.userId);
    return { backupCodesLeft };
  }

  @Post('backup-codes/regenerate')
  @RequiresSecondFactor()
  @Route({
    summary: 'Replace your backup codes',
    description: 'Ten new ones; the older ones stop working. They are shown this one time.',
    responds: { status: 200, description: 'The new codes.', type: BackupCodesResponse },
    fails: { ...SENSITIVE_FAILURES, 409: NOT_ENABLED },
  })
  async regenerateBackupCodes(@CurrentUser() ctx: UserContext): Promise<BackupCodesResponse> {
    return { backupCodes: await this.manage.regenerateBackupCodes(ctx) };
  }
}
