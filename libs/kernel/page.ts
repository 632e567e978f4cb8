/** One page of a list that is read forward by key, never by offset. */
export interface Page<Item> {
  readonly items: Item[];
  /** Opaque; hand it back to get what follows. `null` at the end. */
  readonly nextCursor: string | null;
}

/** Where a page starts: the sort key of the last item of the page before it. */
export interface PageRequest<Key> {
  readonly limit: number;
  readonly after: Key | null;
}

/**
 * Cuts a page out of rows that were read with `limit + 1`: the extra row only tells that more follows.
 *
 * @param encode turns the key of the last item into the cursor handed to the client
 */
export function cutPage<Row, Key>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
  encode: (key: Key) => string,
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? encode(keyOf(last)) : null };
}
