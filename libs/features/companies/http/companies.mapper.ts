import type { Company, CompanyInvitation, CompanyMember } from '../contract/company';
import type { ReceivedInvitation } from '../persistence/company-invitations.repository';
import type { Employment } from '../persistence/company-members.repository';
import type { CompanyResponse } from './companies.messages';
import type {
  CompanyInvitationResponse,
  CompanyMemberResponse,
  EmploymentResponse,
  ReceivedCompanyInvitationResponse,
} from './company-members.messages';

export function toCompany(company: Company): CompanyResponse {
  return {
    id: company.id,
    name: company.name,
    description: company.description,
    website: company.website,
    logoId: company.logoId,
    verified: company.verifiedAt !== null,
    verifiedAt: company.verifiedAt && company.verifiedAt.toISOString(),
    version: company.version,
    createdAt: company.createdAt.toISOString(),
    updatedAt: company.updatedAt.toISOString(),
  };
}

export function toMember({ joinedAt, ...member }: CompanyMember): CompanyMemberResponse {
  return { ...member, joinedAt: joinedAt.toISOString() };
}

export function toInvitation({ invitedAt, ...invitation }: CompanyInvitation): CompanyInvitationResponse {
  return { ...invitation, invitedAt: invitedAt.toISOString() };
}

export function toEmployment({ company, role, joinedAt }: Employment): EmploymentResponse {
  return { company: toCompany(company), role, joinedAt: joinedAt.toISOString() };
}

export function toReceivedInvitation({
  company,
  role,
  invitedAt,
}: ReceivedInvitation): ReceivedCompanyInvitationResponse {
  return { company: toCompany(company), role, invitedAt: invitedAt.toISOString() };
}
