import { DomainEvent } from '@guildhall/platform/outbox/domain-event';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { COMPANY_ROLES, type CompanyRole } from './company';

export class OfCompany {
  @IsUUID()
  companyId!: string;
}

/** A company and the person whom it is about. */
export class OfCompanyAndUser extends OfCompany {
  @IsUUID()
  userId!: string;
}

export class CompanyRoleChanged extends OfCompanyAndUser {
  @IsIn(COMPANY_ROLES)
  role!: CompanyRole;
}

export const WAYS_OUT_OF_COMPANIES = ['left', 'removed', 'erased'] as const;

export class CompanyMemberLeft extends OfCompanyAndUser {
  @IsIn(WAYS_OUT_OF_COMPANIES)
  how!: (typeof WAYS_OUT_OF_COMPANIES)[number];
}

export class CompanyVerificationChanged extends OfCompany {
  @IsBoolean()
  verified!: boolean;
}

/** Somebody was asked to take a place in a company. */
export const companyMemberInvited = new DomainEvent<OfCompanyAndUser>('company.member-invited');
export const companyMemberJoined = new DomainEvent<OfCompanyAndUser>('company.member-joined');
export const companyMemberLeft = new DomainEvent<CompanyMemberLeft>('company.member-left');
/** Of ownership too: `owner` is whom the company belongs to from now on. */
export const companyRoleChanged = new DomainEvent<CompanyRoleChanged>('company.role-changed');
export const companyVerificationChanged = new DomainEvent<CompanyVerificationChanged>(
  'company.verification-changed',
);
/** It is gone with all that was its own. */
export const companyDeleted = new DomainEvent<OfCompany>('company.deleted');
/** Nobody is left who could act for it: its last member was erased. What refers to it keeps an empty shell. */
export const companyDeserted = new DomainEvent<OfCompany>('company.deserted');
