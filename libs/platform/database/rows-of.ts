/** TypeORM answers `[rows, count]` for UPDATE and DELETE and plain rows for the rest. */
export function rowsOf<Row>(raw: unknown): Row[] {
  if (Array.isArray(raw) && raw.length === 2 && Array.isArray(raw[0]) && typeof raw[1] === 'number')
    return raw[0] as Row[];
  return raw as Row[];
}
