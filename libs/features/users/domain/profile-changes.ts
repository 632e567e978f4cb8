import type { Locale } from '../contract/user';

/** What a user may change about themselves; absent fields stay as they are. */
export interface ProfileChanges {
  readonly displayName?: string;
  readonly headline?: string;
  readonly bio?: string;
  readonly locale?: Locale;
}

export const DISPLAY_NAME_LENGTH = { min: 1, max: 80 } as const;
export const HEADLINE_LENGTH = { max: 120 } as const;
export const BIO_LENGTH = { max: 500 } as const;

export function changesNothing(changes: ProfileChanges): boolean {
  return Object.values(changes).every((value) => value === undefined);
}
