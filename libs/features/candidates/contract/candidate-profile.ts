/** A time of work or of learning. Months are written as `2026-11`. */
export interface CareerStep {
  readonly title: string;
  /** Where: an employer, a school, a guild. */
  readonly organisation: string;
  readonly from: string;
  /** Absent while it lasts. */
  readonly to?: string;
  readonly description: string;
}

/** What somebody tells employers about themselves. */
export interface CandidateProfile {
  readonly userId: string;
  readonly headline: string;
  /** Lower case, without repetitions; compared with those of jobs. */
  readonly skills: readonly string[];
  readonly experience: readonly CareerStep[];
  readonly education: readonly CareerStep[];
  /** A file in the media store. */
  readonly cvFileId: string | null;
  /** Employers may find it, and everybody who is signed in may read it. */
  readonly openToWork: boolean;
  /** Moves with each edit; behind the `ETag`. */
  readonly version: number;
  readonly updatedAt: Date;
}
