import { Clock } from '@guildhall/kernel/clock';
import { AuditTrail } from '@guildhall/platform/audit/audit-trail';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import type { CompanyRole, GivenCompanyRole } from '../contract/company';
import {
  type CompanyMemberLeft,
  companyMemberInvited,
  companyMemberJoined,
  companyMemberLeft,
  type CompanyRoleChanged,
  companyRoleChanged,
} from '../contract/company.events';
import { CompanyMembersRepository } from '../persistence/company-members.repository';

/** Moves people in, up and out, with all that belongs to it. The caller has locked the company and knows that it may. */
@Injectable()
export class CompanyPlaces {
  constructor(
    private readonly members: CompanyMembersRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Somebody was asked to take a place. */
  async invite(tx: Transaction, companyId: string, userId: string, role: GivenCompanyRole): Promise<void> {
    await this.record(tx, 'member-invited', companyId, userId, { role });
    tx.publish(companyMemberInvited, { companyId, userId });
  }

  async admit(tx: Transaction, companyId: string, userId: string, role: GivenCompanyRole): Promise<void> {
    await this.members.insert(tx, companyId, userId, role, this.clock.now());
    await this.record(tx, 'member-joined', companyId, userId, { role });
    tx.publish(companyMemberJoined, { companyId, userId });
  }

  async changeRole(tx: Transaction, companyId: string, userId: string, role: CompanyRole): Promise<void> {
    await this.members.changeRole(tx, companyId, userId, role);
    await this.record(tx, 'role-changed', companyId, userId, { role });
    tx.publish(companyRoleChanged, { companyId, userId, role });
  }

  /** Hands the company over; whoever owned it stays as a recruiter. */
  async passOn(tx: Transaction, companyId: string, fromUserId: string, toUserId: string): Promise<void> {
    // The old owner first: there is never more than one.
    await this.members.changeRole(tx, companyId, fromUserId, 'recruiter');
    await this.members.changeRole(tx, companyId, toUserId, 'owner');
    await this.record(tx, 'ownership-transferred', companyId, toUserId, {});
    tx.publish<CompanyRoleChanged>(companyRoleChanged, { companyId, userId: toUserId, role: 'owner' });
  }

  async part(
    tx: Transaction,
    companyId: string,
    userId: string,
    how: CompanyMemberLeft['how'],
  ): Promise<void> {
    await this.members.remove(tx, companyId, userId);
    await this.record(tx, 'member-left', companyId, userId, { how });
    tx.publish(companyMemberLeft, { companyId, userId, how });
  }

  private record(
    tx: Transaction,
    what: string,
    companyId: string,
    userId: string,
    details: object,
  ): Promise<void> {
    const target = { targetType: 'company', targetId: companyId };
    return this.audit.record(tx, { action: `company.${what}`, ...target, details: { userId, ...details } });
  }
}
