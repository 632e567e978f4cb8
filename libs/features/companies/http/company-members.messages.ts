import { EnumField, UuidField } from '@guildhall/platform/http/fields';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  COMPANY_ROLES,
  type CompanyRole,
  GIVEN_COMPANY_ROLES,
  type GivenCompanyRole,
} from '../contract/company';
import { CompanyResponse } from './companies.messages';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';

export class AppointCompanyMemberRequest {
  @EnumField(GIVEN_COMPANY_ROLES, {
    description:
      'Recruiters act for the jobs of the company. Ownership is handed over instead, see `/transfer`.',
    example: 'recruiter',
  })
  readonly role!: GivenCompanyRole;
}

export class TransferCompanyRequest {
  @UuidField({ description: 'The member who is to own it.', example: ID })
  readonly userId!: string;
}

@ApiSchema({ name: 'CompanyMember' })
export class CompanyMemberResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly companyId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly userId!: string;

  @ApiProperty({ example: 'Ada Lovelace' })
  readonly displayName!: string;

  @ApiProperty({ enum: COMPANY_ROLES, example: 'recruiter' })
  readonly role!: CompanyRole;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly joinedAt!: string;
}

@ApiSchema({ name: 'CompanyMemberPage' })
export class CompanyMemberPageResponse {
  @ApiProperty({ type: () => [CompanyMemberResponse] })
  readonly items!: CompanyMemberResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'CompanyInvitation' })
export class CompanyInvitationResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly companyId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly userId!: string;

  @ApiProperty({ example: 'Ada Lovelace' })
  readonly displayName!: string;

  @ApiProperty({ enum: GIVEN_COMPANY_ROLES, description: 'What they would be.', example: 'recruiter' })
  readonly role!: GivenCompanyRole;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly invitedAt!: string;
}

@ApiSchema({ name: 'CompanyInvitationPage' })
export class CompanyInvitationPageResponse {
  @ApiProperty({ type: () => [CompanyInvitationResponse] })
  readonly items!: CompanyInvitationResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'Employment' })
export class EmploymentResponse {
  @ApiProperty({ type: () => CompanyResponse })
  readonly company!: CompanyResponse;

  @ApiProperty({ enum: COMPANY_ROLES, example: 'recruiter' })
  readonly role!: CompanyRole;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly joinedAt!: string;
}

@ApiSchema({ name: 'EmploymentPage' })
export class EmploymentPageResponse {
  @ApiProperty({ type: () => [EmploymentResponse] })
  readonly items!: EmploymentResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'ReceivedCompanyInvitation' })
export class ReceivedCompanyInvitationResponse {
  @ApiProperty({ type: () => CompanyResponse })
  readonly company!: CompanyResponse;

  @ApiProperty({ enum: GIVEN_COMPANY_ROLES, example: 'recruiter' })
  readonly role!: GivenCompanyRole;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly invitedAt!: string;
}

@ApiSchema({ name: 'ReceivedCompanyInvitationPage' })
export class ReceivedCompanyInvitationPageResponse {
  @ApiProperty({ type: () => [ReceivedCompanyInvitationResponse] })
  readonly items!: ReceivedCompanyInvitationResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
