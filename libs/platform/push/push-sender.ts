/** Something to show on one device. */
export interface PushMessage {
  /** FCM registration token of the device. A secret: never logged. */
  readonly token: string;
  readonly title: string;
  /** Shortened when the whole would be larger than FCM takes. */
  readonly body: string;
  /** Path of the client application that opens when it is tapped. */
  readonly link?: string | undefined;
  /** Given to the client application along with the text. */
  readonly data: Readonly<Record<string, string>>;
  /** At most 64 bytes. A message with the same tag takes the place of the one before on the device. */
  readonly tag: string;
  /** Wakes a sleeping device. */
  readonly urgent: boolean;
}

export type PushResult =
  | { readonly outcome: 'accepted' }
  /** The token is dead: forget it. */
  | { readonly outcome: 'unregistered' }
  /** This message will never be taken; the token may be fine. */
  | { readonly outcome: 'refused'; readonly code: string }
  /** The provider is busy and says when to come back. */
  | { readonly outcome: 'later'; readonly code: string; readonly delayMs: number };

/** The provider could not be reached, did not answer in time, or failed: worth another try. Says nothing of the token. */
export class PushUnavailable extends Error {
  override readonly name = 'PushUnavailable';
}

/** Sends messages to devices. */
export abstract class PushSender {
  /** False without credentials: then nothing can be sent. */
  abstract readonly configured: boolean;

  /**
   * Sends one message, once: trying again is up to the caller.
   *
   * @throws PushUnavailable
   */
  abstract send(message: PushMessage, signal: AbortSignal): Promise<PushResult>;
}
