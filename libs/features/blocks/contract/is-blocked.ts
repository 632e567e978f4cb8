/** In a statement: whether one of two has blocked the other. @param one, other name their ids */
export const IS_BLOCKED_BETWEEN = (one: string, other: string) =>
  `(${HAS_BLOCKED(one, other)} OR ${HAS_BLOCKED(other, one)})`;

/** In a statement: whether somebody has blocked somebody else; not when an id is `NULL`. */
export const HAS_BLOCKED = (blocker: string, blocked: string) =>
  `EXISTS (SELECT FROM user_blocks block WHERE block.blocker_id = ${blocker} AND block.blocked_id = ${blocked})`;
