import type { ApplicationStage, Side } from '../contract/application';
import { permissionMissing, stageConflict } from './hiring-errors';

/** Stages from which an application can still become something. */
export const OPEN_STAGES = [
  'applied',
  'shortlisted',
  'interview',
  'offer',
] as const satisfies readonly ApplicationStage[];

interface Move {
  readonly from: readonly ApplicationStage[];
  readonly by: Exclude<Side, 'system'>;
}

/**
 * How applications move, and whose move it is: the whole table. What is not in it is refused. Nothing moves to
 * `applied`: that is where applications begin.
 */
export const APPLICATION_MOVES: Readonly<Record<Exclude<ApplicationStage, 'applied'>, Move>> = {
  shortlisted: { from: ['applied'], by: 'employer' },
  interview: { from: ['shortlisted'], by: 'employer' },
  // Work is also given without a conversation.
  offer: { from: ['shortlisted', 'interview'], by: 'employer' },
  hired: { from: ['offer'], by: 'employer' },
  rejected: { from: OPEN_STAGES, by: 'employer' },
  withdrawn: { from: OPEN_STAGES, by: 'candidate' },
};

/** Stages in which slots for an interview can be offered; offering them is what moves a shortlisted application on. */
export const INTERVIEWED_STAGES: readonly ApplicationStage[] = ['shortlisted', 'interview'];

/** Stages that say that the employer goes on looking: an application gets there while the job is open. */
export const PROMISING_STAGES: ReadonlySet<ApplicationStage> = new Set(['shortlisted', 'interview', 'offer']);

/** Stages at which nothing comes of an application any more. */
export const FAILED_STAGES: ReadonlySet<ApplicationStage> = new Set(['rejected', 'withdrawn']);

export function isOpen(stage: ApplicationStage): boolean {
  return (OPEN_STAGES as readonly ApplicationStage[]).includes(stage);
}

/**
 * @throws DomainError `APPLICATION_PERMISSION_MISSING` when moving there is the other side's affair,
 *   `APPLICATION_STAGE_CONFLICT` when nobody moves there from here
 */
export function assertMove(from: ApplicationStage, to: ApplicationStage, by: Exclude<Side, 'system'>): void {
  const move = to === 'applied' ? undefined : APPLICATION_MOVES[to];
  if (move && move.by !== by) throw permissionMissing();
  if (!move?.from.includes(from)) throw stageConflict(from, to);
}
