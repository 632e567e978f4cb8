import { Module } from '@nestjs/common';
import { ConnectionsModule } from './connections.module';
import { AttemptCookie } from './http/attempt-cookie';
import { ConnectionsController } from './http/connections.controller';
import { ConnectionsMapper } from './http/connections.mapper';
import { ProviderCallback } from './http/provider-callback';
import { ProviderSignInController } from './http/provider-sign-in.controller';

@Module({
  imports: [ConnectionsModule],
  controllers: [ConnectionsController, ProviderSignInController],
  providers: [AttemptCookie, ConnectionsMapper, ProviderCallback],
})
export class ConnectionsApiModule {}
