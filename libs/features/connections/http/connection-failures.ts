/** Words that the documentation of several routes shares. */

export const NOT_FOUND = '`CONNECTION_NOT_FOUND`: you have no such connection.';

export const NOT_CONFIGURED =
  '`CONNECTION_NOT_CONFIGURED`: this installation is not registered with the provider.';

export const PROVIDER_DOWN =
  '`CONNECTION_PROVIDER_UNAVAILABLE` or `UNAVAILABLE`: the provider, or a part of ours, does not answer; see `Retry-After`.';

/** Refusals of what somebody comes back with. */
export const COMPLETE_FAILURES: Readonly<Record<number, string>> = {
  410: '`CONNECTION_STATE_EXPIRED`: it took longer than ten minutes.',
  422: `${NOT_CONFIGURED} \`CONNECTION_STATE_INVALID\`: not begun here, finished before, or begun by somebody else. \`CONNECTION_ISSUER_MISMATCH\`: the answer is another provider's. \`CONNECTION_CODE_REFUSED\`: the provider does not accept the code.`,
  503: PROVIDER_DOWN,
};
