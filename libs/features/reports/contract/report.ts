import type { Attachment } from '@guildhall/features/chat/contract/message';

/** Why somebody reports a message. */
export const REPORT_REASONS = ['spam', 'harassment', 'violence', 'illegal', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export const REPORT_STATES = ['open', 'decided'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** `dismiss`: the message stays. `delete-message`: it goes. */
export const REPORT_DECISIONS = ['dismiss', 'delete-message'] as const;
export type ReportDecision = (typeof REPORT_DECISIONS)[number];

/** A message that somebody wants a moderator to look at. */
export interface Report {
  readonly id: string;
  readonly roomId: string;
  readonly messageId: string;
  /** `null` when they are erased. */
  readonly reporterId: string | null;
  /** Who said it; `null` when they are erased, and for companions. */
  readonly senderId: string | null;
  /** What the message said when it was reported, whatever became of it since. */
  readonly text: string;
  readonly attachments: readonly Attachment[] | null;
  /** Since when it said that: when it was sent, or edited last. */
  readonly saidAt: Date;
  readonly reason: ReportReason;
  readonly note: string;
  readonly reportedAt: Date;
  readonly state: ReportState;
  readonly decision: ReportDecision | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}
