import type { Side } from './application';

/** Slots are on offer, one of them was taken, or nothing comes of it. */
export const INTERVIEW_STATUSES = ['offered', 'confirmed', 'cancelled'] as const;

export type InterviewStatus = (typeof INTERVIEW_STATUSES)[number];

export interface Slot {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A conversation of a candidate and somebody who acts for the job. */
export interface Interview {
  readonly id: string;
  readonly applicationId: string;
  readonly jobId: string;
  readonly jobTitle: string;
  /** Who offered the slots last, and will be there; `null` when that account was erased. */
  readonly interviewerId: string | null;
  readonly interviewerName: string | null;
  readonly candidateId: string | null;
  readonly candidateName: string | null;
  readonly status: InterviewStatus;
  /** IANA name: how calendars show the times. */
  readonly timeZone: string;
  /** Where or by what link. */
  readonly location: string | null;
  /** What to prepare or to bring. */
  readonly note: string | null;
  /** What may be chosen from, or was. By time. */
  readonly slots: readonly Slot[];
  /**
   * The slot that was confirmed last. One that is rescheduled or cancelled keeps it, because the calendars that have it
   * have to be told which one is off.
   */
  readonly slot: Slot | null;
  /** RFC 5545 §3.8.7.4: moves with each change that calendars take over. */
  readonly sequence: number;
  readonly cancelledBy: Side | null;
  readonly cancelReason: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
