import type { UserContext } from '@guildhall/kernel/actor-context';
import type { Page } from '@guildhall/kernel/page';
import { toMe } from '@guildhall/features/users/contract/user.mapper';
import type { SignedIn } from '../application/start-session';
import type { Session } from '../domain/session';
import type { TokenPair } from '../domain/tokens';
import type { SessionPageResponse, SignedInResponse, TokensResponse } from './auth.responses';

export function toTokens({ accessToken, refreshToken, expiresIn }: TokenPair): TokensResponse {
  return { accessToken, refreshToken, tokenType: 'Bearer', expiresIn };
}

export function toSignedIn({ user, tokens }: SignedIn): SignedInResponse {
  return { user: toMe(user), ...toTokens(tokens) };
}

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
