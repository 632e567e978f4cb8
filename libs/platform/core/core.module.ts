import { Clock, SystemClock } from '@guildhall/kernel/clock';
import { HealthIndicators } from '@guildhall/kernel/health-indicator';
import { Ids, TimeOrderedIds } from '@guildhall/kernel/ids';
import { Global, Module } from '@nestjs/common';

/** Gives the kernel's ports their implementations. */
@Global()
@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: Ids, useFactory: (clock: Clock) => new TimeOrderedIds(clock), inject: [Clock] },
    { provide: HealthIndicators, useFactory: () => new HealthIndicators() },
  ],
  exports: [Clock, Ids, HealthIndicators],
})
export class CoreModule {}
