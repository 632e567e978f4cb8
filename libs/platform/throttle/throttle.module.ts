import { Clock } from '@guildhall/kernel/clock';
import { type ExecutionContext, Global, Module } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ThrottlerModule, type ThrottlerModuleOptions, ThrottlerStorage } from '@nestjs/throttler';
import { ThrottleConfig } from '../config/throttle.config';
import { requestOf } from '../http/request';
import { InProcessThrottleStorage } from './in-process-throttle.storage';
import { networkOf } from './network';
import { policyOf, type ThrottlePolicy } from './policies';
import { RateLimiter } from './rate-limiter';

const MINUTE_MS = 60_000;
const QUARTER_HOUR_MS = 15 * MINUTE_MS;

@Global()
@Module({
  providers: [
    {
      provide: InProcessThrottleStorage,
      useFactory: (clock: Clock) => new InProcessThrottleStorage(clock),
      inject: [Clock],
    },
  ],
  exports: [InProcessThrottleStorage],
})
class ThrottleStorageModule {}

@Global()
@Module({
  imports: [
    ThrottleStorageModule,
    ThrottlerModule.forRootAsync({
      imports: [ThrottleStorageModule],
      inject: [ThrottleConfig, InProcessThrottleStorage],
      useFactory: throttlerOptions,
    }),
  ],
  providers: [RateLimiter, { provide: ThrottlerStorage, useExisting: InProcessThrottleStorage }],
  exports: [RateLimiter, ThrottlerModule, ThrottlerStorage],
})
export class ThrottleModule {}

function throttlerOptions(config: ThrottleConfig, storage: InProcessThrottleStorage): ThrottlerModuleOptions {
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
