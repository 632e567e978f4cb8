import { ROLES, type Role } from '@guildhall/kernel/role';
import { EnumField, LineField, QueryFlagField } from '@guildhall/platform/http/fields';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { SECOND_FACTOR_METHODS, type SecondFactorMethod } from '../contract/second-factors';

export class AccountsQuery extends PageQuery {
  @LineField({
    min: 1,
    max: 254,
    optional: true,
    example: 'lovelace',
    description: 'A whole id, or a part of the e-mail address or the name.',
  })
  readonly q?: string;

  @EnumField(ROLES, { optional: true, description: 'Only accounts with this role.', example: 'member' })
  readonly role?: Role;

  @QueryFlagField({
    optional: true,
    description: 'Only accounts that are locked, or only those that are not.',
  })
  readonly locked?: boolean;
}

export class LockAccountRequest {
  @LineField({
    min: 1,
    max: 500,
    example: 'Sold what it did not have, three times',
    description: 'For other administrators; kept in the audit log. Not told to the owner.',
  })
  readonly reason!: string;
}

@ApiSchema({ name: 'Account' })
export class AccountResponse {
  @ApiProperty({ format: 'uuid', example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' })
  readonly id!: string;

  @ApiProperty({ format: 'email', example: 'ada@example.org' })
  readonly email!: string;

  @ApiProperty({ example: true })
  readonly emailVerified!: boolean;

  @ApiProperty({ example: 'Ada Lovelace' })
  readonly displayName!: string;

  @ApiProperty({ enum: ROLES, example: 'member' })
  readonly role!: Role;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T08:00:00.000Z' })
  readonly createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  readonly lockedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly lockReason!: string | null;
}

@ApiSchema({ name: 'AccountPage' })
export class AccountPageResponse {
  @ApiProperty({ type: () => [AccountResponse] })
  readonly items!: AccountResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'AccountOverview' })
export class AccountOverviewResponse extends AccountResponse {
  @ApiProperty({ type: 'integer', description: 'How many devices are signed in.', example: 2 })
  readonly activeSessions!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Last sign-in or refresh of a device that is signed in.',
    example: '2026-11-21T08:15:00.000Z',
  })
  readonly lastUsedAt!: string | null;

  @ApiProperty({
    enum: SECOND_FACTOR_METHODS,
    isArray: true,
    description: 'Empty when the password is all that the account has.',
    example: ['code', 'backup-code'],
  })
  readonly secondFactors!: SecondFactorMethod[];
}
