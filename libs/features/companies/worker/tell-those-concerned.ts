import { NotificationsService } from '@guildhall/features/notifications/application/notifications.service';
import type { NotificationType } from '@guildhall/features/notifications/contract/notification-type';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import {
  companyInvitationNotice,
  type CompanyNotice,
  companyPlaceNotice,
  companyVerificationNotice,
} from '../contract/company.notifications';
import {
  tellOfCompanyInvitation,
  tellOfCompanyRole,
  tellOfCompanyVerification,
  tellOfLeavingCompany,
} from '../contract/company.tasks';
import { CompaniesRepository } from '../persistence/companies.repository';
import { CompanyInvitationsRepository } from '../persistence/company-invitations.repository';
import { CompanyMembersRepository } from '../persistence/company-members.repository';

/** Turns events of companies into notifications of those whom they concern. */
@Injectable()
export class TellThoseConcerned {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly users: UsersService,
    private readonly companies: CompaniesRepository,
    private readonly members: CompanyMembersRepository,
    private readonly invitations: CompanyInvitationsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    handlers: TaskHandlers,
  ) {
    handlers.register(tellOfCompanyInvitation, {
      handle: async ({ companyId, userId }, run) => {
        // Taken back or answered meanwhile: there is nothing to ask any more.
        const invitation = await this.invitations.find(this.database, companyId, userId);
        if (invitation)
          await this.tell(run, companyId, userId, companyInvitationNotice, { role: invitation.role });
      },
    });
    handlers.register(tellOfCompanyRole, {
      handle: ({ companyId, userId, role }, run) =>
        this.tell(run, companyId, userId, companyPlaceNotice, { place: role, source: run.taskId }),
    });
    handlers.register(tellOfLeavingCompany, {
      handle: async ({ companyId, userId, how }, run) => {
        // Who leaves knows it, and who is erased cannot be told.
        if (how === 'removed')
          await this.tell(run, companyId, userId, companyPlaceNotice, {
            place: 'removed',
            source: run.taskId,
          });
      },
    });
    handlers.register(tellOfCompanyVerification, {
      handle: async ({ companyId, verified }, run) => {
        const [ownerId] = await this.members.findRecruiting(this.database, companyId);
        if (ownerId !== undefined)
          await this.tell(run, companyId, ownerId, companyVerificationNotice, {
            verified,
            source: run.taskId,
          });
      },
    });
  }

  private async tell<Payload extends CompanyNotice>(
    run: TaskRun,
    companyId: string,
    userId: string,
    type: NotificationType<Payload>,
    more: Omit<Payload, keyof CompanyNotice>,
  ): Promise<void> {
    const company = await this.companies.findById(this.database, companyId);
    const user = await this.users.find(userId);
    // One of them is gone meanwhile.
    if (!company || !user) return;
    const payload = { ...more, companyId, companyName: company.name } as unknown as Payload;
    await this.unitOfWork.run(run.context, async (tx) => {
      await this.notifications.notify(tx, { userId, type, payload });
      await run.completeIn(tx);
    });
  }
}
