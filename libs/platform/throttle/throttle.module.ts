import { type ExecutionContext, Global, Module } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ThrottlerModule, type ThrottlerModuleOptions, type ThrottlerStorage } from '@nestjs/throttler';
import { RedisConfig } from '../config/redis.config';
import { ThrottleConfig } from '../config/throttle.config';
import { requestOf } from '../http/request';
import { InProcessThrottleStorage } from './in-process-throttle.storage';
import { networkOf } from './network';
import { policyOf, type ThrottlePolicy } from './policies';
import { THROTTLE_STORAGE } from './throttle-storage.token';
import { RateLimiter } from './rate-limiter';
import { RedisThrottleStorage } from './redis-throttle.storage';

const MINUTE_MS = 60_000;
const QUARTER_HOUR_MS = 15 * MINUTE_MS;

@Global()
@Module({
  providers: [
    InProcessThrottleStorage,
    RedisThrottleStorage,
    {
      provide: THROTTLE_STORAGE,
      inject: [RedisConfig, RedisThrottleStorage, InProcessThrottleStorage],
      useFactory: (redis: RedisConfig, shared: RedisThrottleStorage, local: InProcessThrottleStorage) =>
        redis.enabled ? shared : local,
    },
  ],
  exports: [THROTTLE_STORAGE],
})
class ThrottleStorageModule {}

@Global()
@Module({
  imports: [
    ThrottleStorageModule,
    ThrottlerModule.forRootAsync({
      imports: [ThrottleStorageModule],
      inject: [ThrottleConfig, THROTTLE_STORAGE],
      useFactory: throttlerOptions,
    }),
  ],
  providers: [RateLimiter],
  exports: [RateLimiter, ThrottlerModule],
})
export class ThrottleModule {}

function throttlerOptions(config: ThrottleConfig, storage: ThrottlerStorage): ThrottlerModuleOptions {
  const reflector = new Reflector();
  const doesNotSpendFrom = (policy: ThrottlePolicy) => (context: ExecutionContext) =>
    policyOf(reflector, context) !== policy;
  return {
    storage,
    skipIf: () => !config.enabled,
    generateKey: (_, tracker, name) => `${name}:${tracker}`,
    throttlers: [
      {
        name: 'general',
        ttl: QUARTER_HOUR_MS,
        limit: (context) => (isSignedIn(context) ? config.signedIn : config.anonymous),
        getTracker: byUserOrNetwork,
        skipIf: (context) => !config.enabled || doesNotSpendFrom('general')(context),
      },
      {
        name: 'auth',
        ttl: QUARTER_HOUR_MS,
        limit: config.auth,
        getTracker: byNetwork,
        skipIf: (context) => !config.enabled || doesNotSpendFrom('auth')(context),
      },
      {
        name: 'refresh',
        ttl: MINUTE_MS,
        limit: config.refreshPerIp,
        getTracker: byNetwork,
        skipIf: (context) => !config.enabled || doesNotSpendFrom('refresh')(context),
      },
      {
        name: 'webhook',
        ttl: MINUTE_MS,
        limit: config.webhooks,
        getTracker: byNetwork,
        skipIf: (context) => !config.enabled || doesNotSpendFrom('webhook')(context),
      },
    ],
  };
}

function isSignedIn(context: ExecutionContext): boolean {
  return requestOf(context).actor.userId !== null;
}

function byNetwork(_: unknown, context: ExecutionContext): string {
  return `ip:${networkOf(requestOf(context).ip)}`;
}

function byUserOrNetwork(request: unknown, context: ExecutionContext): string {
  const { userId } = requestOf(context).actor;
  return userId === null ? byNetwork(request, context) : `user:${userId}`;
}
