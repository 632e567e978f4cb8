import { createHmac } from 'node:crypto';
import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { KeyStore } from '@guildhall/platform/crypto/key-store';
import { Database } from '@guildhall/platform/database/database';
import type { Logger } from '@guildhall/platform/observability/logger';
import { LOGGER } from '@guildhall/platform/observability/logger.token';
import { Batched } from '@guildhall/platform/outbox/batched';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { countViews, type JobView } from '../persistence/count-views';

/**
 * Counts who looks at jobs, each viewer once a day. Nobody waits for it: views are written together, after the answers,
 * and those of the last moment before a crash are lost. Who is not signed in is known by their address, so people behind
 * one address are one viewer.
 */
@Injectable()
export class JobViews implements OnModuleInit, BeforeApplicationShutdown {
  private readonly batched: Batched<JobView, undefined>;
  private secret!: Buffer;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly keys: KeyStore,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    database: Database,
  ) {
    this.batched = new Batched(async (views) => {
      await countViews(database, views);
      return views.map(() => undefined);
    });
  }

  async onModuleInit(): Promise<void> {
    const [newest] = await this.keys.load('view-fingerprint');
    if (!newest) throw new Error('The key store returned no key for fingerprints of viewers.');
    this.secret = newest.material;
  }

  /** Somebody who does not act for the job has read it. */
  record({ userId, ip }: ActorContext, jobId: string): void {
    const day = this.clock.now().toISOString().slice(0, 10);
    const viewer = createHmac('sha256', this.secret)
      .update(`${day} ${userId ?? ip ?? ''}`)
      .digest()
      .subarray(0, 16);
    this.last = this.batched
      .add({ jobId, day, viewer })
      .catch((error: unknown) => this.logger.warn({ error }, 'Views of jobs were not counted.'));
  }

  /** Batches end in the order in which they began: with the last view, all are counted. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.last;
  }
}
