import { JOB_STATUSES, type Job, type JobStatus } from '../contract/job';
import { allows, asOf, EDITABLE, JOB_MOVES, type JobMove } from './job-status';

/** All that may become of a job: from, by, to. Every pair that is missing here has to be refused. */
const MOVES: ReadonlyArray<readonly [JobStatus, JobMove, JobStatus]> = [
  ['draft', 'publish', 'open'],
  ['open', 'fill', 'in_progress'],
  ['open', 'expire', 'expired'],
  ['open', 'close', 'closed'],
  ['in_progress', 'close', 'closed'],
  ['in_progress', 'complete', 'completed'],
  ['closed', 'reopen', 'open'],
  ['expired', 'reopen', 'open'],
];

const EVERY_PAIR = JOB_STATUSES.flatMap((from) =>
  (Object.keys(JOB_MOVES) as JobMove[]).map((move) => [from, move] as const),
);

describe('the transition table of jobs', () => {
  it.each(EVERY_PAIR)('%s: %s', (from, move) => {
    const target = allows(move, from) ? JOB_MOVES[move].to : undefined;
    expect(target).toBe(MOVES.find(([source, by]) => source === from && by === move)?.[2]);
  });

  it('ends with what is completed', () => {
    expect(EVERY_PAIR.filter(([from, move]) => from === 'completed' && allows(move, from))).toEqual([]);
  });

  it('lets drafts and open jobs be edited', () => {
    expect(EDITABLE).toEqual(['draft', 'open']);
  });
});

const job = (status: JobStatus, expiresAt: Date | null) => ({ status, expiresAt, version: 3 }) as Job;

describe('a job at a moment', () => {
  const NOW = new Date('2026-11-21T08:00:00Z');

  it('is expired from its expiry on, with the version that it will be kept under', () => {
    expect(asOf(job('open', NOW), NOW)).toEqual({ ...job('expired', NOW), version: 4 });
  });

  it('is open before, and without an expiry', () => {
    for (const expiresAt of [new Date(NOW.getTime() + 1), null])
      expect(asOf(job('open', expiresAt), NOW)).toEqual(job('open', expiresAt));
  });

  it.each(JOB_STATUSES.filter((status) => status !== 'open'))('stays what it is when it is %s', (status) => {
    expect(asOf(job(status, NOW), NOW)).toEqual(job(status, NOW));
  });
});
