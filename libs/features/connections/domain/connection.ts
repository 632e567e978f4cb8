import type { ConnectionProvider } from '../contract/provider';
import { type Grant, isEnding } from './grant';

export type StoredStatus = 'active' | 'needs_reauth';

export const CONNECTION_STATUSES = ['active', 'expiring', 'needs_reauth'] as const;

/** `expiring`: from two weeks before its end only the person can prolong it. */
export type ConnectionStatus = (typeof CONNECTION_STATUSES)[number];

/** An outside account that is linked with a user, without its secrets. */
export interface Connection extends Grant {
  readonly id: string;
  readonly userId: string;
  readonly provider: ConnectionProvider;
  readonly subject: string;
  readonly accountName: string | null;
  readonly scopes: readonly string[];
  readonly storedStatus: StoredStatus;
  readonly tokenVersion: number;
  /** Calls to the provider that failed in a row. */
  readonly failures: number;
  /** The provider is left alone until then. */
  readonly retryAt: Date | null;
  readonly connectedAt: Date;
}

export function statusOf(connection: Connection, now: Date): ConnectionStatus {
  if (connection.storedStatus === 'needs_reauth') return 'needs_reauth';
  return isEnding(connection, now) ? 'expiring' : 'active';
}
