import type { UserContext } from '@guildhall/kernel/actor-context';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail';
import { UnitOfWork } from '../../database/unit-of-work';
import { suppressionNotFound } from './suppression-errors';
import { Suppressions } from './suppressions';

/** Lets an address be written to again, once whoever owns it has mended the mailbox or asked for mail. */
@Injectable()
export class LiftSuppression {
  constructor(
    private readonly suppressions: Suppressions,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `MAIL_SUPPRESSION_NOT_FOUND` */
  run(ctx: UserContext, id: string): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const lifted = await this.suppressions.remove(tx, id);
      if (!lifted) throw suppressionNotFound('There is no such suppression (any more).');
      const { reason, provider } = lifted;
      await this.audit.record(tx, {
        action: 'mail-suppression.lifted',
        targetType: 'mail-suppression',
        targetId: id,
        details: { reason, provider },
      });
    });
  }
}
