import { Clock } from '@guildhall/kernel/clock';
import type { Transaction } from '@guildhall/platform/database/transaction';
import {
  type DemoDataContributor,
  DemoDataContributors,
  type DemoWorld,
  personOf,
} from '@guildhall/platform/demo/demo-data';
import { Injectable } from '@nestjs/common';
import { CompanyPlaces } from './application/company-places';
import { CreateCompany } from './application/create-company';
import { DEMO_COMPANIES, type DemoCompany } from './demo-companies';
import { CompaniesRepository } from './persistence/companies.repository';

/** Companies of the demo people, some of them verified. */
@Injectable()
export class CompaniesDemoData implements DemoDataContributor {
  readonly name = 'companies';
  readonly order = 30;

  constructor(
    private readonly createCompany: CreateCompany,
    private readonly places: CompanyPlaces,
    private readonly companies: CompaniesRepository,
    private readonly clock: Clock,
    contributors: DemoDataContributors,
  ) {
    contributors.register(this);
  }

  async seed(tx: Transaction, world: DemoWorld): Promise<void> {
    for (const demo of DEMO_COMPANIES) await this.seedCompany(tx, world, demo);
  }

  private async seedCompany(
    tx: Transaction,
    world: DemoWorld,
    { key, face, owner, recruiters, verified }: DemoCompany,
  ): Promise<void> {
    const { id } = await this.createCompany.run(tx, personOf(world, owner), face);
    for (const recruiter of recruiters)
      await this.places.admit(tx, id, personOf(world, recruiter), 'recruiter');
    if (verified) await this.companies.verify(tx, id, this.clock.now());
    world.set(`company:${key}`, id);
  }
}
