import { MemberLeft, OfGuild, OfGuildAndUser } from '@guildhall/features/guilds/contract/guild.events';
import { defineTask } from '@guildhall/platform/outbox/task';

/** Rooms of guilds follow what happens to the guild: a task for each kind of event. */
export const followGuild = defineTask({
  name: 'chat.follow-guild',
  queue: 'maintenance',
  payload: OfGuild,
  priority: 2,
});
export const followJoining = defineTask({
  name: 'chat.follow-joining',
  queue: 'maintenance',
  payload: OfGuildAndUser,
  priority: 2,
});
export const followParting = defineTask({
  name: 'chat.follow-parting',
  queue: 'maintenance',
  payload: MemberLeft,
  priority: 1,
});
