import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { MOST_NAMED } from '../contract/message';

@ApiSchema({ name: 'Mentions' })
export class MentionsResponse {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Members of the room whom the text names as `<@id>`.',
    example: [],
  })
  readonly userIds!: string[];

  @ApiProperty({
    description:
      'The text has `<@everyone>`, and was written by an owner or officer of the guild whose room it is.',
    example: false,
  })
  readonly everyone!: boolean;
}

@ApiSchema({ name: 'Attachment' })
export class AttachmentResponse {
  @ApiProperty({ format: 'uri', example: 'https://files.example.org/plan.pdf' })
  readonly url!: string;

  @ApiProperty({ example: 'plan.pdf' })
  readonly name!: string;

  @ApiProperty({ description: 'Media type, as the sender says.', example: 'application/pdf' })
  readonly contentType!: string;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    required: false,
    description: 'Its size, if the sender says.',
    example: 48_213,
  })
  readonly bytes?: number;
}

@ApiSchema({ name: 'Reaction' })
export class ReactionResponse {
  @ApiProperty({ example: '👍' })
  readonly emoji!: string;

  @ApiProperty({ type: 'integer', minimum: 1, example: 2 })
  readonly count!: number;

  @ApiProperty({ type: [String], format: 'uuid', description: `The first ${MOST_NAMED} of them.` })
  readonly userIds!: string[];
}
