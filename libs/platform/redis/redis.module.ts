import { Global, Module } from '@nestjs/common';
import { RedisConnections } from './redis-connections';
import { RedisHealth } from './redis.health';

@Global()
@Module({ providers: [RedisConnections, RedisHealth], exports: [RedisConnections] })
export class RedisModule {}
