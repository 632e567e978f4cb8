import { DomainError } from '@guildhall/kernel/domain-error';
import { APPLICATION_STAGES, type ApplicationStage } from '../contract/application';
import { APPLICATION_MOVES, assertMove, isOpen, OPEN_STAGES } from './application-stage';

const SIDES = ['employer', 'candidate'] as const;
const ALLOWED = Object.entries(APPLICATION_MOVES).flatMap(([to, { from, by }]) =>
  from.map((stage) => `${by}: ${stage} → ${to}`),
);

function outcome(from: ApplicationStage, to: ApplicationStage, by: (typeof SIDES)[number]): string {
  try {
    assertMove(from, to, by);
    return 'moves';
  } catch (error) {
    return (error as DomainError).code;
  }
}

describe('the stages of an application', () => {
  it('are moved through by these and no other moves', () => {
    expect(ALLOWED).toEqual([
      'employer: applied → shortlisted',
      'employer: shortlisted → interview',
      'employer: shortlisted → offer',
      'employer: interview → offer',
      'employer: offer → hired',
      ...OPEN_STAGES.map((from) => `employer: ${from} → rejected`),
      ...OPEN_STAGES.map((from) => `candidate: ${from} → withdrawn`),
    ]);
  });

  it('refuse every other pair, whoever asks', () => {
    for (const from of APPLICATION_STAGES)
      for (const to of APPLICATION_STAGES)
        for (const by of SIDES) {
          const isOthers = to !== 'applied' && (to === 'withdrawn') !== (by === 'candidate');
          const refusal = isOthers ? 'APPLICATION_PERMISSION_MISSING' : 'APPLICATION_STAGE_CONFLICT';
          const expected = ALLOWED.includes(`${by}: ${from} → ${to}`) ? 'moves' : refusal;
          expect([from, to, by, outcome(from, to, by)]).toEqual([from, to, by, expected]);
        }
  });

  it('are final when somebody was hired, was rejected or withdrew', () => {
    expect(APPLICATION_STAGES.filter((stage) => !isOpen(stage))).toEqual(['hired', 'rejected', 'withdrawn']);
  });
});
