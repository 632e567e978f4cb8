/**
 * The challenge that an authenticator says it has signed (WebAuthn §5.8.1), for looking up what was asked. It is believed
 * once the signature over the same bytes is right.
 *
 * @returns `undefined` when the text is not client data
 */
export function challengeOf(clientDataJson: string): string | undefined {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString()) as {
      challenge?: unknown;
    };
    return typeof challenge === 'string' ? challenge : undefined;
  } catch {
    return undefined;
  }
}

/** The user handle that authenticators keep: the account's id, which tells nothing of the person (WebAuthn §14.6.1). */
export function userHandleOf(userId: string): Buffer<ArrayBuffer> {
  return Buffer.from(userId.replaceAll('-', ''), 'hex') as Buffer<ArrayBuffer>;
}
