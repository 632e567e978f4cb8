import type { MemberLeft, OfGuild, OfGuildAndUser } from '@guildhall/features/guilds/contract/guild.events';
import { TaskHandlers } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { FollowGuild } from '../application/follow-guild';
import { followGuild, followJoining, followParting } from '../contract/chat.tasks';

/** Brings what happens to a guild to its room. */
@Injectable()
export class FollowGuilds {
  constructor(follow: FollowGuild, handlers: TaskHandlers) {
    handlers.register<OfGuild>(followGuild, {
      handle: ({ guildId }, { context }) => follow.run(context, guildId, null),
    });
    handlers.register<OfGuildAndUser>(followJoining, {
      handle: ({ guildId, userId }, { context }) => follow.run(context, guildId, [userId]),
    });
    handlers.register<MemberLeft>(followParting, {
      handle: ({ guildId, userId }, { context }) => follow.run(context, guildId, [userId]),
    });
  }
}
