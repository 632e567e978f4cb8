import type { Transaction } from '@guildhall/platform/database/transaction';
import type { OfInterview } from '../contract/hiring.events';
import { REMINDER_HOURS, remindOfInterview } from '../contract/hiring.tasks';

/** Has both sides reminded of an interview, as long as it stays as it is now. */
export function enqueueReminders(tx: Transaction, interview: OfInterview, startsAt: Date, now: Date): void {
  for (const hoursBefore of REMINDER_HOURS) {
    const delayMs = startsAt.getTime() - hoursBefore * 3_600_000 - now.getTime();
    if (delayMs > 0) tx.enqueue(remindOfInterview, { ...interview, hoursBefore }, { delayMs });
  }
}
