import { Module } from '@nestjs/common';
import { GuildsModule } from './guilds.module';
import { LapseSeatOfferHandler } from './worker/lapse-seat-offer.handler';
import { PurgeDeletedGuilds } from './worker/purge-deleted-guilds.schedule';
import { TellThoseConcerned } from './worker/tell-those-concerned';

@Module({
  imports: [GuildsModule],
  providers: [LapseSeatOfferHandler, PurgeDeletedGuilds, TellThoseConcerned],
})
export class GuildsWorkerModule {}
