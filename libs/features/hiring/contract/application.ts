/** Where an application stands, in the order in which a good one goes through them; the last three are final. */
export const APPLICATION_STAGES = [
  'applied',
  'shortlisted',
  'interview',
  'offer',
  'hired',
  'rejected',
  'withdrawn',
] as const;

export type ApplicationStage = (typeof APPLICATION_STAGES)[number];

/** Who moved something: somebody who acts for the job, who applied, or nobody (the job was filled, an account erased). */
export const SIDES = ['employer', 'candidate', 'system'] as const;

export type Side = (typeof SIDES)[number];

/** Somebody's bid on a job, without its letter. */
export interface Application {
  readonly id: string;
  readonly jobId: string;
  readonly jobTitle: string;
  /** `null` when that account was erased. */
  readonly candidateId: string | null;
  readonly candidateName: string | null;
  readonly stage: ApplicationStage;
  /** Minor units of the job's currency. */
  readonly bidAmount: number | null;
  readonly currency: string;
  readonly createdAt: Date;
  /** When the stage changed last. */
  readonly changedAt: Date;
  /** The employer's clock: an answer is late after this … */
  readonly respondBy: Date;
  /** … and is the first change of stage that is not the candidate's. */
  readonly respondedAt: Date | null;
  /** Since when the job takes no answers, or until when it does; `null` while it is open without end. */
  readonly jobEndsAt: Date | null;
}

export interface ApplicationWithLetter extends Application {
  readonly coverLetter: string;
  /** Files in the media store. */
  readonly attachmentIds: readonly string[];
}

/** One step of an application. */
export interface ApplicationChange {
  readonly id: string;
  /** `null` for the application itself. */
  readonly from: ApplicationStage | null;
  readonly to: ApplicationStage;
  readonly by: Side;
  readonly note: string | null;
  readonly changedAt: Date;
}
