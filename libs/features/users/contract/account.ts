import type { Role } from '@guildhall/kernel/role';

/** An account as those who run the installation see it. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly emailVerifiedAt: Date | null;
  readonly displayName: string;
  readonly role: Role;
  readonly createdAt: Date;
  /** `null` unless an administrator locked it. */
  readonly lockedAt: Date | null;
  readonly lockReason: string | null;
}

export interface AccountFilter {
  /** A whole id, or a part of the address or the name. */
  readonly text: string | null;
  readonly role: Role | null;
  readonly locked: boolean | null;
}
