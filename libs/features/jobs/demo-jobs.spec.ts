import { demoJobs } from './demo-jobs';

describe('the demo jobs', () => {
  const jobs = demoJobs(1_000);

  it('are the same ones each time, and hardly two alike', () => {
    expect(demoJobs(1_000)).toEqual(jobs);
    expect(new Set(jobs.map(({ title }) => title)).size).toBeGreaterThan(600);
  });

  it('say what jobs may say', () => {
    for (const { title, skills, budgetMin, budgetMax, publishedDaysAgo, expiresInDays, status } of jobs) {
      expect(title.length).toBeLessThanOrEqual(150);
      expect(new Set(skills).size).toBe(skills.length);
      expect(budgetMin).toBeLessThanOrEqual(budgetMax);
      expect(publishedDaysAgo).toBeGreaterThan(0);
      expect((expiresInDays ?? 1) > 0).toBe(status !== 'expired');
    }
  });
});
