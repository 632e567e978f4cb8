import { CircuitBreaker } from './circuit-breaker';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1_000);

describe('a circuit breaker', () => {
  it('lets everybody through while all is well', () => {
    const breaker = new CircuitBreaker();
    expect([breaker.tryPass(at(0)), breaker.tryPass(at(0))]).toEqual([0, 0]);
    expect(breaker.reason).toBeNull();
  });

  it('says how long to wait, longer with each failure, up to 30 s', () => {
    const breaker = new CircuitBreaker();
    const pauses: number[] = [];
    let now = 0;
    for (let failure = 0; failure < 5; failure++) {
      breaker.tryPass(at(now));
      breaker.failed(at(now), 'refused');
      const pause = breaker.tryPass(at(now)) / 1_000;
      pauses.push(pause);
      now += pause;
    }
    expect(pauses).toEqual([5, 10, 20, 30, 30]);
    expect(breaker.reason).toBe('refused');
  });

  it('counts mails that fail together once', () => {
    const breaker = new CircuitBreaker();
    for (let mail = 0; mail < 10; mail++) breaker.failed(at(0), 'refused');
    expect(breaker.tryPass(at(0))).toBe(5_000);
  });

  it('lets one try when the pause is over, and everybody when that went well', () => {
    const breaker = new CircuitBreaker();
    breaker.failed(at(0), 'refused');
    expect(breaker.tryPass(at(5))).toBe(0);
    expect(breaker.tryPass(at(5))).toBeGreaterThan(0);
    breaker.succeeded();
    expect([breaker.tryPass(at(5)), breaker.tryPass(at(5))]).toEqual([0, 0]);
  });
});
