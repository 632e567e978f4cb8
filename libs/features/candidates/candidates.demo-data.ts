import { Clock } from '@guildhall/kernel/clock';
import type { Transaction } from '@guildhall/platform/database/transaction';
import {
  type DemoDataContributor,
  DemoDataContributors,
  type DemoWorld,
  personOf,
} from '@guildhall/platform/demo/demo-data';
import { Injectable } from '@nestjs/common';
import { DEMO_CANDIDATES } from './demo-candidates';
import { CandidateProfilesRepository } from './persistence/candidate-profiles.repository';

/** Profiles of those demo people who look for work. */
@Injectable()
export class CandidatesDemoData implements DemoDataContributor {
  readonly name = 'candidates';
  readonly order = 35;

  constructor(
    private readonly profiles: CandidateProfilesRepository,
    private readonly clock: Clock,
    contributors: DemoDataContributors,
  ) {
    contributors.register(this);
  }

  async seed(tx: Transaction, world: DemoWorld): Promise<void> {
    for (const [name, plan] of Object.entries(DEMO_CANDIDATES)) {
      await this.profiles.insert(tx, personOf(world, name), plan, this.clock.now());
    }
  }
}
