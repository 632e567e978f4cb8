import { Clock } from '@guildhall/kernel/clock';
import { HealthIndicators } from '@guildhall/kernel/health-indicator';
import { Ids, TimeOrderedIds } from '@guildhall/kernel/ids';
import { PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ReclaimedAccounts } from './reclaimed-accounts';

/** Gives the kernel's ports their implementations. */
@Global()
@Module({})
export class CoreModule {
  static with(clock: Clock): DynamicModule {
    return {
      module: CoreModule,
      providers: [
        { provide: Clock, useValue: clock },
        { provide: Ids, useValue: new TimeOrderedIds(clock) },
        { provide: HealthIndicators, useFactory: () => new HealthIndicators() },
        { provide: PersonalDataHolders, useFactory: () => new PersonalDataHolders() },
        { provide: ReclaimedAccounts, useFactory: () => new ReclaimedAccounts() },
      ],
      exports: [Clock, Ids, HealthIndicators, PersonalDataHolders, ReclaimedAccounts],
    };
  }
}
