import type { Channel, DeliveryOutcome } from '../contract/notification';

/** A change of a delivery that is remembered. */
export interface DeliveryEvent {
  /** ISO 8601. */
  readonly at: string;
  readonly outcome: DeliveryOutcome;
  readonly reason: string;
  /** The device that a push was for. */
  readonly deviceId?: string;
}

/** What becomes of one notification on one channel. */
export interface Delivery {
  readonly id: string;
  readonly channel: Channel;
  readonly outcome: DeliveryOutcome;
  readonly reason: string;
  readonly nextAttemptAt: Date | null;
  readonly history: readonly DeliveryEvent[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Where a delivery, or its part for one device, stands now. */
export interface DeliveryState {
  readonly outcome: DeliveryOutcome;
  readonly reason: string;
  /** Given for outcomes that wait. */
  readonly nextAttemptAt?: Date | null;
}

/** Nothing more happens to these. */
const FINAL: ReadonlySet<DeliveryOutcome> = new Set(['sent', 'suppressed', 'failed']);

export function isFinal(outcome: DeliveryOutcome): boolean {
  return FINAL.has(outcome);
}

/** Which part speaks for the whole: one device that got it is enough, one that still may get it is hope. */
const PRECEDENCE: readonly DeliveryOutcome[] = [
  'sent',
  'throttled',
  'held',
  'pending',
  'failed',
  'suppressed',
];

/** The state of a push delivery, seen from those of its devices. @throws Error when there are none */
export function stateOfAll(parts: readonly DeliveryState[]): DeliveryState {
  const [speaker] = parts.toSorted((a, b) => PRECEDENCE.indexOf(a.outcome) - PRECEDENCE.indexOf(b.outcome));
  if (!speaker) throw new Error('A push delivery without devices has no parts.');
  if (speaker.outcome !== 'sent') return speaker;
  const sent = parts.filter((part) => part.outcome === 'sent').length;
  return { outcome: 'sent', reason: `accepted by FCM for ${sent} of ${parts.length} device(s)` };
}
