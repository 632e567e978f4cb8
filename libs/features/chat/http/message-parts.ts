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

@ApiSchema({ name: 'Reaction' })
export class ReactionResponse {
  @ApiProperty({ example: '👍' })
  readonly emoji!: string;

  @ApiProperty({ type: 'integer', minimum: 1, example: 2 })
  readonly count!: number;

  @ApiProperty({ type: [String], format: 'uuid', description: `The first ${MOST_NAMED} of them.` })
  readonly userIds!: string[];
}
