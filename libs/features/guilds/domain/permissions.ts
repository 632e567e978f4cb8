import type { Role } from '@guildhall/kernel/role';
import type { Guild, GuildRole } from '../contract/guild';

/** In whose name somebody may do something: a role in the guild, anybody who sees it, or an admin of the installation. */
type Party = GuildRole | 'visitor' | 'admin';

/**
 * Who may do what in a guild: the whole table. Admins moderate (see, edit, remove, ban, delete) and leave what is the
 * guild's own affair to it: whom it lets in and who leads it.
 */
const ALLOWED = {
  read: ['owner', 'officer', 'member', 'visitor', 'admin'],
  'read-activity': ['owner', 'officer', 'member', 'admin'],
  'read-waiting-list': ['owner', 'officer', 'admin'],
  edit: ['owner', 'officer', 'admin'],
  delete: ['owner', 'admin'],
  'remove-members': ['owner', 'officer', 'admin'],
  ban: ['owner', 'officer', 'admin'],
  invite: ['owner', 'officer'],
  represent: ['owner', 'officer'],
  'decide-requests': ['owner', 'officer'],
  'change-roles': ['owner'],
  'transfer-ownership': ['owner'],
} as const satisfies Record<string, readonly Party[]>;

export type GuildAction = keyof typeof ALLOWED;

/** How somebody stands to a guild, as far as permissions care. */
export interface Relation {
  readonly role: GuildRole | null;
  readonly banned: boolean;
  /** They wait for a seat: the guild has given them a place in line. Having asked to join gives none. */
  readonly waiting: boolean;
}

/** Whom they act as: their place in the guild, and their role on the installation. */
export interface Acting extends Relation {
  readonly accountRole: Role;
}

export function may(action: GuildAction, { role, accountRole }: Acting): boolean {
  const parties: readonly Party[] = ALLOWED[action];
  return (
    parties.includes('visitor') ||
    (role !== null && parties.includes(role)) ||
    (accountRole === 'admin' && parties.includes('admin'))
  );
}

/** True when the guild is there for them. To whom it is not, every route of it answers 404. */
export function maySee({ visibility }: Pick<Guild, 'visibility'>, acting: Acting): boolean {
  if (acting.accountRole === 'admin') return true;
  if (acting.banned) return false;
  return visibility !== 'private' || acting.role !== null || acting.waiting;
}

/** True when they may remove or ban somebody with this role: only whom they outrank. Nobody outranks an owner. */
export function outranks({ role, accountRole }: Acting, other: GuildRole | null): boolean {
  if (other === 'owner') return false;
  if (role === 'owner' || accountRole === 'admin') return true;
  return role === 'officer' && other !== 'officer';
}
