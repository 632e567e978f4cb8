import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HealthIndicators } from '@guildhall/kernel/health-indicator';
import { Configuration } from '../config/configuration';
import { ProcessHealth } from './process-health';

async function look(dataDir: string) {
  const indicators = new HealthIndicators();
  const health = new ProcessHealth(Configuration.from({ DATA_DIR: dataDir }).instance, indicators);
  expect(indicators.all()).toEqual([health]);
  const report = await health.check();
  health.onModuleDestroy();
  return report;
}

describe('the health of the process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-health-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('tells of memory, event loop, processor and disk', async () => {
    const { details } = await look(folder);
    expect(details).toEqual({
      uptimeSeconds: expect.any(Number),
      memory: {
        rssMegabytes: expect.any(Number),
        heapUsedMegabytes: expect.any(Number),
        heapTotalMegabytes: expect.any(Number),
        externalMegabytes: expect.any(Number),
      },
      eventLoop: { meanMs: expect.any(Number), p99Ms: expect.any(Number), maxMs: expect.any(Number) },
      cpu: { coresUsed: expect.any(Number), cores: expect.any(Number) },
      disk: { freeMegabytes: expect.any(Number), freeRatio: expect.any(Number) },
    });
    expect(Object.values(details['eventLoop'] as Record<string, number>).every((ms) => ms >= 0)).toBe(true);
  });

  it('has nothing to tell of a disk that it does not use', async () => {
    expect((await look(join(folder, 'missing'))).details).toMatchObject({ disk: null });
  });
});
