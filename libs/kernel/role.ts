/** What an account may do beyond its own affairs, weakest first. */
export const ROLES = ['member', 'moderator', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** True when `role` is `needed` or stands above it: an admin may do all that a moderator may. */
export function roleAtLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
