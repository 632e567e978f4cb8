import { Module } from '@nestjs/common';
import { ConnectionWatch } from './connection-watch';
import { Connections } from './connections';
import { Doorkeeper } from './doorkeeper';
import { EventDispatcher } from './event-dispatcher';
import { RealtimeMetrics } from './realtime-metrics';
import { RealtimeServer } from './realtime-server';
import { SessionRefresh } from './session-refresh';
import { SocketAuthentication } from './socket-authentication';

/** For processes that serve clients: imported by `*.api.module.ts` only, so that a worker opens no server. */
@Module({
  providers: [
    ConnectionWatch,
    Connections,
    Doorkeeper,
    EventDispatcher,
    RealtimeMetrics,
    RealtimeServer,
    SessionRefresh,
    SocketAuthentication,
  ],
  exports: [ConnectionWatch, Connections, EventDispatcher, RealtimeServer, SocketAuthentication],
})
export class RealtimeModule {}
