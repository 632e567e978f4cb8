/** What auth records, in words for the owner of the account. */
export const AUTH_SECURITY_EVENTS: Readonly<Record<string, string>> = {
  'user.registered': 'The account was made.',
  'user.signed-in': 'Somebody signed in.',
  'user.sign-in-failed': 'Somebody tried to sign in with a wrong password.',
  'user.sign-in-disowned': 'A sign-in was reported as somebody else’s, and the password was taken away.',
  'user.locked': 'The account was locked.',
  'user.unlocked': 'The account was unlocked.',
  'session.revoked': 'A device was signed out.',
  'session.all-revoked': 'Devices were signed out.',
  'session.token-reused': 'A copied token was used, and its device was signed out.',
  'session.proven': 'It was proven again who uses a device.',
  'password.changed': 'The password was changed.',
  'password.reset': 'The password was reset by a link in a mail.',
  'email.verified': 'The e-mail address was confirmed.',
  'email.change-requested': 'A change of the e-mail address was requested.',
  'email.changed': 'The e-mail address was changed.',
  'email.change-undone': 'A change of the e-mail address was undone.',
  'second-factor.reset': 'Two-step sign-in was taken off by an administrator.',
  'second-factor.tries-exhausted': 'Somebody with the right password gave five wrong codes.',
  'user.reclaimed':
    'The account was handed to the owner of its address; nothing that was set up before remained.',
};
