import { cutPage } from '@guildhall/kernel/page';
import type { AuditLogEntry } from '../persistence/audit-log.repository';
import type { AuditLogEntryResponse, AuditLogPageResponse } from './audit-log.messages';

/** @param rows one more than `limit` when there is a next page */
export function toAuditLogPage(
  rows: AuditLogEntry[],
  limit: number,
  encode: (id: string) => string,
): AuditLogPageResponse {
  const page = cutPage(rows, limit, (entry) => entry.id, encode);
  return { items: page.items.map(toEntry), nextCursor: page.nextCursor };
}

function toEntry({ occurredAt, ...entry }: AuditLogEntry): AuditLogEntryResponse {
  return { ...entry, occurredAt: occurredAt.toISOString() };
}
