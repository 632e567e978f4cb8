import { AuditApiModule } from '@guildhall/features/audit/audit.api.module';
import { AuthApiModule } from '@guildhall/features/auth/auth.api.module';
import { AuthenticationGuard } from '@guildhall/features/auth/http/authentication.guard';
import { StepUpGuard } from '@guildhall/features/auth/http/step-up.guard';
import { CandidatesApiModule } from '@guildhall/features/candidates/candidates.api.module';
import { CompaniesApiModule } from '@guildhall/features/companies/companies.api.module';
import { CompanionsApiModule } from '@guildhall/features/companions/companions.api.module';
import { BlocksApiModule } from '@guildhall/features/blocks/blocks.api.module';
import { ChatApiModule } from '@guildhall/features/chat/chat.api.module';
import { ConnectionsApiModule } from '@guildhall/features/connections/connections.api.module';
import { GuildsApiModule } from '@guildhall/features/guilds/guilds.api.module';
import { HealthApiModule } from '@guildhall/features/health/health.api.module';
import { JobRoomsModule } from '@guildhall/features/job-rooms/job-rooms.module';
import { HiringApiModule } from '@guildhall/features/hiring/hiring.api.module';
import { JobsApiModule } from '@guildhall/features/jobs/jobs.api.module';
import { MessageNoticesApiModule } from '@guildhall/features/message-notices/message-notices.api.module';
import { NotificationsApiModule } from '@guildhall/features/notifications/notifications.api.module';
import { OperationsApiModule } from '@guildhall/features/operations/operations.api.module';
import { PasskeysApiModule } from '@guildhall/features/passkeys/passkeys.api.module';
import { PresenceApiModule } from '@guildhall/features/presence/presence.api.module';
import { ReportsApiModule } from '@guildhall/features/reports/reports.api.module';
import { SavedSearchesApiModule } from '@guildhall/features/saved-searches/saved-searches.api.module';
import { SecondFactorApiModule } from '@guildhall/features/second-factor/second-factor.api.module';
import { UsersApiModule } from '@guildhall/features/users/users.api.module';
import { AccessGuard } from '@guildhall/platform/http/access';
import { DeclaredInputGuard } from '@guildhall/platform/http/declared-input.guard';
import { ThrottleGuard } from '@guildhall/platform/throttle/throttle.guard';
import { MailApiModule } from '@guildhall/platform/mail/http/mail.api.module';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';

/** HTTP: every feature's routes, behind five guards in this order: who asks, how often, may they, proven lately, is the input declared. */
@Module({})
export class ApiModule {
  /** @param platform `PlatformModule.with(…)`, the same object for all that run in one process */
  static on(platform: DynamicModule): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        platform,
        AuthApiModule,
        SecondFactorApiModule,
        PasskeysApiModule,
        UsersApiModule,
        NotificationsApiModule,
        ConnectionsApiModule,
        GuildsApiModule,
        CompaniesApiModule,
        CandidatesApiModule,
        JobsApiModule,
        HiringApiModule,
        SavedSearchesApiModule,
        ChatApiModule,
        JobRoomsModule,
        PresenceApiModule,
        HealthApiModule,
        AuditApiModule,
        OperationsApiModule,
        MailApiModule,
        CompanionsApiModule,
        MessageNoticesApiModule,
        BlocksApiModule,
        ReportsApiModule,
      ],
      providers: [
        { provide: APP_GUARD, useExisting: AuthenticationGuard },
        { provide: APP_GUARD, useClass: ThrottleGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useExisting: StepUpGuard },
        { provide: APP_GUARD, useClass: DeclaredInputGuard },
      ],
    };
  }
}
