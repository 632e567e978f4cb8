import { IS_BLOCKED_BETWEEN } from '@guildhall/features/blocks/contract/is-blocked';

/** Until when a user is muted in a room; `NULL` when they are not. @param room, user, now expressions */
export const MUTED_UNTIL = (room: string, user: string, now: string) =>
  `(SELECT mute.muted_until FROM room_mutes mute
     WHERE mute.room_id = ${room} AND mute.user_id = ${user} AND mute.muted_until > ${now})`;

/** Whether one of the two of a direct room has blocked the other. @param room an expression */
export const IS_SEVERED = (room: string) =>
  `EXISTS (SELECT FROM rooms two WHERE two.id = ${room} AND two.kind = 'direct'
     AND ${IS_BLOCKED_BETWEEN('two.first_user_id', 'two.second_user_id')})`;
