import { UsersModule } from '@guildhall/features/users/users.module';
import { Module } from '@nestjs/common';
import { AuthModule } from './auth.module';
import { PurgeOneTimeTokens } from './worker/purge-one-time-tokens.schedule';
import { PurgeSessions } from './worker/purge-sessions.schedule';
import { SendEmailChangeMailHandler } from './worker/send-email-change-mail.handler';
import { SendPasswordResetMailHandler } from './worker/send-password-reset-mail.handler';
import { SendSecurityNoticeHandler } from './worker/send-security-notice.handler';
import { SendVerificationMailHandler } from './worker/send-verification-mail.handler';
import { SendWelcomeMailHandler } from './worker/send-welcome-mail.handler';

@Module({
  imports: [AuthModule, UsersModule],
  providers: [
    PurgeOneTimeTokens,
    PurgeSessions,
    SendEmailChangeMailHandler,
    SendPasswordResetMailHandler,
    SendSecurityNoticeHandler,
    SendVerificationMailHandler,
    SendWelcomeMailHandler,
  ],
})
export class AuthWorkerModule {}
