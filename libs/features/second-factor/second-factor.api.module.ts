import { Module } from '@nestjs/common';
import { ManageSecondFactor } from './application/manage-second-factor';
import { SetUpTotp } from './application/set-up-totp';
import { VerifyTotp } from './application/verify-totp';
import { SecondFactorController } from './http/second-factor.controller';
import { SecondFactorModule } from './second-factor.module';

@Module({
  imports: [SecondFactorModule],
  controllers: [SecondFactorController],
  providers: [ManageSecondFactor, SetUpTotp, VerifyTotp],
})
export class SecondFactorApiModule {}
