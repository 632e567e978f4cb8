import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import type { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { Ids } from '@guildhall/kernel/ids';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import { Database } from '@guildhall/platform/database/database';
import { isUniqueViolation } from '@guildhall/platform/database/database-errors';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { Companion } from '../contract/companion';
import { companionNotFound, slugTaken } from '../domain/companion-errors';
import {
  changedFields,
  changedPlan,
  type CompanionChanges,
  type CompanionPlan,
} from '../domain/companion-plan';
import { type CompanionKey, CompanionsRepository } from '../persistence/companions.repository';

/** Which companions there are. Administrators decide; nobody deletes one, because rooms refer to it. */
@Injectable()
export class CompanionsService {
  constructor(
    private readonly companions: CompanionsRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** By slug. @param alsoInactive those that may not be asked, too */
  async list(
    { limit, after }: PageRequest<CompanionKey>,
    encode: (key: CompanionKey) => string,
    alsoInactive: boolean,
  ): Promise<Page<Companion>> {
    const rows = await this.companions.findPage(this.database, limit + 1, after, alsoInactive);
    return cutPage(rows, limit, ({ slug }) => ({ slug }), encode);
  }

  /** @throws DomainError `COMPANION_NOT_FOUND` */
  async get(id: string): Promise<Companion> {
    const companion = await this.companions.findById(this.database, id);
    if (!companion) throw companionNotFound();
    return companion;
  }

  /** @throws DomainError `COMPANION_SLUG_TAKEN` */
  async create(ctx: UserContext, plan: CompanionPlan): Promise<Companion> {
    const id = this.ids.next();
    return this.unlessTaken(() =>
      this.unitOfWork.run(ctx, async (tx) => {
        await this.companions.insert(tx, id, plan, this.clock.now());
        const details = { slug: plan.slug };
        await this.audit.record(tx, {
          action: 'companion.created',
          targetType: 'companion',
          targetId: id,
          details,
        });
        return (await this.companions.findById(tx, id)) as Companion;
      }),
    );
  }

  /** @throws DomainError `COMPANION_NOT_FOUND`, `COMPANION_SLUG_TAKEN`, `IF_MATCH_REQUIRED`, `IF_MATCH_STALE` */
  async edit(
    ctx: UserContext,
    id: string,
    changes: CompanionChanges,
    seen: EditPrecondition,
  ): Promise<Companion> {
    return this.unlessTaken(() =>
      this.unitOfWork.run(ctx, async (tx) => {
        const companion = await this.companions.lock(tx, id);
        if (!companion) throw companionNotFound();
        seen.demand(companion.version);
        const fields = changedFields(changes);
        if (fields.length === 0) return companion;
        await this.companions.update(tx, id, changedPlan(companion, changes), this.clock.now());
        const target = { targetType: 'companion', targetId: id };
        await this.audit.record(tx, { action: 'companion.edited', ...target, details: { fields } });
        return (await this.companions.findById(tx, id)) as Companion;
      }),
    );
  }

  private async unlessTaken(work: () => Promise<Companion>): Promise<Companion> {
    try {
      return await work();
    } catch (error) {
      if (isUniqueViolation(error, 'companions_slug_key')) throw slugTaken();
      throw error;
    }
  }
}
