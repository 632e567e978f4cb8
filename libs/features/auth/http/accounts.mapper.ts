import type { Page } from '@guildhall/kernel/page';
import type { Account } from '@guildhall/features/users/contract/account';
import type { AccountOverview } from '../application/account-administration';
import type { AccountOverviewResponse, AccountPageResponse, AccountResponse } from './accounts.messages';

export function toAccountPage({ items, nextCursor }: Page<Account>): AccountPageResponse {
  return { items: items.map(toAccount), nextCursor };
}

export function toAccountOverview({
  account,
  sessions,
  secondFactors,
}: AccountOverview): AccountOverviewResponse {
  return {
    ...toAccount(account),
    activeSessions: sessions.active,
    lastUsedAt: sessions.lastUsedAt?.toISOString() ?? null,
    secondFactors: [...secondFactors],
  };
}

function toAccount(account: Account): AccountResponse {
  return {
    id: account.id,
    email: account.email,
    emailVerified: account.emailVerifiedAt !== null,
    displayName: account.displayName,
    role: account.role,
    createdAt: account.createdAt.toISOString(),
    lockedAt: account.lockedAt?.toISOString() ?? null,
    lockReason: account.lockReason,
  };
}
