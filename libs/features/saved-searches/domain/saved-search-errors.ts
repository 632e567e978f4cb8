import { DomainError } from '@guildhall/kernel/domain-error';
import { SavedSearchErrorCode } from '../contract/saved-search-error-code';

/** So many searches one user may keep: each of them is looked at whenever a job is published. */
export const MOST_SEARCHES = 50;

export function searchNotFound(): DomainError {
  return new DomainError(SavedSearchErrorCode.NotFound, 'not-found', 'You have no such saved search.');
}

export function limitReached(): DomainError {
  return new DomainError(
    SavedSearchErrorCode.LimitReached,
    'conflict',
    `You keep ${MOST_SEARCHES} searches already. Delete one that you do not need any more.`,
  );
}

export function filterMissing(): DomainError {
  return new DomainError(
    SavedSearchErrorCode.FilterMissing,
    'refused',
    'A search that finds every job is not worth saving. Send at least one filter.',
  );
}

export function wordsMissing(): DomainError {
  return new DomainError(
    SavedSearchErrorCode.WordsMissing,
    'refused',
    'There is nothing in `q` that a job could be found by. Send other words, or none.',
  );
}

export function wordsTooMany(): DomainError {
  return new DomainError(
    SavedSearchErrorCode.WordsTooMany,
    'refused',
    'What `q` stands for is too long to be kept. Send fewer words, or shorter ones.',
  );
}

export function budgetInvalid(): DomainError {
  return new DomainError(
    SavedSearchErrorCode.BudgetInvalid,
    'refused',
    '`budgetMin` may not be above `budgetMax`.',
  );
}

export function companyUnknown(): DomainError {
  return new DomainError(SavedSearchErrorCode.CompanyUnknown, 'refused', 'There is no such company.');
}
