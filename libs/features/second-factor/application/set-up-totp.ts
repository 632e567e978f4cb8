import { UsersService } from '@guildhall/features/users/application/users.service';
import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { AuthConfig } from '@guildhall/platform/config/auth.config';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { Database } from '@guildhall/platform/database/database';
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
    private readonly users: UsersService,
    private readonly database: Database,
    private readonly box: SecretBox,
    private readonly config: AuthConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * Asked again before the first code, a new secret takes the place of the former.
   *
   * @throws DomainError `SECOND_FACTOR_ALREADY_ENABLED`
   */
  async run({ userId }: UserContext): Promise<TotpSetup> {
    const { email } = await this.users.get(userId);
    const secret = newSecret();
    const sealed = this.box.seal(secret, secretPurpose(userId));
    if (!(await this.factors.setUp(this.database, userId, sealed, this.clock.now()))) throw alreadyEnabled();
    const url = otpauthUrl(this.config.secondFactorIssuer, email, secret);
    return { secret, otpauthUrl: url, qrCode: await toDataURL(url, { errorCorrectionLevel: 'M' }) };
  }
}
