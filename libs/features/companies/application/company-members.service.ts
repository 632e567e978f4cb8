import type { UserContext } from '@guildhall/kernel/actor-context';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { CompanyInvitation, CompanyMember, GivenCompanyRole } from '../contract/company';
import { alreadyOwner, lastOwner, memberNotFound } from '../domain/company-errors';
import { CompanyInvitationsRepository } from '../persistence/company-invitations.repository';
import { type CompanyMemberKey, CompanyMembersRepository } from '../persistence/company-members.repository';
import { CompanyAccess } from './company-access';
import { CompanyInvitationsService } from './company-invitations.service';
import { CompanyPlaces } from './company-places';

/** A member with the role, or the invitation to become one. */
export type Appointment = { readonly member: CompanyMember } | { readonly invitation: CompanyInvitation };

/** Who belongs to a company, and as what. */
@Injectable()
export class CompanyMembersService {
  constructor(
    private readonly access: CompanyAccess,
    private readonly members: CompanyMembersRepository,
    private readonly invitations: CompanyInvitationsRepository,
    private readonly inviting: CompanyInvitationsService,
    private readonly places: CompanyPlaces,
    private readonly users: UsersService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Longest there first. @throws DomainError `COMPANY_NOT_FOUND`, `COMPANY_PERMISSION_MISSING` */
  async list(
    ctx: UserContext,
    companyId: string,
    { limit, after }: PageRequest<CompanyMemberKey>,
    encode: (key: CompanyMemberKey) => string,
  ): Promise<Page<CompanyMember>> {
    await this.access.demand(ctx, companyId, 'read-members');
    const rows = await this.members.findPage(this.database, companyId, limit + 1, after);
    return cutPage(
      rows,
      limit,
      ({ joinedAt, userId }) => ({ joinedAt: joinedAt.toISOString(), userId }),
      encode,
    );
  }

  /**
   * Gives a member this role, or asks who is none to take a place with it.
   *
   * @throws DomainError `COMPANY_NOT_FOUND`, `COMPANY_PERMISSION_MISSING`, `USER_NOT_FOUND`, `COMPANY_LAST_OWNER`,
   *   `COMPANY_TOO_MANY_INVITATIONS`
   */
  async appoint(
    ctx: UserContext,
    companyId: string,
    userId: string,
    role: GivenCompanyRole,
  ): Promise<Appointment> {
    await this.access.demand(ctx, companyId, 'manage-members');
    // Before the transaction: it would take a second connection for a caller who holds the first.
    await this.users.get(userId);
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.access.demandLocked(tx, ctx, companyId, 'manage-members');
      const member = await this.members.find(tx, companyId, userId);
      if (!member) return { invitation: await this.inviting.put(tx, companyId, userId, role) };
      if (member.role === 'owner') throw lastOwner();
      if (member.role !== role) await this.places.changeRole(tx, companyId, userId, role);
      return { member: { ...member, role } };
    });
  }

  /**
   * Sends somebody away, or takes back what was asked of them; oneself: leaves, or declines.
   *
   * @throws DomainError `COMPANY_NOT_FOUND`, `COMPANY_PERMISSION_MISSING`, `COMPANY_MEMBER_NOT_FOUND`, `COMPANY_LAST_OWNER`
   */
  remove(ctx: UserContext, companyId: string, userId: string): Promise<void> {
    const isOwn = userId === ctx.userId;
    return this.unitOfWork.run(ctx, async (tx) => {
      if (isOwn) await this.access.openLocked(tx, ctx, companyId);
      else await this.access.demandLocked(tx, ctx, companyId, 'manage-members');
      if (await this.invitations.take(tx, companyId, userId)) return;
      const role = await this.members.findRole(tx, companyId, userId);
      if (role === null) throw memberNotFound();
      if (role === 'owner') throw lastOwner();
      await this.places.part(tx, companyId, userId, isOwn ? 'left' : 'removed');
    });
  }

  /**
   * Hands the company over to a member, at once. Who owned it stays as a recruiter.
   *
   * @throws DomainError `COMPANY_NOT_FOUND`, `COMPANY_PERMISSION_MISSING`, `COMPANY_MEMBER_NOT_FOUND`, `COMPANY_ALREADY_OWNER`
   */
  transfer(ctx: UserContext, companyId: string, toUserId: string): Promise<CompanyMember> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.access.demandLocked(tx, ctx, companyId, 'transfer');
      if (toUserId === ctx.userId) throw alreadyOwner();
      const member = await this.members.find(tx, companyId, toUserId);
      if (!member) throw memberNotFound();
      await this.places.passOn(tx, companyId, ctx.userId, toUserId);
      return { ...member, role: 'owner' };
    });
  }
}
