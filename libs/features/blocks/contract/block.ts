/** Somebody whom a user wants to have nothing to do with. */
export interface Block {
  readonly userId: string;
  readonly displayName: string;
  readonly blockedAt: Date;
}

/** Whom somebody has blocked, and who has blocked them. */
export interface BlocksOf {
  readonly blocked: readonly string[];
  readonly blockedBy: readonly string[];
}

export const NO_BLOCKS: BlocksOf = { blocked: [], blockedBy: [] };
