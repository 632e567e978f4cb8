import { Global, Module } from '@nestjs/common';
import { Announcements } from './announcements';
import { RedisConnections } from './redis-connections';
import { RedisGate } from './redis-gate';
import { RedisHealth } from './redis.health';

@Global()
@Module({
  providers: [Announcements, RedisConnections, RedisGate, RedisHealth],
  exports: [Announcements, RedisConnections, RedisGate],
})
export class RedisModule {}
