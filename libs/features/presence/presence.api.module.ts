import { BlocksModule } from '@guildhall/features/blocks/blocks.module';
import { ChatModule } from '@guildhall/features/chat/chat.module';
import { RealtimeModule } from '@guildhall/platform/realtime/realtime.module';
import { Module } from '@nestjs/common';
import { EndNodes } from './application/end-nodes';
import { PresenceFeed } from './application/presence-feed';
import { PresenceService } from './application/presence.service';
import { RecordPresence } from './application/record-presence';
import { PresenceController } from './http/presence.controller';
import { PresenceNodesRepository } from './persistence/presence-nodes.repository';
import { PresenceModule } from './presence.module';
import { PresenceBeat } from './realtime/presence-beat';
import { PresenceGateway } from './realtime/presence.gateway';

@Module({
  imports: [BlocksModule, ChatModule, PresenceModule, RealtimeModule],
  controllers: [PresenceController],
  providers: [
    EndNodes,
    PresenceBeat,
    PresenceFeed,
    PresenceGateway,
    PresenceNodesRepository,
    PresenceService,
    RecordPresence,
  ],
})
export class PresenceApiModule {}
