import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { RedisConfig } from '../config/redis.config';
import { TaskTransport } from '../outbox/task-transport';
import { RedisConnections } from '../redis/redis-connections';
import { BullTransport } from './bull.transport';
import { QUEUE_PROCESSORS } from './queue-processors';
import { QUEUE_NAMES } from './queues';

const STALLED_CHECK_MS = 15_000;

/** Bull over Redis, for workers of an installation that has Redis. */
@Module({
  imports: [
    BullModule.forRootAsync({
      inject: [RedisConfig, RedisConnections],
      useFactory: (config: RedisConfig, connections: RedisConnections) => {
        const client = connections.connect('impatient');
        const subscriber = connections.connect('patient');
        return {
          prefix: `${config.prefix}:bull`,
          settings: { stalledInterval: STALLED_CHECK_MS, maxStalledCount: 3 },
          // Bull wants a connection of its own for the blocking read of each queue; the others it may share.
          createClient: (type: 'client' | 'subscriber' | 'bclient') =>
            type === 'client' ? client : type === 'subscriber' ? subscriber : connections.connect('patient'),
        };
      },
    }),
    BullModule.registerQueue(...QUEUE_NAMES.map((name) => ({ name }))),
  ],
  providers: [BullTransport, { provide: TaskTransport, useExisting: BullTransport }, ...QUEUE_PROCESSORS],
  exports: [TaskTransport],
})
export class QueueModule {}
