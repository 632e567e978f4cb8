import { ROLES, type Role } from '@guildhall/kernel/role';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { type Locale, LOCALES } from './user';

/** What any signed-in user may see of another. */
@ApiSchema({ name: 'PublicUser' })
export class PublicUserResponse {
  @ApiProperty({ format: 'uuid', example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' })
  readonly id!: string;

  @ApiProperty({ example: 'Ada Lovelace' })
  readonly displayName!: string;

  @ApiProperty({ example: 'Analyst and programmer' })
  readonly headline!: string;

  @ApiProperty({ example: 'I write programs for machines that do not exist yet.' })
  readonly bio!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T08:00:00.000Z' })
  readonly createdAt!: string;
}

/** What a user sees of themselves. */
@ApiSchema({ name: 'Me' })
export class MeResponse extends PublicUserResponse {
  @ApiProperty({ format: 'email', example: 'ada@example.org' })
  readonly email!: string;

  @ApiProperty({ example: false })
  readonly emailVerified!: boolean;

  @ApiProperty({ enum: LOCALES, example: 'en' })
  readonly locale!: Locale;

  @ApiProperty({ enum: ROLES, example: 'member' })
  readonly role!: Role;

  @ApiProperty({ type: 'integer', description: 'Moves with each edit; also in the `ETag`.', example: 1 })
  readonly version!: number;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T08:00:00.000Z' })
  readonly updatedAt!: string;
}
