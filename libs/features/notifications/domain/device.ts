import { createHash } from 'node:crypto';

export const DEVICE_PLATFORMS = ['android', 'ios', 'web'] as const;

export type DevicePlatform = (typeof DEVICE_PLATFORMS)[number];

/** An installation of a client application that can be pushed to. Its token is known to nobody but the sender. */
export interface Device {
  readonly id: string;
  readonly platform: DevicePlatform;
  /** The last characters of the token, by which its owner may recognise it. */
  readonly tokenEnding: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** More than anybody carries; a push goes to each of them. */
export const MOST_DEVICES = 20;

const ENDING_LENGTH = 6;

/** Short tokens show less of themselves: never more than a quarter. */
export function endingOf(token: string): string {
  const length = Math.min(ENDING_LENGTH, Math.floor(token.length / 4));
  return length === 0 ? '' : token.slice(-length);
}

/**
 * By which two registrations of one token are recognised. Not keyed: tokens are long and random, so there is nothing to
 * guess, and a key that is rotated would let a token belong to two people.
 */
export function fingerprintOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** What a sealed token is bound to. */
export function sealPurpose(fingerprint: Buffer): string {
  return `push_devices/${fingerprint.toString('hex')}`;
}
