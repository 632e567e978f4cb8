import { UuidField } from '@guildhall/platform/http/fields';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';

const ID = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';

export class BlockUserRequest {
  @UuidField({ description: 'Whom you want to have nothing to do with.', example: ID })
  readonly userId!: string;
}

@ApiSchema({ name: 'Block' })
export class BlockResponse {
  @ApiProperty({ format: 'uuid', example: ID })
  readonly userId!: string;

  @ApiProperty({ example: 'Ada Lovelace' })
  readonly displayName!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-21T08:00:00.000Z' })
  readonly blockedAt!: string;
}

@ApiSchema({ name: 'BlockPage' })
export class BlockPageResponse {
  @ApiProperty({ type: () => [BlockResponse] })
  readonly items!: BlockResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
