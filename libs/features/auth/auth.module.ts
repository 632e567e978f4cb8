import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { UsersModule } from '@guildhall/features/users/users.module';
import { ActiveSessions } from './application/active-sessions';
import { PasswordHasher } from './application/password-hasher';
import { RefreshSession } from './application/refresh-session';
import { Register } from './application/register';
import { SessionsService } from './application/sessions.service';
import { SignIn } from './application/sign-in';
import { SignInAttempts } from './application/sign-in-attempts';
import { StartSession } from './application/start-session';
import { TokenKeys } from './application/token-keys';
import { TokenService } from './application/token-service';
import { AuthDemoData } from './auth.demo-data';
import { userRegistered } from './contract/auth.events';
import { sendWelcomeMail } from './contract/auth.tasks';
import { PasswordCredentialsRepository } from './persistence/password-credentials.repository';
import { SessionsRepository } from './persistence/sessions.repository';
import { SignInAttemptsRepository } from './persistence/sign-in-attempts.repository';

@Module({
  imports: [UsersModule, JwtModule.register({})],
  providers: [
    ActiveSessions,
    AuthDemoData,
    PasswordCredentialsRepository,
    PasswordHasher,
    RefreshSession,
    Register,
    SessionsRepository,
    SessionsService,
    SignIn,
    SignInAttempts,
    SignInAttemptsRepository,
    StartSession,
    TokenKeys,
    TokenService,
  ],
  exports: [
    ActiveSessions,
    PasswordCredentialsRepository,
    SessionsRepository,
    SignInAttemptsRepository,
    RefreshSession,
    Register,
    SessionsService,
    SignIn,
    TokenKeys,
    TokenService,
  ],
})
export class AuthModule {
  constructor() {
    userRegistered.subscribe(sendWelcomeMail);
  }
}
