import { Module } from '@nestjs/common';
import { ChatModule } from './chat.module';
import { EmptyOldMessages } from './worker/empty-old-messages.schedule';
import { FollowGuilds } from './worker/follow-guilds';
import { IndexMessagesSchedule } from './worker/index-messages.schedule';

@Module({ imports: [ChatModule], providers: [EmptyOldMessages, FollowGuilds, IndexMessagesSchedule] })
export class ChatWorkerModule {}
