import type { FieldError } from '@guildhall/kernel/domain-error';
import type { Slot } from '../contract/interview';
import { slotsInvalid } from './hiring-errors';

export const SLOTS = { min: 1, max: 20 } as const;

/** Of a slot. Reads rely on it too: an interview that began before cannot be going on. */
export const LONGEST_HOURS = 8;
const LONGEST_MS = LONGEST_HOURS * 3_600_000;
const FARTHEST_MS = 366 * 24 * 3_600_000;

/**
 * Slots in the order of time.
 *
 * @throws DomainError `INTERVIEW_SLOTS_INVALID` naming each that begins in the past or in more than a year, ends before it
 *   begins, takes more than eight hours, or overlaps another; or when there is none
 */
export function orderedSlots(slots: readonly Slot[], now: Date): Slot[] {
  const errors = slots.flatMap((slot, index) => faultsOf(slot, slots.slice(0, index), `slots.${index}`, now));
  if (slots.length < SLOTS.min)
    errors.push({ path: 'slots', code: 'missing', message: 'has to offer one slot or more' });
  if (errors.length > 0) throw slotsInvalid(errors);
  return slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

function faultsOf(slot: Slot, earlier: readonly Slot[], path: string, now: Date): FieldError[] {
  const lengthMs = slot.endsAt.getTime() - slot.startsAt.getTime();
  const inMs = slot.startsAt.getTime() - now.getTime();
  if (inMs <= 0) return [{ path: `${path}.startsAt`, code: 'past', message: 'must be in the future' }];
  if (inMs > FARTHEST_MS)
    return [{ path: `${path}.startsAt`, code: 'far', message: 'must be within a year' }];
  if (lengthMs <= 0) return [{ path: `${path}.endsAt`, code: 'order', message: 'must be after startsAt' }];
  if (lengthMs > LONGEST_MS)
    return [{ path: `${path}.endsAt`, code: 'long', message: 'must be at most eight hours after startsAt' }];
  if (earlier.some((other) => other.startsAt < slot.endsAt && slot.startsAt < other.endsAt))
    return [{ path, code: 'overlap', message: 'overlaps another slot' }];
  return [];
}
