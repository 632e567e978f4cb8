/** Strongest first. A company has exactly one owner; recruiters act for its jobs as the owner does, members only belong to it. */
export const COMPANY_ROLES = ['owner', 'recruiter', 'member'] as const;

export type CompanyRole = (typeof COMPANY_ROLES)[number];

/** Roles that are given; ownership is handed over. */
export const GIVEN_COMPANY_ROLES = ['recruiter', 'member'] as const;

export type GivenCompanyRole = (typeof GIVEN_COMPANY_ROLES)[number];

/** Roles that act for the jobs of a company. */
export const RECRUITING_ROLES: readonly CompanyRole[] = ['owner', 'recruiter'];

/** An employer's public face, for everybody who is signed in. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly website: string | null;
  /** A picture in the media store. */
  readonly logoId: string | null;
  /** When an administrator of the installation found it to be who it says; `null` unless that still stands. */
  readonly verifiedAt: Date | null;
  /** Moves with each edit and with its verification; behind the `ETag`. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface CompanyMember {
  readonly companyId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly role: CompanyRole;
  readonly joinedAt: Date;
}

/** A place in a company that somebody was asked to take and has not accepted. */
export interface CompanyInvitation {
  readonly companyId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly role: GivenCompanyRole;
  readonly invitedAt: Date;
}
