import {
  LineField,
  QueryIntegerField,
  OpaqueField,
  TextField,
  UuidField,
} from '@guildhall/platform/http/fields';
import { inputInvalid } from '@guildhall/platform/http/http-errors';
import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam, ApiProperty, ApiSchema } from '@nestjs/swagger';
import { LONGEST_TEXT } from '../contract/message';
import { canonicalEmoji } from '../domain/emoji';
import { MessageResponse } from './rooms.messages';

export class EditMessageRequest {
  @TextField({
    min: 1,
    max: LONGEST_TEXT,
    description: 'What it says instead. Attachments stay.',
    example: 'Good evening!',
  })
  readonly text!: string;
}

export class SearchMessagesQuery {
  @LineField({
    min: 1,
    max: 200,
    description: 'All of these words, each of them as the beginning of one; accents do not matter.',
    example: 'heating',
  })
  readonly q!: string;

  @UuidField({ optional: true, description: 'Only in this room of yours.' })
  readonly roomId?: string;

  @UuidField({ optional: true, description: 'Only what this user has said.' })
  readonly senderId?: string;

  @QueryIntegerField({
    min: 1,
    max: 50,
    optional: true,
    description: 'How many matches at the most. 20 when absent.',
  })
  readonly limit?: number;

  @OpaqueField({ max: 1024, optional: true, description: '`nextCursor` of the page before.' })
  readonly cursor?: string;
}

@ApiSchema({ name: 'TextRange' })
export class TextRangeResponse {
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Where it begins, in UTF-16 code units.' })
  readonly start!: number;

  @ApiProperty({ type: 'integer', minimum: 1 })
  readonly length!: number;
}

@ApiSchema({ name: 'FoundMessage' })
export class FoundMessageResponse {
  @ApiProperty({ type: () => MessageResponse })
  readonly message!: MessageResponse;

  @ApiProperty({ description: 'The part of the text that matches best.', example: 'the heating is not yet' })
  readonly snippet!: string;

  @ApiProperty({ type: () => [TextRangeResponse], description: 'The words in the snippet that match.' })
  readonly hits!: TextRangeResponse[];
}

@ApiSchema({ name: 'FoundMessagePage' })
export class FoundMessagePageResponse {
  @ApiProperty({ type: () => [FoundMessageResponse], description: 'Newest first.' })
  readonly items!: FoundMessageResponse[];

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Go on with it even when there are fewer items than asked for: a page looks at so many messages only.',
    example: null,
  })
  readonly nextCursor!: string | null;
}

@Injectable()
class EmojiPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    const emoji = canonicalEmoji(value);
    if (emoji === undefined)
      throw inputInvalid([{ path: 'emoji', code: 'emoji', message: 'must be one emoji' }]);
    return emoji;
  }
}

/** One emoji in the path, percent-encoded; always in the same spelling. */
export function EmojiParam(): ParameterDecorator {
  return Param('emoji', new EmojiPipe());
}

export const ApiEmojiParam = () =>
  ApiParam({
    name: 'emoji',
    schema: { type: 'string', minLength: 1, maxLength: 32 },
    description: 'One emoji.',
  });
