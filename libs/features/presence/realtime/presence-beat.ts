import { PresenceConfig } from '@guildhall/platform/config/presence.config';
import type { Logger } from '@guildhall/platform/observability/logger';
import { LOGGER } from '@guildhall/platform/observability/logger.token';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EndNodes } from '../application/end-nodes';
import { PresenceFeed } from '../application/presence-feed';
import { RecordPresence } from '../application/record-presence';

/** A lease survives three beats that fail. */
const BEATS_PER_LEASE = 4;
const LONGEST_LOOK_MS = 1_000;

/**
 * Keeps this process alive in the eyes of the others, and looks after theirs: stores who has become idle or is gone for
 * good, tells what other processes could not tell, and takes the users of dead ones offline.
 */
@Injectable()
export class PresenceBeat implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private beatAt = Number.NEGATIVE_INFINITY;
  private isBeating = false;
  private hasBeaten = false;
  private readonly beatMs: number;

  constructor(
    private readonly recording: RecordPresence,
    private readonly feed: PresenceFeed,
    private readonly nodes: EndNodes,
    config: PresenceConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.beatMs = config.leaseMs / BEATS_PER_LEASE;
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), Math.min(LONGEST_LOOK_MS, this.beatMs)).unref();
  }

  /** Those who are still connected go offline at once; in a moment they are back, on another process. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.recording.end();
    await this.nodes
      .endOwn(this.recording.nodeId)
      .catch((error: unknown) => this.logger.warn({ error }, 'presence is left for others to end'));
  }

  private look(): void {
    const isTime = performance.now() - this.beatAt >= this.beatMs;
    if (isTime && !this.isBeating) void this.beat();
    // What fails now is due at the next look, and a beat that fails says so.
    else if (this.recording.isDue) void this.recording.run().catch(() => undefined);
  }

  private async beat(): Promise<void> {
    this.isBeating = true;
    this.beatAt = performance.now();
    try {
      await this.recording.run();
      await this.feed.catchUp();
      // After a time without a database all leases have run out: who is back first leaves the others a beat to renew theirs.
      if (this.hasBeaten) await this.nodes.endDead();
      this.hasBeaten = true;
    } catch (error) {
      this.hasBeaten = false;
      this.logger.warn({ error }, 'presence could not be kept');
    }
    this.isBeating = false;
  }
}
