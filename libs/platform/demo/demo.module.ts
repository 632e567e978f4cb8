import { Global, Module } from '@nestjs/common';
import { DemoDataContributors } from './demo-data';
import { DemoDataSeeder } from './demo-data.seeder';

@Global()
@Module({
  providers: [DemoDataContributors, DemoDataSeeder],
  exports: [DemoDataContributors, DemoDataSeeder],
})
export class DemoModule {}
