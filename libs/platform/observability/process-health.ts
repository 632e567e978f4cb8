import { statfs } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import {
  HealthIndicators,
  type HealthIndicator,
  type HealthReport,
} from '@guildhall/kernel/health-indicator';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InstanceConfig } from '../config/instance.config';

const LAG_THAT_HURTS_MS = 500;
const LEAST_FREE_DISK = 0.05;
const MEGABYTE = 1024 * 1024;
const RESOLUTION_MS = 20;

/** How this process and its machine are. */
@Injectable()
export class ProcessHealth implements HealthIndicator, OnModuleDestroy {
  readonly name = 'process';
  readonly needed = false;
  private readonly delay: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private cpu = { usage: process.cpuUsage(), at: process.hrtime.bigint() };

  constructor(
    private readonly config: InstanceConfig,
    indicators: HealthIndicators,
  ) {
    this.delay.enable();
    indicators.register(this);
  }

  onModuleDestroy(): void {
    this.delay.disable();
  }

  async check(): Promise<HealthReport> {
    const disk = await this.disk();
    const eventLoop = this.eventLoopDelay();
    const struggling =
      eventLoop.p99Ms > LAG_THAT_HURTS_MS || (disk !== null && disk.freeRatio < LEAST_FREE_DISK);
    return {
      status: struggling ? 'degraded' : 'up',
      details: {
        uptimeSeconds: Math.floor(process.uptime()),
        memory: memory(),
        eventLoop,
        cpu: this.cpuUse(),
        disk,
      },
    };
  }

  /** Since the last look; the histogram's own resolution is not counted as delay. */
  private eventLoopDelay() {
    const result = {
      meanMs: toMs(this.delay.mean || 0),
      p99Ms: toMs(this.delay.percentile(99)),
      maxMs: toMs(this.delay.max),
    };
    this.delay.reset();
    return result;
  }

  private cpuUse() {
    const used = process.cpuUsage(this.cpu.usage);
    const elapsedMicros = Number(process.hrtime.bigint() - this.cpu.at) / 1000;
    this.cpu = { usage: process.cpuUsage(), at: process.hrtime.bigint() };
    const ratio = elapsedMicros > 0 ? (used.user + used.system) / elapsedMicros : 0;
    return { coresUsed: Math.round(ratio * 100) / 100, cores: availableParallelism() };
  }

  private async disk() {
    try {
      const { bavail, blocks, bsize } = await statfs(this.config.dataDir);
      return {
        freeMegabytes: inMegabytes(bavail * bsize),
        freeRatio: Math.round((bavail / blocks) * 1000) / 1000,
      };
    } catch {
      // An API process on an outside database may have no data directory; then there is nothing to watch.
      return null;
    }
  }
}

function toMs(nanoseconds: number): number {
  return Math.max(0, Math.round(nanoseconds / 1e5) / 10 - RESOLUTION_MS);
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / MEGABYTE);
}

function memory() {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  return {
    rssMegabytes: inMegabytes(rss),
    heapUsedMegabytes: inMegabytes(heapUsed),
    heapTotalMegabytes: inMegabytes(heapTotal),
    externalMegabytes: inMegabytes(external),
  };
}
