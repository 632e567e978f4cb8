/** Stable codes of what the blocks feature refuses. */
export const BlockErrorCode = {
  Oneself: 'BLOCK_ONESELF',
} as const;
