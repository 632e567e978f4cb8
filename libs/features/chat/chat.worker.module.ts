import { Module } from '@nestjs/common';
import { ChatModule } from './chat.module';
import { FollowGuilds } from './worker/follow-guilds';
import { IndexMessagesSchedule } from './worker/index-messages.schedule';

@Module({ imports: [ChatModule], providers: [FollowGuilds, IndexMessagesSchedule] })
export class ChatWorkerModule {}
