import type { UserContext } from '@guildhall/kernel/actor-context';
import type { Page } from '@guildhall/kernel/page';
import type { Session } from '../domain/session';
import type { SessionPageResponse } from './auth.responses';

export function toSessionPage(ctx: UserContext, page: Page<Session>): SessionPageResponse {
  return {
    items: page.items.map((session) => ({
      id: session.id,
      deviceName: session.deviceName,
      ip: session.ip,
      userAgent: session.userAgent,
      createdAt: session.createdAt.toISOString(),
      lastUsedAt: session.lastUsedAt.toISOString(),
      current: session.id === ctx.sessionId,
    })),
    nextCursor: page.nextCursor,
  };
}
