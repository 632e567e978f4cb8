import { cutPage } from '@guildhall/kernel/page';
import type { Suppression } from '../suppression/suppressions';
import type { SuppressionPageResponse, SuppressionResponse } from './suppressions.messages';

export function toSuppression({ createdAt, ...suppression }: Suppression): SuppressionResponse {
  return { ...suppression, createdAt: createdAt.toISOString() };
}

/** @param rows one more than `limit` when there is a next page */
export function toSuppressionPage(
  rows: Suppression[],
  limit: number,
  encode: (id: string) => string,
): SuppressionPageResponse {
  const page = cutPage(rows, limit, (suppression) => suppression.id, encode);
  return { items: page.items.map(toSuppression), nextCursor: page.nextCursor };
}
