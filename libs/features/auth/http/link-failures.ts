/** Refusals of routes that take the token of a link in a mail. */
export const LINK_FAILURES: Readonly<Record<number, string>> = {
  410: '`AUTH_LINK_USED` or `AUTH_LINK_EXPIRED`: the link works once, for a while, and not after something replaced it.',
  422: '`AUTH_LINK_INVALID`: no link of ours has this token.',
};

export const ACCOUNT_LOCKED =
  '`AUTH_ACCOUNT_LOCKED`: an administrator has locked the account. The link is not used up.';

export const EMAIL_TAKEN = '`AUTH_EMAIL_TAKEN`: the address has an account, or had one until a few days ago.';
