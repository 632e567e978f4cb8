import type { Role } from '@guildhall/kernel/role';
import type { CompanyRole } from '../contract/company';

/** In whose name somebody may do something: a role in the company, or an admin of the installation. */
type Party = CompanyRole | 'admin';

/**
 * Who may do what with a company: the whole table. That it is there, everybody who is signed in may know. Admins
 * moderate what it says of itself, and leave to it who belongs to it.
 */
const ALLOWED = {
  edit: ['owner', 'admin'],
  delete: ['owner', 'admin'],
  'read-members': ['owner', 'recruiter', 'member', 'admin'],
  'manage-members': ['owner'],
  transfer: ['owner'],
} as const satisfies Record<string, readonly Party[]>;

export type CompanyAction = keyof typeof ALLOWED;

export function may(action: CompanyAction, role: CompanyRole | null, accountRole: Role): boolean {
  const parties: readonly Party[] = ALLOWED[action];
  return (role !== null && parties.includes(role)) || (accountRole === 'admin' && parties.includes('admin'));
}
