import { DomainError, type FieldError } from '@guildhall/kernel/domain-error';
import { CandidateErrorCode } from '../contract/candidate-error-code';
import type { CandidateProfile, CareerStep } from '../contract/candidate-profile';

/** What the owner of a profile says in it. */
export type ProfilePlan = Pick<
  CandidateProfile,
  'headline' | 'skills' | 'experience' | 'education' | 'openToWork'
>;

export const HEADLINE_LENGTH = { max: 120 } as const;
export const SKILLS = { max: 30, longest: 50 } as const;
export const CAREER_STEPS = { max: 30 } as const;
export const STEP_NAME_LENGTH = { min: 1, max: 120 } as const;
export const STEP_DESCRIPTION_LENGTH = { max: 2_000 } as const;

/** A month of a year in which somebody alive may have worked. */
export const MONTH = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/;

/** @throws DomainError `CANDIDATE_PERIOD_REVERSED` when something ends before it begins */
export function assertPeriods({ experience, education }: ProfilePlan): void {
  const errors = [...reversedPeriods('experience', experience), ...reversedPeriods('education', education)];
  if (errors.length === 0) return;
  throw new DomainError(
    CandidateErrorCode.PeriodReversed,
    'refused',
    'Something ends before it begins. See `errors`.',
    { errors },
  );
}

function reversedPeriods(list: string, steps: readonly CareerStep[]): FieldError[] {
  return steps.flatMap(({ from, to }, index) =>
    // Written like that, months sort as text.
    to === undefined || to >= from
      ? []
      : [{ path: `${list}.${index}.to`, code: 'period', message: `must not be before ${from}` }],
  );
}
