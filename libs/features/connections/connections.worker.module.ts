import { UsersModule } from '@guildhall/features/users/users.module';
import { Module } from '@nestjs/common';
import { ConnectionsModule } from './connections.module';
import { CheckConnectionHandler } from './worker/check-connection.handler';
import { PruneConnectionAttempts } from './worker/prune-connection-attempts.schedule';
import { RefreshConnections } from './worker/refresh-connections.schedule';
import { SendSignInConfirmationHandler } from './worker/send-sign-in-confirmation.handler';

@Module({
  imports: [ConnectionsModule, UsersModule],
  providers: [
    CheckConnectionHandler,
    PruneConnectionAttempts,
    RefreshConnections,
    SendSignInConfirmationHandler,
  ],
})
export class ConnectionsWorkerModule {}
