import {
  type HealthIndicator,
  HealthIndicators,
  type HealthReport,
} from '@guildhall/kernel/health-indicator';
import { Configuration } from '@guildhall/platform/config/configuration';
import { ManualClock } from '../../../../test/support/manual-clock';
import { HealthService } from './health.service';

const UP: HealthReport = { status: 'up', details: { latencyMs: 1 } };

describe('the health of the installation', () => {
  let indicators: HealthIndicators;
  let service: HealthService;
  let looks: number;

  /** A part that counts how often it is asked. */
  function part(name: string, needed: boolean, check: () => Promise<HealthReport>): void {
    const indicator: HealthIndicator = {
      name,
      needed,
      check: () => {
        looks++;
        return check();
      },
    };
    indicators.register(indicator);
  }
  const serviceIn = (environment: Record<string, string> = {}) =>
    new HealthService(indicators, Configuration.from(environment), new ManualClock());

  beforeEach(() => {
    jest.useFakeTimers();
    looks = 0;
    indicators = new HealthIndicators();
    service = serviceIn();
  });
  afterEach(() => jest.useRealTimers());

  it('is ok when every part is up', async () => {
    part('database', true, async () => UP);
    part('process', false, async () => UP);
    expect(await service.look()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      uptimeSeconds: expect.any(Number),
      checks: { database: UP, process: UP },
    });
    await expect(service.assertReady()).resolves.toMatchObject({ status: 'ok' });
  });

  it('is degraded, and ready, when a part struggles or one is down that is not needed', async () => {
    part('database', true, async () => ({ status: 'degraded', details: {} }));
    part('mail', false, async () => ({ status: 'down', details: {} }));
    await expect(service.assertReady()).resolves.toMatchObject({ status: 'degraded' });
  });

  it('is down, and not ready, when a needed part is down, which is named', async () => {
    part('database', true, async () => ({ status: 'down', details: {} }));
    part('process', false, async () => UP);
    await expect(service.assertReady()).rejects.toMatchObject({
      code: 'NOT_READY',
      kind: 'unavailable',
      detail: 'Not ready: database is down.',
      options: { retryAfter: 2 },
    });
  });

  it('counts a part that fails as down, and keeps the reason for operators', async () => {
    part('database', true, () => Promise.reject(new Error('connection refused')));
    expect(await service.look()).toMatchObject({
      status: 'down',
      checks: { database: { status: 'down', details: { reason: 'connection refused' } } },
    });
    const refusal: unknown = await service.assertReady().catch((error: unknown) => error);
    expect(JSON.stringify(refusal)).not.toContain('connection refused');
  });

  it('counts a part as down that does not answer in time, and waits for no other', async () => {
    part('database', true, () => new Promise(() => undefined));
    part('process', false, async () => UP);
    const health = service.look();
    await jest.advanceTimersByTimeAsync(1_500);
    expect(await health).toMatchObject({
      status: 'down',
      checks: { database: { status: 'down', details: { reason: 'no answer within 1500 ms' } }, process: UP },
    });
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is looked at once for all who ask within half a second', async () => {
    part('database', true, async () => UP);
    await Promise.all(Array.from({ length: 20 }, () => service.look()));
    jest.advanceTimersByTime(499);
    await service.assertReady();
    expect(looks).toBe(1);
    jest.advanceTimersByTime(1);
    await service.look();
    expect(looks).toBe(2);
  });

  it('recovers by itself', async () => {
    let status: HealthReport['status'] = 'down';
    part('database', true, async () => ({ status, details: {} }));
    await expect(service.assertReady()).rejects.toMatchObject({ code: 'NOT_READY' });
    status = 'up';
    jest.advanceTimersByTime(500);
    await expect(service.assertReady()).resolves.toMatchObject({ status: 'ok' });
  });
});

const problemsIn = (environment: Record<string, string>) =>
  new HealthService(
    new HealthIndicators(),
    Configuration.from(environment),
    new ManualClock(),
  ).configurationProblems();

describe('what an operator should know of the configuration', () => {
  const production = {
    NODE_ENV: 'production',
    MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
    DATABASE_URL: 'postgres://guildhall:planted-s3cret@db.example/guild',
    DATABASE_SSL: 'verify',
    PUBLIC_URL: 'https://guild.example',
  };

  it('is nothing when all is as it should be', () => {
    expect(problemsIn(production)).toEqual([]);
  });

  it.each([
    [{ NODE_ENV: 'development' }, 'NODE_ENV is development'],
    [{ NODE_ENV: 'test', RATE_LIMITS: 'off' }, 'RATE_LIMITS is off.'],
    [{ ...production, REQUIRE_HTTPS: 'off' }, 'REQUIRE_HTTPS is off'],
    [{ ...production, PUBLIC_URL: 'http://guild.example' }, 'PUBLIC_URL is not an https URL.'],
    [{ ...production, DATABASE_SSL: 'off' }, 'DATABASE_SSL is off'],
  ])('is told of %j', (environment, problem) => {
    const problems = problemsIn(environment as Record<string, string>);
    expect(problems).toContainEqual(expect.stringContaining(problem));
    expect(problems.join()).not.toContain('planted-s3cret');
  });
});
