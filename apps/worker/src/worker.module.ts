import { AuthWorkerModule } from '@guildhall/features/auth/auth.worker.module';
import { CompaniesWorkerModule } from '@guildhall/features/companies/companies.worker.module';
import { CompanionsWorkerModule } from '@guildhall/features/companions/companions.worker.module';
import { ChatWorkerModule } from '@guildhall/features/chat/chat.worker.module';
import { ConnectionsWorkerModule } from '@guildhall/features/connections/connections.worker.module';
import { GuildsWorkerModule } from '@guildhall/features/guilds/guilds.worker.module';
import { HealthModule } from '@guildhall/features/health/health.module';
import { JobRoomsWorkerModule } from '@guildhall/features/job-rooms/job-rooms.worker.module';
import { HiringWorkerModule } from '@guildhall/features/hiring/hiring.worker.module';
import { JobsWorkerModule } from '@guildhall/features/jobs/jobs.worker.module';
import { MessageNoticesWorkerModule } from '@guildhall/features/message-notices/message-notices.worker.module';
import { NotificationsWorkerModule } from '@guildhall/features/notifications/notifications.worker.module';
import { OperationsModule } from '@guildhall/features/operations/operations.module';
import { PasskeysWorkerModule } from '@guildhall/features/passkeys/passkeys.worker.module';
import { PresenceModule } from '@guildhall/features/presence/presence.module';
import { ReportsModule } from '@guildhall/features/reports/reports.module';
import { SavedSearchesWorkerModule } from '@guildhall/features/saved-searches/saved-searches.worker.module';
import type { Configuration } from '@guildhall/platform/config/configuration';
import { WorkerPlatformModule } from '@guildhall/platform/worker-platform.module';
import { type DynamicModule, Module } from '@nestjs/common';

/** Task handlers and schedules of every feature, and what the process tells of itself. */
@Module({})
export class WorkerModule {
  /** @param platform `PlatformModule.with(…)`, the same object for all that run in one process */
  static on(platform: DynamicModule, configuration: Configuration): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        platform,
        WorkerPlatformModule.with(configuration),
        AuthWorkerModule,
        NotificationsWorkerModule,
        ConnectionsWorkerModule,
        PasskeysWorkerModule,
        GuildsWorkerModule,
        CompaniesWorkerModule,
        JobsWorkerModule,
        HiringWorkerModule,
        SavedSearchesWorkerModule,
        ChatWorkerModule,
        JobRoomsWorkerModule,
        PresenceModule,
        HealthModule,
        OperationsModule,
        CompanionsWorkerModule,
        MessageNoticesWorkerModule,
        ReportsModule,
      ],
    };
  }
}
