import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { Database } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { CompanyInvitation, CompanyMember, GivenCompanyRole } from '../contract/company';
import { alreadyMember, invitationNotFound, tooManyInvitations } from '../domain/company-errors';
import {
  CompanyInvitationsRepository,
  type ReceivedInvitation,
} from '../persistence/company-invitations.repository';
import { CompanyMembersRepository } from '../persistence/company-members.repository';
import { CompanyAccess } from './company-access';
import { CompanyPlaces } from './company-places';

/** So many people of one company may be asked and not have answered: inviting is no way to write to everybody. */
export const MOST_INVITATIONS = 50;

/** Asking people to take a place in a company: nobody belongs to one without having agreed. */
@Injectable()
export class CompanyInvitationsService {
  constructor(
    private readonly access: CompanyAccess,
    private readonly invitations: CompanyInvitationsRepository,
    private readonly members: CompanyMembersRepository,
    private readonly places: CompanyPlaces,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks somebody who is no member, or changes what was asked of them. The caller has locked the company.
   *
   * @throws DomainError `COMPANY_TOO_MANY_INVITATIONS`; the transaction has to roll back
   */
  async put(
    tx: Transaction,
    companyId: string,
    userId: string,
    role: GivenCompanyRole,
  ): Promise<CompanyInvitation> {
    if (await this.invitations.put(tx, companyId, userId, role, this.clock.now())) {
      if ((await this.invitations.count(tx, companyId)) > MOST_INVITATIONS) throw tooManyInvitations();
      await this.places.invite(tx, companyId, userId, role);
    }
    return (await this.invitations.find(tx, companyId, userId)) as CompanyInvitation;
  }

  /** Those that nobody has answered. @throws DomainError `COMPANY_NOT_FOUND`, `COMPANY_PERMISSION_MISSING` */
  async list(
    ctx: UserContext,
    companyId: string,
    { limit, after }: PageRequest<string>,
    encode: (userId: string) => string,
  ): Promise<Page<CompanyInvitation>> {
    await this.access.demand(ctx, companyId, 'manage-members');
    const rows = await this.invitations.findPage(this.database, companyId, limit + 1, after);
    return cutPage(rows, limit, ({ userId }) => userId, encode);
  }

  /** What the caller was asked and has not answered. */
  async listReceived(
    { userId }: UserContext,
    { limit, after }: PageRequest<string>,
    encode: (companyId: string) => string,
  ): Promise<Page<ReceivedInvitation>> {
    const rows = await this.invitations.findReceived(this.database, userId, limit + 1, after);
    return cutPage(rows, limit, ({ company }) => company.id, encode);
  }

  /**
   * Takes the place that was offered.
   *
   * @throws DomainError `COMPANY_NOT_FOUND`, `COMPANY_ALREADY_MEMBER`, `COMPANY_INVITATION_NOT_FOUND`
   */
  accept(ctx: UserContext, companyId: string): Promise<CompanyMember> {
    const { userId } = ctx;
    return this.unitOfWork.run(ctx, async (tx) => {
      const { role } = await this.access.openLocked(tx, ctx, companyId);
      if (role !== null) throw alreadyMember();
      const offered = await this.invitations.take(tx, companyId, userId);
      if (!offered) throw invitationNotFound();
      await this.places.admit(tx, companyId, userId, offered);
      return (await this.members.find(tx, companyId, userId)) as CompanyMember;
    });
  }
}
