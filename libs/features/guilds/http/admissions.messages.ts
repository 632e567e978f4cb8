import { EnumField, IntegerField } from '@guildhall/platform/http/fields';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { REQUEST_OUTCOMES, type RequestOutcome } from '../contract/guild.events';
import { INVITATION_HOURS, INVITATION_USES, USUAL_INVITATION } from '../domain/invitation';
import { REQUEST_STATES, type RequestState } from '../persistence/requests.repository';
import { GuildResponse } from './guilds.messages';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';
const DECISIONS = ['approve', 'decline'] as const;

export class DecideRequest {
  @EnumField(DECISIONS, { example: 'approve' })
  readonly decision!: (typeof DECISIONS)[number];
}

export class InviteRequest {
  @IntegerField({
    ...INVITATION_USES,
    optional: true,
    description: `How many people it lets in. ${USUAL_INVITATION.maxUses} when absent.`,
    example: 5,
  })
  readonly maxUses?: number;

  @IntegerField({
    ...INVITATION_HOURS,
    optional: true,
    description: `For how many hours. ${USUAL_INVITATION.hours} (seven days) when absent.`,
    example: 48,
  })
  readonly expiresInHours?: number;
}

@ApiSchema({ name: 'GuildRequest' })
export class GuildRequestResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly guildId!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly userId!: string;

  @ApiProperty({ example: 'Ada Lovelace' })
  readonly displayName!: string;

  @ApiProperty({ example: 'I build small boats.' })
  readonly message!: string;

  @ApiProperty({ enum: REQUEST_STATES, example: 'pending' })
  readonly state!: RequestState;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly createdAt!: string;
}

@ApiSchema({ name: 'GuildRequestPage' })
export class GuildRequestPageResponse {
  @ApiProperty({ type: () => [GuildRequestResponse] })
  readonly items!: GuildRequestResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'GuildRequestDecision' })
export class GuildRequestDecisionResponse extends GuildRequestResponse {
  @ApiProperty({
    enum: REQUEST_OUTCOMES,
    description: 'What it came to. Approved when the guild is full, they wait in line.',
    example: 'seated',
  })
  readonly outcome!: RequestOutcome;
}

@ApiSchema({ name: 'GuildInvitation' })
export class GuildInvitationResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly guildId!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who made it; null when that account is gone.',
    example: ID,
  })
  readonly createdBy!: string | null;

  @ApiProperty({ type: 'integer', example: 5 })
  readonly maxUses!: number;

  @ApiProperty({ type: 'integer', example: 0 })
  readonly uses!: number;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly expiresAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  readonly revokedAt!: string | null;
}

@ApiSchema({ name: 'NewGuildInvitation' })
export class NewGuildInvitationResponse extends GuildInvitationResponse {
  @ApiProperty({
    description: 'Whoever has it may join. It is shown this once and cannot be had again.',
    example: 'q0x6cJcV0u9s3cX9oQyq3z6p8o1Yk2r5t7v9w1x3z5A',
  })
  readonly token!: string;
}

@ApiSchema({ name: 'GuildInvitationPage' })
export class GuildInvitationPageResponse {
  @ApiProperty({ type: () => [GuildInvitationResponse] })
  readonly items!: GuildInvitationResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'ReceivedGuildInvitation' })
export class ReceivedGuildInvitationResponse {
  @ApiProperty({ type: () => GuildResponse })
  readonly guild!: GuildResponse;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly expiresAt!: string;
}

@ApiSchema({ name: 'GuildWaiting' })
export class GuildWaitingResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly userId!: string;

  @ApiProperty({ example: 'Ada Lovelace' })
  readonly displayName!: string;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly since!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'A seat is kept for them until then.',
    example: null,
  })
  readonly offerExpiresAt!: string | null;
}

@ApiSchema({ name: 'GuildWaitingPage' })
export class GuildWaitingPageResponse {
  @ApiProperty({ type: () => [GuildWaitingResponse] })
  readonly items!: GuildWaitingResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
