import { type Role, roleAtLeast } from '@guildhall/kernel/role';

/** How somebody stands to a room. */
export interface RoomStanding {
  readonly isMember: boolean;
  /** Owner or officer of the guild whose room it is. */
  readonly isLeader: boolean;
}

/** In whose name somebody deletes a message; `null` when it is not theirs to delete. */
export type DeletedAs = 'sender' | 'leader' | 'moderator';

/** @param senderId `null` when they are erased */
export function mayDeleteAs(
  actor: { readonly userId: string; readonly role: Role },
  { isMember, isLeader }: RoomStanding,
  senderId: string | null,
): DeletedAs | null {
  if (isMember && senderId === actor.userId) return 'sender';
  if (isMember && isLeader) return 'leader';
  return roleAtLeast(actor.role, 'moderator') ? 'moderator' : null;
}
