/** Stable codes of what the hiring feature refuses. */
export const HiringErrorCode = {
  ApplicationNotFound: 'APPLICATION_NOT_FOUND',
  ApplicationExists: 'APPLICATION_EXISTS',
  OwnJob: 'APPLICATION_OWN_JOB',
  PermissionMissing: 'APPLICATION_PERMISSION_MISSING',
  StageConflict: 'APPLICATION_STAGE_CONFLICT',
  InterviewNotFound: 'INTERVIEW_NOT_FOUND',
  InterviewUnderWay: 'INTERVIEW_UNDER_WAY',
  InterviewStatusConflict: 'INTERVIEW_STATUS_CONFLICT',
  InterviewBegun: 'INTERVIEW_BEGUN',
  InterviewOverlaps: 'INTERVIEW_OVERLAPS',
  InterviewNotScheduled: 'INTERVIEW_NOT_SCHEDULED',
  SlotsInvalid: 'INTERVIEW_SLOTS_INVALID',
  SlotUnknown: 'INTERVIEW_SLOT_UNKNOWN',
  SlotPast: 'INTERVIEW_SLOT_PAST',
} as const;
