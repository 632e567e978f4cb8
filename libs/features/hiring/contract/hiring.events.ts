import { DomainEvent } from '@guildhall/platform/outbox/domain-event';
import { IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { APPLICATION_STAGES, type ApplicationStage, SIDES, type Side } from './application';

export class OfApplication {
  @IsUUID()
  applicationId!: string;

  @IsUUID()
  jobId!: string;
}

export class ApplicationMoved extends OfApplication {
  @IsIn(APPLICATION_STAGES)
  from!: ApplicationStage;

  @IsIn(APPLICATION_STAGES)
  to!: ApplicationStage;

  @IsIn(SIDES)
  by!: Side;
}

export class OfInterview extends OfApplication {
  @IsUUID()
  interviewId!: string;

  /** Of the interview after what happened: told late, it may have moved on. */
  @IsInt()
  @Min(0)
  sequence!: number;
}

export class InterviewRescheduled extends OfInterview {
  /** Who would have been there, when it is somebody else from now on. */
  @IsOptional()
  @IsUUID()
  previousInterviewerId?: string;
}

export class InterviewHandedOver extends OfInterview {
  /** Who does not act for the job any more. */
  @IsUUID()
  previousInterviewerId!: string;
}

export class InterviewCancelled extends OfInterview {
  @IsIn(SIDES)
  by!: Side;
}

export const applicationSubmitted = new DomainEvent<OfApplication>('application.submitted');
export const applicationMoved = new DomainEvent<ApplicationMoved>('application.moved');
/** There are slots to choose from. */
export const interviewOffered = new DomainEvent<OfInterview>('interview.offered');
export const interviewConfirmed = new DomainEvent<OfInterview>('interview.confirmed');
/** There are other slots to choose from; what was confirmed is off. */
export const interviewRescheduled = new DomainEvent<InterviewRescheduled>('interview.rescheduled');
/** Whoever offered it does not act for the job any more; somebody else will be there, at the same time. */
export const interviewHandedOver = new DomainEvent<InterviewHandedOver>('interview.handed-over');
export const interviewCancelled = new DomainEvent<InterviewCancelled>('interview.cancelled');
