import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { RedisConfig } from '../config/redis.config';
import { TaskTransport } from '../outbox/task-transport';
import { BLOCKING_READ_SECONDS, RedisConnections } from '../redis/redis-connections';
import { BullTransport } from './bull.transport';
import { QUEUE_PROCESSORS } from './queue-processors';
import { QUEUE_NAMES } from './queues';

/**
 * How soon Bull gives a job to somebody else when its process is gone: the lock runs out, and the next look but one
 * finds it. Short, because a job that is run twice by mistake does no harm: the outbox begins each run once.
 */
const LOCK_MS = 10_000;
const STALLED_CHECK_MS = 5_000;

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
          settings: {
            lockDuration: LOCK_MS,
            stalledInterval: STALLED_CHECK_MS,
            maxStalledCount: 3,
            drainDelay: BLOCKING_READ_SECONDS,
          },
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
