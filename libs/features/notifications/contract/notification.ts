/** The ways in which a user is told something. */
export const CHANNELS = ['in-app', 'push', 'email'] as const;

export type Channel = (typeof CHANNELS)[number];

/**
 * What became of a delivery.
 *
 * - `pending`: it is on its way (or being tried again).
 * - `sent`: the user has it in the list, or the provider has accepted it.
 * - `throttled`: over a limit; it goes out at `nextAttemptAt`.
 * - `held`: quiet hours; it goes out at `nextAttemptAt`.
 * - `suppressed`: not sent on purpose, such as a channel that the user switched off.
 * - `failed`: given up.
 * - `deduplicated`: the same was asked for again within the window; nothing was sent for that.
 */
export const OUTCOMES = [
  'pending',
  'sent',
  'deduplicated',
  'throttled',
  'held',
  'suppressed',
  'failed',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The outcomes that a delivery of its own can have; a duplicate has none. */
export type DeliveryOutcome = Exclude<Outcome, 'deduplicated'>;

/** One thing a user should know. */
export interface Notification {
  readonly id: string;
  readonly userId: string;
  readonly type: string;
  readonly payload: object;
  readonly createdAt: Date;
  /** Since when it is in the user's list; `null` while it waits or when in-app is switched off. */
  readonly listedAt: Date | null;
  readonly readAt: Date | null;
}

/** Which channels a type uses, or a user wants for it. */
export interface ChannelChoice {
  readonly inApp: boolean;
  readonly push: boolean;
  readonly email: boolean;
}

export function chooses(choice: ChannelChoice, channel: Channel): boolean {
  return channel === 'in-app' ? choice.inApp : choice[channel];
}
