import { DomainError } from '@guildhall/kernel/domain-error';
import { CompanionErrorCode } from '../contract/companion-error-code';

export function companionNotFound(): DomainError {
  return new DomainError(CompanionErrorCode.NotFound, 'not-found', 'There is no such companion.');
}

export function companionInactive(): DomainError {
  return new DomainError(
    CompanionErrorCode.Inactive,
    'refused',
    'This companion does not answer any more. What was said stays.',
  );
}

export function slugTaken(): DomainError {
  return new DomainError(CompanionErrorCode.SlugTaken, 'conflict', 'Another companion has this slug.', {
    errors: [{ path: 'slug', code: 'taken', message: 'is the slug of another companion' }],
  });
}

/** For a message that nobody answers, and for one in a room that is not the caller's: the same. */
export function questionNotFound(): DomainError {
  return new DomainError(
    CompanionErrorCode.QuestionNotFound,
    'not-found',
    'There is no such question to a companion of yours.',
  );
}

/** @param resetsAt when there is a new budget */
export function budgetSpent(resetsAt: Date, now: Date): DomainError {
  return new DomainError(
    CompanionErrorCode.BudgetSpent,
    'too-many',
    `You have asked companions as much as you may for now. Ask again after ${resetsAt.toISOString()}.`,
    { retryAfter: Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000)) },
  );
}
