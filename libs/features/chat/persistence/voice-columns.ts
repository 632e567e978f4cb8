/**
 * Until when a user is muted in a room; `NULL` when they are not. A function of the database, as is {@link IS_SEVERED}: it
 * keeps its plan, where a statement that is planned anew would pay for another query in it each time.
 *
 * @param room, user, now expressions
 */
export const MUTED_UNTIL = (room: string, user: string, now: string) =>
  `muted_in_room_until(${room}, ${user}, ${now})`;

/** Whether one of the two of a direct room has blocked the other; once for a statement when the room is a parameter. @param room an expression */
export const IS_SEVERED = (room: string) => `(SELECT is_severed_room(${room}))`;
