import type { JoinPolicy, Visibility } from '../contract/guild';

/** What may be edited; absent fields stay as they are. */
export interface GuildChanges {
  readonly name?: string;
  readonly description?: string;
  readonly capacity?: number;
  readonly joinPolicy?: JoinPolicy;
  readonly visibility?: Visibility;
}

export const NAME_LENGTH = { min: 3, max: 80 } as const;
export const DESCRIPTION_LENGTH = { max: 2_000 } as const;
export const CAPACITY = { min: 1, max: 10_000 } as const;

export function changesNothing(changes: GuildChanges): boolean {
  return Object.values(changes).every((value) => value === undefined);
}

/** Names of the fields that are sent, for the activity feed. */
export function changedFields(changes: GuildChanges): string[] {
  return Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .map(([field]) => field);
}
