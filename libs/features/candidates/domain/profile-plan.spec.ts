import type { CareerStep } from '../contract/candidate-profile';
import { assertPeriods, MONTH, type ProfilePlan } from './profile-plan';

const step = (from: string, to?: string): CareerStep => ({
  title: 'Joiner',
  organisation: 'Lindqvist Joinery',
  from,
  ...(to === undefined ? {} : { to }),
  description: '',
});
const plan = (more: Partial<ProfilePlan>): ProfilePlan => ({
  headline: '',
  skills: [],
  experience: [],
  education: [],
  openToWork: true,
  ...more,
});

describe('the periods of a career', () => {
  it('may last, and may be a single month', () => {
    const experience = [step('2020-01'), step('2019-12', '2020-01'), step('2019-12', '2019-12')];
    expect(() => assertPeriods(plan({ experience, education: experience }))).not.toThrow();
  });

  it('do not end before they begin, and it is said which do', () => {
    const reversed = plan({
      experience: [step('2020-01')],
      education: [step('2001-01'), step('2010-02', '2010-01')],
    });
    const path = 'education.1.to';
    expect(() => assertPeriods(reversed)).toThrow(
      expect.objectContaining({
        code: 'CANDIDATE_PERIOD_REVERSED',
        options: { errors: [{ path, code: 'period', message: 'must not be before 2010-02' }] },
      }),
    );
  });
});

describe('a month', () => {
  it.each(['1953-01', '2026-12'])('is written like %s', (month) => expect(MONTH.test(month)).toBe(true));

  it.each(['2026-13', '2026-00', '2026-1', '26-01', '2026-01-01', '1799-01', ' 2026-01', '2026-01\n'])(
    'is not %j',
    (month) => expect(MONTH.test(month)).toBe(false),
  );
});
