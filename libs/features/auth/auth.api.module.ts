import { UsersModule } from '@guildhall/features/users/users.module';
import { RealtimeModule } from '@guildhall/platform/realtime/realtime.module';
import { Module } from '@nestjs/common';
import { AuthModule } from './auth.module';
import { AccessTokenStrategy } from './http/access-token.strategy';
import { AccountPagesController } from './http/account-pages.controller';
import { AccountsController } from './http/accounts.controller';
import { AuthController } from './http/auth.controller';
import { AuthenticationGuard } from './http/authentication.guard';
import { CsrfController } from './http/csrf.controller';
import { CsrfProtection } from './http/csrf-protection';
import { DisownController } from './http/disown.controller';
import { EmailController } from './http/email.controller';
import { JwksController } from './http/jwks.controller';
import { PasswordController } from './http/password.controller';
import { RefreshByCookieOrBody } from './http/refresh-by-cookie-or-body';
import { SecondStepController } from './http/second-step.controller';
import { StepUpGuard } from './http/step-up.guard';
import { SessionSockets } from './realtime/session-sockets';

@Module({
  imports: [AuthModule, UsersModule, RealtimeModule],
  controllers: [
    AccountPagesController,
    AccountsController,
    AuthController,
    CsrfController,
    DisownController,
    EmailController,
    JwksController,
    PasswordController,
    SecondStepController,
  ],
  providers: [
    AccessTokenStrategy,
    AuthenticationGuard,
    CsrfProtection,
    RefreshByCookieOrBody,
    SessionSockets,
    StepUpGuard,
  ],
  exports: [AuthenticationGuard, StepUpGuard],
})
export class AuthApiModule {}
