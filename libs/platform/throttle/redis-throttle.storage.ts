import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { RedisConfig } from '../config/redis.config';
import { RedisGate } from '../redis/redis-gate';
import { InProcessThrottleStorage } from './in-process-throttle.storage';

type Hit = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/** Counts and says when the window ends, in one step, so that no counter is ever left without an end. */
const COUNT = `
local hits = redis.call('INCR', KEYS[1])
if hits == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {hits, redis.call('PTTL', KEYS[1])}`;

/** Counts hits for all processes together in Redis; while it is away, each process counts for itself. */
@Injectable()
export class RedisThrottleStorage implements ThrottlerStorage {
  constructor(
    private readonly gate: RedisGate,
    private readonly local: InProcessThrottleStorage,
    private readonly config: RedisConfig,
  ) {}

  /** @param ttl milliseconds */
  increment(key: string, ttl: number, limit: number): Promise<Hit> {
    return this.gate.through(
      async (redis) => {
        const [hits, leftMs] = (await redis.eval(COUNT, 1, `${this.config.prefix}:throttle:${key}`, ttl)) as [
          number,
          number,
        ];
        const secondsLeft = Math.max(1, Math.ceil(leftMs / 1000));
        const isBlocked = hits > limit;
        return {
          totalHits: hits,
          timeToExpire: secondsLeft,
          isBlocked,
          timeToBlockExpire: isBlocked ? secondsLeft : 0,
        };
      },
      () => this.local.increment(key, ttl, limit),
    );
  }
}
