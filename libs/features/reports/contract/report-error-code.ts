/** Stable codes of what the reports feature refuses. */
export const ReportErrorCode = {
  NotFound: 'REPORT_NOT_FOUND',
  OwnMessage: 'REPORT_OWN_MESSAGE',
  Decided: 'REPORT_DECIDED',
} as const;
