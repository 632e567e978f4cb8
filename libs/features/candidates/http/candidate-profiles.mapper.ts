import type { CandidateProfile, CareerStep } from '../contract/candidate-profile';
import type { ProfilePlan } from '../domain/profile-plan';
import type {
  CandidateProfileResponse,
  CareerStepMessage,
  PutCandidateProfileRequest,
} from './candidate-profiles.messages';

export function toCandidateProfile({ updatedAt, ...profile }: CandidateProfile): CandidateProfileResponse {
  return { ...profile, updatedAt: updatedAt.toISOString() };
}

export function toPlan({ experience, education, ...rest }: PutCandidateProfileRequest): ProfilePlan {
  return { ...rest, experience: experience.map(toStep), education: education.map(toStep) };
}

function toStep(step: CareerStepMessage): CareerStep {
  return { ...step, description: step.description ?? '' };
}
