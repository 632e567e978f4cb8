import { Module } from '@nestjs/common';
import { ChatModule } from './chat.module';
import { FollowGuilds } from './worker/follow-guilds';

@Module({ imports: [ChatModule], providers: [FollowGuilds] })
export class ChatWorkerModule {}
