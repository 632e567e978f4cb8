import type { UserContext } from '@guildhall/kernel/actor-context';
import { CompaniesService } from '@guildhall/features/companies/application/companies.service';
import { RECRUITING_ROLES } from '@guildhall/features/companies/contract/company';
import { GuildsService } from '@guildhall/features/guilds/application/guilds.service';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { partyAmbiguous, permissionMissing } from '../domain/job-errors';

/** In whose name a job is posted: a company's, a guild's, or, with neither, the poster's own. */
export interface Employer {
  readonly companyId: string | null;
  readonly guildId: string | null;
}

/** Posting in somebody's name. */
@Injectable()
export class Employers {
  constructor(
    private readonly companies: CompaniesService,
    private readonly guilds: GuildsService,
  ) {}

  /**
   * Makes sure that the caller acts in that name, and that it is there until the transaction ends.
   *
   * @throws DomainError `JOB_PARTY_AMBIGUOUS`, `COMPANY_NOT_FOUND`, `JOB_PERMISSION_MISSING`, `GUILD_NOT_FOUND`,
   *   `GUILD_PERMISSION_MISSING`
   */
  async hold(ctx: UserContext, tx: Transaction, { companyId, guildId }: Employer): Promise<void> {
    if (companyId !== null && guildId !== null) throw partyAmbiguous();
    if (companyId !== null) await this.demandRecruiter(ctx, tx, companyId);
    if (guildId !== null) await this.guilds.holdAsLeader(ctx, tx, guildId);
  }

  private async demandRecruiter(ctx: UserContext, tx: Transaction, companyId: string): Promise<void> {
    await this.companies.hold(tx, companyId);
    const role = await this.companies.roleOf(tx, companyId, ctx.userId);
    if (role === null || !RECRUITING_ROLES.includes(role)) throw permissionMissing();
  }
}
