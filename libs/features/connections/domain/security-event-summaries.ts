/** What audited actions of this feature mean to the owner of an account. */
export const SECURITY_EVENT_SUMMARIES = {
  'connection.added': 'An outside account was connected with yours.',
  'connection.removed': 'An outside account was disconnected from yours.',
  'connection.lost': 'A connected account did not let us in any more.',
} as const;
