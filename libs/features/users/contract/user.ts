import type { Role } from '@guildhall/kernel/role';

/** One person's account, as other features may know it. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly emailVerifiedAt: Date | null;
  readonly displayName: string;
  readonly headline: string;
  readonly bio: string;
  readonly locale: Locale;
  readonly role: Role;
  /** Moves with each edit of the profile; behind the `ETag`. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Languages that Guildhall writes to people in. */
export const LOCALES = ['en', 'ar'] as const;

export type Locale = (typeof LOCALES)[number];
