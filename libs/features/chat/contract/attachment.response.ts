import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Attachment } from './message';

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

export function toAttachment({ url, name, contentType, bytes }: Attachment): AttachmentResponse {
  return { url, name, contentType, ...(bytes === undefined ? {} : { bytes }) };
}
