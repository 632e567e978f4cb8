import { ManualClock } from '../../../test/support/manual-clock';
import { Configuration } from '../config/configuration';
import { InProcessThrottleStorage } from './in-process-throttle.storage';
import { RateLimiter } from './rate-limiter';

const MINUTE_MS = 60_000;

const configured = (environment: Record<string, string>) => Configuration.from(environment).throttle;

describe('the counters of a process', () => {
  let storage: InProcessThrottleStorage;
  const hit = (key = 'ip:192.0.2.7', limit = 3) => storage.increment(key, MINUTE_MS, limit);

  beforeEach(() => {
    jest.useFakeTimers();
    storage = new InProcessThrottleStorage(new ManualClock());
  });
  afterEach(() => {
    storage.onModuleDestroy();
    jest.useRealTimers();
  });

  it('let through as many hits as the limit says, and block the next', async () => {
    const hits = [await hit(), await hit(), await hit(), await hit(), await hit()];
    expect(hits.map(({ totalHits, isBlocked }) => [totalHits, isBlocked])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, true],
      [5, true],
    ]);
  });

  it('say how many seconds are left', async () => {
    expect(await hit()).toMatchObject({ timeToExpire: 60, timeToBlockExpire: 0 });
    jest.advanceTimersByTime(59_000);
    for (let time = 0; time < 3; time++) await hit();
    expect(await hit()).toMatchObject({ isBlocked: true, timeToExpire: 1, timeToBlockExpire: 1 });
  });

  it('begin anew when the window ends, however often they were hit while they blocked', async () => {
    for (let time = 0; time < 10; time++) await hit();
    jest.advanceTimersByTime(60_000);
    expect(await hit()).toMatchObject({ totalHits: 1, isBlocked: false, timeToExpire: 60 });
  });

  it('count each key by itself', async () => {
    for (let time = 0; time < 4; time++) await hit('a');
    expect(await hit('a')).toMatchObject({ isBlocked: true });
    expect(await hit('b')).toMatchObject({ totalHits: 1, isBlocked: false });
  });

  it('are forgotten when their window is over, so that they do not fill the memory', async () => {
    const { windows } = storage as unknown as { windows: ReadonlyMap<string, unknown> };
    for (let caller = 0; caller < 100; caller++) await hit(`caller ${caller}`);
    jest.advanceTimersByTime(30_000);
    await hit('late caller');
    jest.advanceTimersByTime(30_000);
    expect([...windows.keys()]).toEqual(['late caller']);
  });

  describe('seen by a use case', () => {
    it('end in a refusal that says when to try again', async () => {
      const limiter = new RateLimiter(storage, configured({ RATE_LIMIT_REFRESH_PER_SESSION: '2' }));
      await limiter.take('refresh-session', 'session-1');
      await limiter.take('refresh-session', 'session-1');
      await limiter.take('refresh-session', 'session-2');
      await expect(limiter.take('refresh-session', 'session-1')).rejects.toMatchObject({
        code: 'RATE_LIMITED',
        kind: 'too-many',
        options: { retryAfter: 60 },
      });
      jest.advanceTimersByTime(60_000);
      await expect(limiter.take('refresh-session', 'session-1')).resolves.toBeUndefined();
    });

    it('never refuse when rate limits are off', async () => {
      const limiter = new RateLimiter(
        storage,
        configured({ RATE_LIMIT_REFRESH_PER_SESSION: '1', RATE_LIMITS: 'off' }),
      );
      for (let time = 0; time < 5; time++)
        await expect(limiter.take('refresh-session', 'session-1')).resolves.toBeUndefined();
    });
  });
});
