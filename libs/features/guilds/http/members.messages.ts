import { EnumField, LineField, nullableSchema, TextField, UuidField } from '@guildhall/platform/http/fields';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { ApiExtraModels, ApiProperty, ApiSchema } from '@nestjs/swagger';
import { GIVEN_ROLES, GUILD_ROLES, type GivenRole, type GuildRole } from '../contract/guild';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';

export class JoinGuildRequest {
  @TextField({
    max: 500,
    optional: true,
    description: 'For those who decide, where the guild is joined by request.',
    example: 'I build small boats and would like to learn from you.',
  })
  readonly message?: string;
}

export class ListMembersQuery extends PageQuery {
  @EnumField(GUILD_ROLES, { optional: true, description: 'Only members with this role.' })
  readonly role?: GuildRole;
}

export class ChangeMemberRequest {
  @EnumField(GIVEN_ROLES, {
    description: 'Ownership is handed over instead, see `/transfer`.',
    example: 'officer',
  })
  readonly role!: GivenRole;
}

export class BanRequest {
  @UuidField({ description: 'Whom; they need not be a member.', example: ID })
  readonly userId!: string;

  @LineField({ max: 200, optional: true, description: 'For those who moderate; the banned do not see it.' })
  readonly reason?: string;
}

export class TransferRequest {
  @UuidField({ description: 'The member who is to become the owner.', example: ID })
  readonly userId!: string;
}

@ApiSchema({ name: 'GuildMember' })
export class GuildMemberResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly guildId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly userId!: string;

  @ApiProperty({ example: 'Ada Lovelace' })
  readonly displayName!: string;

  @ApiProperty({ enum: GUILD_ROLES, example: 'member' })
  readonly role!: GuildRole;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly joinedAt!: string;
}

@ApiSchema({ name: 'GuildMemberPage' })
export class GuildMemberPageResponse {
  @ApiProperty({ type: () => [GuildMemberResponse] })
  readonly items!: GuildMemberResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'GuildBan' })
export class GuildBanResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly userId!: string;

  @ApiProperty({ example: 'Eve' })
  readonly displayName!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: ID })
  readonly bannedBy!: string | null;

  @ApiProperty({ example: 'Sold places in line.' })
  readonly reason!: string;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly bannedAt!: string;
}

@ApiSchema({ name: 'GuildBanPage' })
export class GuildBanPageResponse {
  @ApiProperty({ type: () => [GuildBanResponse] })
  readonly items!: GuildBanResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'GuildTransfer' })
export class GuildTransferResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly guildId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly fromUserId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly toUserId!: string;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly expiresAt!: string;
}

@ApiSchema({ name: 'GuildWaitingPlace' })
export class GuildWaitingPlaceResponse {
  @ApiProperty({ type: 'integer', description: '1 for the head of the list.', example: 3 })
  readonly position!: number;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly since!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'A seat is kept for you until then: join. `null` while there is none.',
    example: null,
  })
  readonly offerExpiresAt!: string | null;
}

@ApiSchema({ name: 'GuildStanding' })
@ApiExtraModels(GuildWaitingPlaceResponse, GuildTransferResponse)
export class GuildStandingResponse {
  @ApiProperty({ type: String, enum: [...GUILD_ROLES, null], nullable: true, example: 'member' })
  readonly role!: GuildRole | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: TIME })
  readonly joinedAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Your request that nobody has decided yet.',
    example: null,
  })
  readonly requestId!: string | null;

  @ApiProperty({
    ...nullableSchema(GuildWaitingPlaceResponse),
    description: 'Your place on the waiting list.',
  })
  readonly waiting!: GuildWaitingPlaceResponse | null;

  @ApiProperty({
    ...nullableSchema(GuildTransferResponse),
    description: 'The ownership, when it is offered to you.',
  })
  readonly transfer!: GuildTransferResponse | null;
}
