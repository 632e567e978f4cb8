import type { UserContext } from '@guildhall/kernel/actor-context';
import { cutPage } from '@guildhall/kernel/page';
import type { SecurityEvents } from '@guildhall/platform/audit/security-events';
import type { SecurityEventEntry } from '../persistence/security-events.repository';
import type { SecurityEventPageResponse, SecurityEventResponse } from './security-events.messages';

/** @param rows one more than `limit` when there is a next page */
export function toSecurityEventPage(
  ctx: UserContext,
  events: SecurityEvents,
  rows: SecurityEventEntry[],
  limit: number,
  encode: (id: string) => string,
): SecurityEventPageResponse {
  const page = cutPage(rows, limit, (entry) => entry.id, encode);
  return {
    items: page.items.map((entry) => toSecurityEvent(ctx, events.summaryOf(entry.action), entry)),
    nextCursor: page.nextCursor,
  };
}

function toSecurityEvent(
  { userId, sessionId }: UserContext,
  summary: string,
  entry: SecurityEventEntry,
): SecurityEventResponse {
  const by = doneBy(userId, entry);
  // From where an administrator works is not the account owner's business.
  const isShown = by !== 'administrator';
  return {
    id: entry.id,
    occurredAt: entry.occurredAt.toISOString(),
    action: entry.action,
    summary,
    by,
    ip: isShown ? entry.ip : null,
    userAgent: isShown ? entry.userAgent : null,
    current: entry.sessionId === sessionId,
  };
}

function doneBy(userId: string, { actorId, ip }: SecurityEventEntry): SecurityEventResponse['by'] {
  if (actorId === userId) return 'you';
  if (actorId !== null) return 'administrator';
  return ip === null ? 'system' : 'unknown';
}
