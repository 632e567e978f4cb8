import { AuthModule } from '@guildhall/features/auth/auth.module';
import { UsersModule } from '@guildhall/features/users/users.module';
import { SecurityEvents } from '@guildhall/platform/audit/security-events';
import { Module } from '@nestjs/common';
import { BackupCodes } from './application/backup-codes';
import { SecondFactorService } from './application/second-factor.service';
import { TotpCodes } from './application/totp-codes';
import { BackupCodesRepository } from './persistence/backup-codes.repository';
import { TotpFactorsRepository } from './persistence/totp-factors.repository';

/** For other features: `SecondFactorService`. The rest is exported for this feature's own modules only. */
@Module({
  imports: [AuthModule, UsersModule],
  providers: [BackupCodes, BackupCodesRepository, SecondFactorService, TotpCodes, TotpFactorsRepository],
  exports: [AuthModule, BackupCodes, SecondFactorService, TotpCodes, TotpFactorsRepository, UsersModule],
})
export class SecondFactorModule {
  constructor(events: SecurityEvents) {
    events.describe({
      'second-factor.enabled': 'Two-step sign-in was switched on.',
      'second-factor.disabled': 'Two-step sign-in was switched off.',
      'second-factor.backup-codes-regenerated': 'The backup codes were replaced.',
      'second-factor.backup-code-used': 'A backup code was used.',
    });
  }
}
