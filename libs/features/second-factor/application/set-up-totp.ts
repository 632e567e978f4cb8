import { AuthService } from '@guildhall/features/auth/application/auth.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuthConfig } from '@guildhall/platform/config/auth.config';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { toDataURL } from 'qrcode';
import { alreadyEnabled } from '../domain/second-factor-errors';
import { newSecret, otpauthUrl } from '../domain/totp';
import { TotpFactorsRepository } from '../persistence/totp-factors.repository';
import { secretPurpose } from './totp-codes';

/** What an authenticator app needs, shown once. */
export interface TotpSetup {
  /** In Base32, for those who cannot scan. */
  readonly secret: string;
  readonly otpauthUrl: string;
  /** The same as a PNG picture in a data URL. */
  readonly qrCode: string;
}

/** Gives an authenticator app its secret. It counts for nothing until the first code proves that the app has it. */
@Injectable()
export class SetUpTotp {
  constructor(
    private readonly factors: TotpFactorsRepository,
    private readonly auth: AuthService,
    private readonly unitOfWork: UnitOfWork,
    private readonly box: SecretBox,
    private readonly config: AuthConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * Asked again before the first code, a new secret takes the place of the former.
   *
   * @throws DomainError `SECOND_FACTOR_ALREADY_ENABLED`, `AUTH_SESSION_ENDED`
   */
  async run(ctx: UserContext): Promise<TotpSetup> {
    const { userId } = ctx;
    const secret = newSecret();
    const sealed = this.box.seal(secret, secretPurpose(userId));
    const email = await this.unitOfWork.run(ctx, async (tx) => {
      const user = await this.auth.holdOwnAccount(tx, ctx, { proven: true });
      if (!(await this.factors.setUp(tx, userId, sealed, this.clock.now()))) throw alreadyEnabled();
      return user.email;
    });
    const url = otpauthUrl(this.config.secondFactorIssuer, email, secret);
    return { secret, otpauthUrl: url, qrCode: await toDataURL(url, { errorCorrectionLevel: 'M' }) };
  }
}
