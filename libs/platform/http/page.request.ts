import { OpaqueField, QueryIntegerField } from './fields';

/** The query of every list. */
export class PageQuery {
  @QueryIntegerField({
    min: 1,
    max: 100,
    optional: true,
    description: 'How many items at the most. 20 when absent.',
    example: 20,
  })
  readonly limit?: number;

  @OpaqueField({ max: 1024, optional: true, description: '`nextCursor` of the page before.' })
  readonly cursor?: string;
}

export const DEFAULT_PAGE_SIZE = 20;
