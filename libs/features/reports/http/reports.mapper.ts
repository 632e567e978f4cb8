import { toAttachment } from '@guildhall/features/chat/contract/attachment.response';
import type { Report } from '../contract/report';
import type { OwnReportResponse, ReportResponse } from './reports.messages';

/** What the reporter may know: not who decided. */
export function toOwnReport(report: Report): OwnReportResponse {
  const { id, roomId, messageId, reason, note, reportedAt, state, decision } = report;
  return { id, roomId, messageId, reason, note, reportedAt: reportedAt.toISOString(), state, decision };
}

/** What moderators see. */
export function toReport(report: Report): ReportResponse {
  const { text, senderId, reporterId, decidedBy } = report;
  return {
    ...toOwnReport(report),
    text,
    attachments: (report.attachments ?? []).map(toAttachment),
    saidAt: report.saidAt.toISOString(),
    senderId,
    reporterId,
    decidedBy,
    decidedAt: report.decidedAt?.toISOString() ?? null,
  };
}
