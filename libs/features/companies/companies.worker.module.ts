import { Module } from '@nestjs/common';
import { CompaniesModule } from './companies.module';
import { TellThoseConcerned } from './worker/tell-those-concerned';

@Module({
  imports: [CompaniesModule],
  providers: [TellThoseConcerned],
})
export class CompaniesWorkerModule {}
