import { DomainError, type FieldError } from '@guildhall/kernel/domain-error';
import type { ApplicationStage } from '../contract/application';
import { HiringErrorCode } from '../contract/hiring-error-code';
import type { InterviewStatus } from '../contract/interview';

/** For an application that is not there, and for one that is between others: the same. */
export function applicationNotFound(): DomainError {
  return new DomainError(HiringErrorCode.ApplicationNotFound, 'not-found', 'There is no such application.');
}

export function applicationExists(): DomainError {
  return new DomainError(
    HiringErrorCode.ApplicationExists,
    'conflict',
    'You have applied for this job before. One application is for good, also when it was withdrawn.',
  );
}

export function ownJob(): DomainError {
  return new DomainError(
    HiringErrorCode.OwnJob,
    'forbidden',
    'You act for this job: it is not for you to apply.',
  );
}

export function permissionMissing(): DomainError {
  return new DomainError(
    HiringErrorCode.PermissionMissing,
    'forbidden',
    'That is for the other side of this application to do.',
  );
}

/** @param to what was asked for */
export function stageConflict(from: ApplicationStage, to: ApplicationStage): DomainError {
  return new DomainError(
    HiringErrorCode.StageConflict,
    'conflict',
    `An application that is at "${from}" cannot be moved to "${to}".`,
    { extensions: { from, to } },
  );
}

/** For an interview that is not there, and for one that is between others: the same. */
export function interviewNotFound(): DomainError {
  return new DomainError(HiringErrorCode.InterviewNotFound, 'not-found', 'There is no such interview.');
}

export function interviewUnderWay(interviewId: string): DomainError {
  return new DomainError(
    HiringErrorCode.InterviewUnderWay,
    'conflict',
    'An interview of this application is under way. Reschedule or cancel it.',
    { extensions: { interviewId } },
  );
}

export function interviewStatusConflict(status: InterviewStatus): DomainError {
  return new DomainError(
    HiringErrorCode.InterviewStatusConflict,
    'conflict',
    `This cannot be done with an interview that is ${status}.`,
    { extensions: { status } },
  );
}

export function interviewBegun(): DomainError {
  return new DomainError(
    HiringErrorCode.InterviewBegun,
    'conflict',
    'This interview has begun or is over. Offer another one.',
  );
}

export function interviewOverlaps(): DomainError {
  return new DomainError(
    HiringErrorCode.InterviewOverlaps,
    'conflict',
    'One of you has a confirmed interview at that time. Choose another slot.',
  );
}

export function interviewNotScheduled(): DomainError {
  return new DomainError(
    HiringErrorCode.InterviewNotScheduled,
    'conflict',
    'No slot of this interview was ever confirmed: there is nothing to put into a calendar.',
  );
}

export function slotsInvalid(errors: readonly FieldError[]): DomainError {
  return new DomainError(HiringErrorCode.SlotsInvalid, 'refused', 'Some of the slots cannot be offered.', {
    errors,
  });
}

export function slotUnknown(): DomainError {
  return new DomainError(
    HiringErrorCode.SlotUnknown,
    'refused',
    'No slot on offer begins then. Send the `startsAt` of one of them.',
  );
}

export function slotPast(): DomainError {
  return new DomainError(HiringErrorCode.SlotPast, 'conflict', 'That slot is over. Choose a later one.');
}
