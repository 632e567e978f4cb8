import { SecurityEvents } from '@guildhall/platform/audit/security-events';
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { UsersModule } from '@guildhall/features/users/users.module';
import { AccountAdministration } from './application/account-administration';
import { AccountLinks } from './application/account-links';
import { AccountMailBudget } from './application/account-mail-budget';
import { ActiveSessions } from './application/active-sessions';
import { AuthService } from './application/auth.service';
import { BreachedPasswords } from './application/breached-passwords';
import { ChangePassword } from './application/change-password';
import { CompleteSignIn } from './application/complete-sign-in';
import { ConfirmEmailChange } from './application/confirm-email-change';
import { CsrfTokens } from './application/csrf-tokens';
import { DisownSignIn } from './application/disown-sign-in';
import { EmailVerification } from './application/email-verification';
import { ForgetAccess } from './application/forget-access';
import { KnownDevices } from './application/known-devices';
import { OneTimeTokens } from './application/one-time-tokens';
import { OwnAccount } from './application/own-account';
import { OwnPassword } from './application/own-password';
import { PasswordHasher } from './application/password-hasher';
import { PasswordRules } from './application/password-rules';
import { ReclaimAccount } from './application/reclaim-account';
import { RefreshSession } from './application/refresh-session';
import { Register } from './application/register';
import { RequestEmailChange } from './application/request-email-change';
import { RequestPasswordReset } from './application/request-password-reset';
import { ResetPassword } from './application/reset-password';
import { RestoreEmail } from './application/restore-email';
import { SecurityNotices } from './application/security-notices';
import { SessionsService } from './application/sessions.service';
import { SetPassword } from './application/set-password';
import { SignIn } from './application/sign-in';
import { SignInAttempts } from './application/sign-in-attempts';
import { SignInChallenges } from './application/sign-in-challenges';
import { SignInWithCode } from './application/sign-in-with-code';
import { StartSession } from './application/start-session';
import { StepUp } from './application/step-up';
import { TokenKeys } from './application/token-keys';
import { TokenService } from './application/token-service';
import { UndoEmailChange } from './application/undo-email-change';
import { VerificationLinks } from './application/verification-links';
import { AuthDemoData } from './auth.demo-data';
import { AUTH_SECURITY_EVENTS } from './auth.security-events';
import { userRegistered } from './contract/auth.events';
import { sendWelcomeMail } from './contract/auth.tasks';
import { EmailChangesRepository } from './persistence/email-changes.repository';
import { KnownDevicesRepository } from './persistence/known-devices.repository';
import { OneTimeTokensRepository } from './persistence/one-time-tokens.repository';
import { SecondFactors } from './contract/second-factors';
import { PasswordCredentialsRepository } from './persistence/password-credentials.repository';
import { SessionProofsRepository } from './persistence/session-proofs.repository';
import { SessionsRepository } from './persistence/sessions.repository';
import { SignInAttemptsRepository } from './persistence/sign-in-attempts.repository';
import { SignInChallengesRepository } from './persistence/sign-in-challenges.repository';

@Module({
  imports: [UsersModule, JwtModule.register({})],
  providers: [
    AccountAdministration,
    AccountLinks,
    AccountMailBudget,
    ActiveSessions,
    AuthDemoData,
    AuthService,
    BreachedPasswords,
    ChangePassword,
    CompleteSignIn,
    ConfirmEmailChange,
    CsrfTokens,
    DisownSignIn,
    EmailChangesRepository,
    EmailVerification,
    ForgetAccess,
    KnownDevices,
    KnownDevicesRepository,
    OneTimeTokens,
    OneTimeTokensRepository,
    OwnAccount,
    OwnPassword,
    PasswordCredentialsRepository,
    PasswordHasher,
    PasswordRules,
    ReclaimAccount,
    RefreshSession,
    Register,
    RequestEmailChange,
    RequestPasswordReset,
    ResetPassword,
    RestoreEmail,
    SecondFactors,
    SecurityNotices,
    SessionProofsRepository,
    SessionsRepository,
    SessionsService,
    SetPassword,
    SignIn,
    SignInAttempts,
    SignInAttemptsRepository,
    SignInChallenges,
    SignInChallengesRepository,
    SignInWithCode,
    StartSession,
    StepUp,
    TokenKeys,
    TokenService,
    UndoEmailChange,
    VerificationLinks,
  ],
  exports: [
    AccountAdministration,
    AccountLinks,
    ActiveSessions,
    AuthService,
    ChangePassword,
    CompleteSignIn,
    ConfirmEmailChange,
    CsrfTokens,
    DisownSignIn,
    EmailChangesRepository,
    EmailVerification,
    KnownDevices,
    KnownDevicesRepository,
    OneTimeTokens,
    OneTimeTokensRepository,
    PasswordCredentialsRepository,
    RefreshSession,
    Register,
    RequestEmailChange,
    RequestPasswordReset,
    ResetPassword,
    SecondFactors,
    SecurityNotices,
    SessionProofsRepository,
    SessionsRepository,
    SessionsService,
    SignIn,
    SignInAttemptsRepository,
    SignInChallenges,
    SignInChallengesRepository,
    SignInWithCode,
    StepUp,
    TokenKeys,
    TokenService,
    UndoEmailChange,
    VerificationLinks,
  ],
})
export class AuthModule {
  constructor(events: SecurityEvents) {
    events.describe(AUTH_SECURITY_EVENTS);
    userRegistered.subscribe(sendWelcomeMail);
  }
}
