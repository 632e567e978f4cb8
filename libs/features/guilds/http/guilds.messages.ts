import {
  EnumField,
  FormattedField,
  IntegerField,
  LineField,
  QueryFlagField,
  TextField,
} from '@guildhall/platform/http/fields';
import { PageQuery } from '@guildhall/platform/http/page.request';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import {
  GUILD_ROLES,
  type GuildRole,
  JOIN_POLICIES,
  type JoinPolicy,
  VISIBILITIES,
  type Visibility,
} from '../contract/guild';
import { ACTIVITY_TYPES, type ActivityType } from '../contract/guild-activity';
import { CAPACITY, DESCRIPTION_LENGTH, type GuildChanges, NAME_LENGTH } from '../domain/guild-changes';
import { SLUG, SLUG_LENGTH } from '../domain/slug';
import { GUILD_SORTS, type GuildSort, RANKED_MATCHES } from '../persistence/find-guilds';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const TIME = '2026-11-21T08:00:00.000Z';
const CAPACITY_HINT = 'Seats; the owner takes the first.';
const POLICY_HINT = 'Who gets in: anybody, whom an officer approves, or whom somebody invited.';
const VISIBILITY_HINT = 'Found by searching, by whoever has the id, or there for members only.';

const SLUG_FORMAT = {
  ...SLUG_LENGTH,
  format: 'slug',
  message: 'must be 3 to 60 lower-case letters, digits and single hyphens, such as night-owls',
  test: (value: string) => SLUG.test(value),
  pattern: SLUG,
  optional: true,
} as const;

export class CreateGuildRequest {
  @LineField({ ...NAME_LENGTH, example: 'Night Owls' })
  readonly name!: string;

  @FormattedField({
    ...SLUG_FORMAT,
    description: 'For addresses; made from the name when absent.',
    example: 'night-owls',
  })
  readonly slug?: string;

  @TextField({ ...DESCRIPTION_LENGTH, optional: true, example: 'We work when others sleep.' })
  readonly description?: string;

  @IntegerField({ ...CAPACITY, description: CAPACITY_HINT, example: 25 })
  readonly capacity!: number;

  @EnumField(JOIN_POLICIES, { description: POLICY_HINT, example: 'open' })
  readonly joinPolicy!: JoinPolicy;

  @EnumField(VISIBILITIES, {
    optional: true,
    description: `${VISIBILITY_HINT} public when absent.`,
    example: 'public',
  })
  readonly visibility?: Visibility;
}

export class UpdateGuildRequest implements GuildChanges {
  @LineField({ ...NAME_LENGTH, optional: true, example: 'Night Owls' })
  readonly name?: string;

  @TextField({ ...DESCRIPTION_LENGTH, optional: true, description: 'Empty clears it.' })
  readonly description?: string;

  @IntegerField({
    ...CAPACITY,
    optional: true,
    description: 'Not below the members and the seats on offer. What is added is offered to those who wait.',
    example: 30,
  })
  readonly capacity?: number;

  @EnumField(JOIN_POLICIES, { optional: true, description: POLICY_HINT })
  readonly joinPolicy?: JoinPolicy;

  @EnumField(VISIBILITIES, { optional: true, description: VISIBILITY_HINT })
  readonly visibility?: Visibility;
}

export class SearchGuildsQuery extends PageQuery {
  @LineField({
    max: 100,
    optional: true,
    description:
      'Words of name and description; all of them have to be there, their beginnings are enough. One or two letters are found as words, and as beginnings in names; symbols in names.',
    example: 'night',
  })
  readonly q?: string;

  @FormattedField({ ...SLUG_FORMAT, description: 'Only the guild with this slug.' })
  readonly slug?: string;

  @EnumField(JOIN_POLICIES, { optional: true })
  readonly joinPolicy?: JoinPolicy;

  @QueryFlagField({
    optional: true,
    description: 'Only guilds with (or without) a seat that anybody may take.',
  })
  readonly hasFreeSeats?: boolean;

  @EnumField(GUILD_SORTS, {
    optional: true,
    description: 'By relevance when there is a `q`, newest first when not.',
  })
  readonly sort?: GuildSort;
}

@ApiSchema({ name: 'Guild' })
export class GuildResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ example: 'night-owls' })
  readonly slug!: string;

  @ApiProperty({ example: 'Night Owls' })
  readonly name!: string;

  @ApiProperty({ example: 'We work when others sleep.' })
  readonly description!: string;

  @ApiProperty({ enum: JOIN_POLICIES, description: POLICY_HINT, example: 'open' })
  readonly joinPolicy!: JoinPolicy;

  @ApiProperty({ enum: VISIBILITIES, description: VISIBILITY_HINT, example: 'public' })
  readonly visibility!: Visibility;

  @ApiProperty({ format: 'uuid', example: ID })
  readonly ownerId!: string;

  @ApiProperty({ type: 'integer', description: CAPACITY_HINT, example: 25 })
  readonly capacity!: number;

  @ApiProperty({ type: 'integer', description: 'The owner is counted.', example: 7 })
  readonly memberCount!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Seats that anybody may take; those on offer to the waiting list are not among them.',
    example: 18,
  })
  readonly freeSeats!: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  readonly avatarId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  readonly bannerId!: string | null;

  @ApiProperty({
    type: 'integer',
    description: 'Moves with each edit, not with members; also in the `ETag`.',
    example: 1,
  })
  readonly version!: number;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly updatedAt!: string;
}

@ApiSchema({ name: 'GuildPage' })
export class GuildPageResponse {
  @ApiProperty({ type: () => [GuildResponse] })
  readonly items!: GuildResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;

  @ApiProperty({
    description: `By relevance, the newest ${RANKED_MATCHES} matches are ranked. True when there were as many: older matches are in no page; ask for more words, or for the newest first.`,
    example: false,
  })
  readonly bounded!: boolean;
}

@ApiSchema({ name: 'GuildMembership' })
export class GuildMembershipResponse {
  @ApiProperty({ type: () => GuildResponse })
  readonly guild!: GuildResponse;

  @ApiProperty({ enum: GUILD_ROLES, example: 'member' })
  readonly role!: GuildRole;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly joinedAt!: string;
}

@ApiSchema({ name: 'GuildMembershipPage' })
export class GuildMembershipPageResponse {
  @ApiProperty({ type: () => [GuildMembershipResponse] })
  readonly items!: GuildMembershipResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

@ApiSchema({ name: 'GuildStats' })
export class GuildStatsResponse {
  @ApiProperty({ type: 'integer', example: 25 })
  readonly capacity!: number;

  @ApiProperty({ type: 'integer', example: 7 })
  readonly members!: number;

  @ApiProperty({ type: 'integer', example: 2 })
  readonly officers!: number;

  @ApiProperty({ type: 'integer', example: 18 })
  readonly freeSeats!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Kept for people of the waiting list who were asked.',
    example: 0,
  })
  readonly offeredSeats!: number;

  @ApiProperty({ type: 'integer', description: 'People on the waiting list.', example: 0 })
  readonly waiting!: number;

  @ApiProperty({ type: 'integer', example: 3 })
  readonly joinedLast30Days!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly leftLast30Days!: number;
}

@ApiSchema({ name: 'GuildActivity' })
export class GuildActivityResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly id!: string;

  @ApiProperty({ enum: ACTIVITY_TYPES, example: 'member-joined' })
  readonly type!: ActivityType;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who did it; null for the system, and for people who are gone.',
    example: ID,
  })
  readonly actorId!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Whom it was done to, when that is somebody else.',
    example: null,
  })
  readonly subjectId!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, example: {} })
  readonly details!: Record<string, unknown>;

  @ApiProperty({ format: 'date-time', example: TIME })
  readonly occurredAt!: string;
}

@ApiSchema({ name: 'GuildActivityPage' })
export class GuildActivityPageResponse {
  @ApiProperty({ type: () => [GuildActivityResponse] })
  readonly items!: GuildActivityResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
