import { AuthModule } from '@guildhall/features/auth/auth.module';
import { NotificationTypes } from '@guildhall/features/notifications/contract/notification-type';
import { NotificationsModule } from '@guildhall/features/notifications/notifications.module';
import { UsersModule } from '@guildhall/features/users/users.module';
import { SecurityEvents } from '@guildhall/platform/audit/security-events';
import { ReclaimedAccounts } from '@guildhall/platform/core/reclaimed-accounts';
import { Module } from '@nestjs/common';
import { AccessTokens } from './application/access-tokens';
import { AdoptAccount } from './application/adopt-account';
import { CheckConnection } from './application/check-connection';
import { ConfiguredProviders } from './application/configured-providers';
import { ConnectAccount } from './application/connect-account';
import { ConnectionAttempts } from './application/connection-attempts';
import { RedirectTargets } from './application/redirect-targets';
import { ConnectionMetrics } from './application/connection-metrics';
import { ConnectionsHealth } from './application/connections.health';
import { ConnectionsService } from './application/connections.service';
import { LinkAccount } from './application/link-account';
import { LoseConnection } from './application/lose-connection';
import { PendingSignIns } from './application/pending-sign-ins';
import { ProviderClient } from './application/provider-client';
import { ProviderHttp } from './application/provider-http';
import { RedeemCode } from './application/redeem-code';
import { RenewConnection } from './application/renew-connection';
import { RenewalCall } from './application/renewal-call';
import { SignInWithProvider } from './application/sign-in-with-provider';
import { TokenVault } from './application/token-vault';
import { connectionExpiring, connectionNeedsReauth } from './contract/connection.notifications';
import { SECURITY_EVENT_SUMMARIES } from './domain/security-event-summaries';
import { ConnectionAttemptsRepository } from './persistence/connection-attempts.repository';
import { ConnectionsRepository } from './persistence/connections.repository';
import { PendingSignInsRepository } from './persistence/pending-sign-ins.repository';
import { RenewalsRepository } from './persistence/renewals.repository';

const OWN_PARTS = [
  AccessTokens,
  AdoptAccount,
  CheckConnection,
  ConfiguredProviders,
  ConnectAccount,
  ConnectionAttempts,
  ConnectionAttemptsRepository,
  ConnectionMetrics,
  ConnectionsRepository,
  LinkAccount,
  LoseConnection,
  PendingSignIns,
  PendingSignInsRepository,
  ProviderClient,
  ProviderHttp,
  RedeemCode,
  RedirectTargets,
  RenewConnection,
  RenewalCall,
  RenewalsRepository,
  SignInWithProvider,
  TokenVault,
];

/** For other features: `ConnectionsService`. The rest is exported for this feature's own modules only. */
@Module({
  imports: [AuthModule, NotificationsModule, UsersModule],
  providers: [ConnectionsHealth, ConnectionsService, ...OWN_PARTS],
  exports: [ConnectionsService, ...OWN_PARTS],
})
export class ConnectionsModule {
  constructor(
    types: NotificationTypes,
    events: SecurityEvents,
    reclaimed: ReclaimedAccounts,
    connections: ConnectionsRepository,
  ) {
    types.register(connectionNeedsReauth);
    types.register(connectionExpiring);
    events.describe(SECURITY_EVENT_SUMMARIES);
    reclaimed.register({
      forgetAccessOf: (tx, userId, since) => connections.deleteAllOf(tx, userId, since),
      forgetCredentials: (tx, userId, ids) => connections.deleteSome(tx, userId, ids),
    });
  }
}
