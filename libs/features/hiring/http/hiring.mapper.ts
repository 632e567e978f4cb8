import type { ApplicationHistory } from '../application/applications.service';
import type { Application } from '../contract/application';
import type { Interview, Slot } from '../contract/interview';
import { isOverdue } from '../domain/response-clock';
import type { EmployerRecord } from '../persistence/find-employer-record';
import type {
  ApplicationDetailsResponse,
  ApplicationResponse,
  EmployerRecordResponse,
} from './applications.messages';
import type { InterviewResponse, SlotResponse } from './interviews.messages';

export function toApplicationResponse(application: Application, now: Date): ApplicationResponse {
  return {
    id: application.id,
    jobId: application.jobId,
    jobTitle: application.jobTitle,
    candidateId: application.candidateId,
    candidateName: application.candidateName,
    stage: application.stage,
    bidAmount: application.bidAmount,
    currency: application.currency,
    createdAt: application.createdAt.toISOString(),
    changedAt: application.changedAt.toISOString(),
    respondBy: application.respondBy.toISOString(),
    respondedAt: isoOrNull(application.respondedAt),
    overdue: isOverdue(application, now),
  };
}

export function toDetails(
  { application, changes }: ApplicationHistory,
  now: Date,
): ApplicationDetailsResponse {
  return {
    ...toApplicationResponse(application, now),
    coverLetter: application.coverLetter,
    attachmentIds: [...application.attachmentIds],
    changes: changes.map(({ changedAt, ...change }) => ({ ...change, changedAt: changedAt.toISOString() })),
  };
}

export function toEmployerRecord({
  applicationsDue,
  answeredInTime,
  medianHours,
}: EmployerRecord): EmployerRecordResponse {
  return {
    applicationsDue,
    responseRate: applicationsDue === 0 ? null : answeredInTime / applicationsDue,
    medianHours,
  };
}

export function toInterviewResponse({ slot, slots, ...interview }: Interview): InterviewResponse {
  const shown = interview.status === 'offered' ? null : slot;
  return {
    ...interview,
    slots: slots.map(toSlot),
    startsAt: isoOrNull(shown && shown.startsAt),
    endsAt: isoOrNull(shown && shown.endsAt),
    createdAt: interview.createdAt.toISOString(),
    updatedAt: interview.updatedAt.toISOString(),
  };
}

function toSlot({ startsAt, endsAt }: Slot): SlotResponse {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

function isoOrNull(time: Date | null): string | null {
  return time === null ? null : time.toISOString();
}
