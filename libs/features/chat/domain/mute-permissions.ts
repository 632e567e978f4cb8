import { type Role, roleAtLeast } from '@guildhall/kernel/role';
import type { GuildRole } from '@guildhall/features/guilds/contract/guild';

/** In whose name somebody mutes a member, or lets them speak again. */
export type MutesAs = 'leader' | 'moderator';

/** Owners mute everybody else, officers mute members; moderators anybody, wherever it is. @returns `null` when it is not theirs */
export function mayMuteAs(
  actor: { readonly userId: string; readonly role: Role; readonly guildRole: GuildRole | null },
  target: { readonly userId: string; readonly guildRole: GuildRole | null },
): MutesAs | null {
  if (actor.userId === target.userId) return null;
  const isLed = target.guildRole === null || target.guildRole === 'member';
  if (actor.guildRole === 'owner' || (actor.guildRole === 'officer' && isLed)) return 'leader';
  return roleAtLeast(actor.role, 'moderator') ? 'moderator' : null;
}
