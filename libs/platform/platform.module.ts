import { type Clock, SystemClock } from '@guildhall/kernel/clock';
import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module';
import { CacheModule } from './cache/cache.module';
import { ConfigModule } from './config/config.module';
import type { Configuration } from './config/configuration';
import { CoreModule } from './core/core.module';
import { CryptoModule } from './crypto/crypto.module';
import { DatabaseModule } from './database/database.module';
import { DemoModule } from './demo/demo.module';
import { HttpModule } from './http/http.module';
import { MailModule } from './mail/mail.module';
import type { Logger } from './observability/logger';
import { ObservabilityModule } from './observability/observability.module';
import { OutboxModule } from './outbox/outbox.module';
import { RedisModule } from './redis/redis.module';
import { ScarcityModule } from './scarcity/scarcity.module';
import { ScheduleModule } from './schedule/schedule.module';
import { ThrottleModule } from './throttle/throttle.module';

/** Everything that features stand on. */
@Module({})
export class PlatformModule {
  /** @param clock another clock than the system's, for tests that move time */
  static with(
    configuration: Configuration,
    logger: Logger,
    { clock = new SystemClock() }: { clock?: Clock } = {},
  ): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.for(configuration),
        CoreModule.with(clock),
        ObservabilityModule.with(logger),
        DatabaseModule,
        CryptoModule,
        AuditModule,
        OutboxModule,
        RedisModule,
        CacheModule,
        ScheduleModule,
        ScarcityModule,
        DemoModule,
        HttpModule,
        MailModule,
        ThrottleModule,
      ],
    };
  }
}
