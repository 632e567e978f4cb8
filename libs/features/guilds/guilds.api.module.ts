import { Module } from '@nestjs/common';
import { GuildsModule } from './guilds.module';
import { AdmissionsController } from './http/admissions.controller';
import { GuildsController } from './http/guilds.controller';
import { InvitationsController } from './http/invitations.controller';
import { MembersController } from './http/members.controller';
import { ModerationController } from './http/moderation.controller';
import { OwnGuildsController } from './http/own-guilds.controller';

@Module({
  imports: [GuildsModule],
  controllers: [
    GuildsController,
    OwnGuildsController,
    MembersController,
    ModerationController,
    AdmissionsController,
    InvitationsController,
  ],
})
export class GuildsApiModule {}
