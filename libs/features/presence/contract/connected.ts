/** In a statement: whether somebody is connected to any process, visible or not. @param user names their id */
export const IS_CONNECTED = (user: string) =>
  `EXISTS (SELECT FROM presence_places connected WHERE connected.user_id = ${user})`;
