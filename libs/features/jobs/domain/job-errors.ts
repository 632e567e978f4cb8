import { DomainError, type FieldError } from '@guildhall/kernel/domain-error';
import type { JobStatus } from '../contract/job';
import { JobErrorCode } from '../contract/job-error-code';

/** For a job that is not there, and for one that is not there for the caller: the same. */
export function jobNotFound(): DomainError {
  return new DomainError(JobErrorCode.NotFound, 'not-found', 'There is no such job.');
}

export function permissionMissing(): DomainError {
  return new DomainError(
    JobErrorCode.PermissionMissing,
    'forbidden',
    'You do not act for this job: its poster does, or the recruiters of its company, or the leaders of its guild.',
  );
}

/** @param to the status that was asked for; `undefined` for what is no change of status, such as an edit */
export function statusConflict(from: JobStatus, to?: JobStatus): DomainError {
  return new DomainError(
    JobErrorCode.StatusConflict,
    'conflict',
    to === undefined
      ? `This cannot be done with a job that is ${from}.`
      : `A job that is ${from} cannot become ${to}.`,
    { extensions: { from, ...(to === undefined ? {} : { to }) } },
  );
}

export function jobNotOpen(status: JobStatus): DomainError {
  return new DomainError(
    JobErrorCode.NotOpen,
    'conflict',
    `This job is not open (any more): it is ${status}.`,
    {
      extensions: { status },
    },
  );
}

export function openingsFilled(): DomainError {
  return new DomainError(JobErrorCode.Filled, 'conflict', 'Every opening of this job is filled.');
}

export function jobIncomplete(errors: readonly FieldError[]): DomainError {
  return new DomainError(
    JobErrorCode.Incomplete,
    'refused',
    'The draft lacks something that a job has to say. Complete it, then publish it.',
    { errors },
  );
}

export function expiryInvalid(): DomainError {
  return new DomainError(
    JobErrorCode.ExpiryInvalid,
    'refused',
    'A job expires in the future, and within a year. Send another `expiresAt`.',
  );
}

export function budgetInvalid(): DomainError {
  return new DomainError(JobErrorCode.BudgetInvalid, 'refused', '`budgetMin` may not be above `budgetMax`.');
}

export function currencyFixed(): DomainError {
  return new DomainError(
    JobErrorCode.CurrencyFixed,
    'refused',
    'Somebody has applied already, and bids are in this currency. It cannot be changed any more.',
  );
}

export function openingsTooFew(): DomainError {
  return new DomainError(
    JobErrorCode.OpeningsTooFew,
    'refused',
    'An open job has more openings than hires. Send a larger number of openings.',
  );
}

export function partyAmbiguous(): DomainError {
  return new DomainError(
    JobErrorCode.PartyAmbiguous,
    'refused',
    'A job is posted in the name of a company or of a guild, not of both.',
  );
}
