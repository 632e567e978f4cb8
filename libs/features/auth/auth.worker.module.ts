import { UsersModule } from '@guildhall/features/users/users.module';
import { Module } from '@nestjs/common';
import { AuthModule } from './auth.module';
import { PurgeSessions } from './worker/purge-sessions.schedule';
import { SendWelcomeMailHandler } from './worker/send-welcome-mail.handler';

@Module({ imports: [AuthModule, UsersModule], providers: [PurgeSessions, SendWelcomeMailHandler] })
export class AuthWorkerModule {}
