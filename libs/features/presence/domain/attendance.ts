/** A device that sends nothing for so long is not in use. */
export const IDLE_AFTER_MS = 5 * 60_000;
/** Who comes back within this time has not been away: pages are reloaded, networks change. */
export const LINGER_MS = 5_000;

/** Whether any of somebody's devices on this process is in use. */
export type Activity = 'active' | 'idle';

interface Device {
  isResting: boolean;
  actedAt: number;
}

interface Attendee {
  readonly devices: Map<string, Device>;
  /** When the last device went, and what they were then. */
  leftAt: number;
  leftAs: Activity;
  /** `null` when nothing is stored, `unknown` while something is being stored, and when that has failed. */
  stored: Activity | null | 'unknown';
}

export interface Attending {
  readonly userId: string;
  /** `null` when they are gone. */
  readonly activity: Activity | null;
}

/** Who is connected to this process, and what of it is not stored yet. Times are milliseconds of the injected clock. */
export class Attendance {
  private readonly people = new Map<string, Attendee>();

  /** Connecting is a sign of life. */
  arrive(userId: string, deviceId: string, now: number): void {
    const attendee: Attendee = this.people.get(userId) ?? {
      devices: new Map(),
      leftAt: now,
      leftAs: 'active',
      stored: null,
    };
    this.people.set(userId, attendee);
    attendee.devices.set(deviceId, { isResting: false, actedAt: now });
  }

  /** Somebody uses the device. @returns true when it was not known to be in use */
  act(userId: string, deviceId: string, now: number): boolean {
    const device = this.people.get(userId)?.devices.get(deviceId);
    if (!device) return false;
    const wasInUse = isInUse(device, now);
    device.isResting = false;
    device.actedAt = now;
    return !wasInUse;
  }

  /** The device says that nobody uses it. */
  rest(userId: string, deviceId: string): void {
    const device = this.people.get(userId)?.devices.get(deviceId);
    if (device) device.isResting = true;
  }

  depart(userId: string, deviceId: string, now: number): void {
    const attendee = this.people.get(userId);
    if (!attendee?.devices.has(deviceId)) return;
    attendee.leftAs = activityOf(attendee, now) ?? attendee.leftAs;
    attendee.leftAt = now;
    attendee.devices.delete(deviceId);
  }

  activityOf(userId: string, now: number): Activity | null {
    const attendee = this.people.get(userId);
    return attendee ? activityOf(attendee, now) : null;
  }

  /** Whose activity is another than the stored one. */
  due(now: number, limit: number): Attending[] {
    const due: Attending[] = [];
    for (const [userId, attendee] of this.people) {
      if (due.length === limit) break;
      const activity = activityOf(attendee, now);
      if (activity !== attendee.stored) due.push({ userId, activity });
      else if (activity === null) this.people.delete(userId);
    }
    return due;
  }

  /** It is being stored; nobody knows whether it is until {@link noteStored}. */
  noteStoring(attending: readonly Attending[]): void {
    for (const { userId } of attending) this.setStored(userId, 'unknown');
  }

  noteStored(attending: readonly Attending[]): void {
    for (const { userId, activity } of attending) this.setStored(userId, activity);
  }

  /** Others have taken this process for dead: all of it is to be stored again. */
  forgetStored(): void {
    for (const attendee of this.people.values()) attendee.stored = null;
  }

  private setStored(userId: string, stored: Attendee['stored']): void {
    const attendee = this.people.get(userId);
    if (attendee) attendee.stored = stored;
  }
}

function activityOf({ devices, leftAt, leftAs }: Attendee, now: number): Activity | null {
  if (devices.size === 0) return now - leftAt < LINGER_MS ? leftAs : null;
  for (const device of devices.values()) if (isInUse(device, now)) return 'active';
  return 'idle';
}

function isInUse({ isResting, actedAt }: Device, now: number): boolean {
  return !isResting && now - actedAt < IDLE_AFTER_MS;
}
