import { createAdapter } from '@socket.io/redis-adapter';
import type { RedisConnections } from '../redis/redis-connections';
import type { RedisGate } from '../redis/redis-gate';

/**
 * Socket.IO's adapter over Redis, which expects clients that never fail: here what cannot be published is dropped, since
 * those who are connected to this process have it already and the others find out by the sequence.
 */
export function redisAdapter(connections: RedisConnections, gate: RedisGate, prefix: string) {
  const subscriber = connections.connect('patient');
  const publisher = {
    publish: (channel: string, message: string | Buffer) =>
      quietly(
        gate.through(
          async (redis) => void (await redis.publish(channel, message)),
          () => undefined,
        ),
      ),
    on: () => undefined,
    off: () => undefined,
  };
  const quietSubscriber = {
    psubscribe: (pattern: string) => quietly(subscriber.psubscribe(pattern)),
    subscribe: (channels: string[]) => quietly(subscriber.subscribe(...channels)),
    punsubscribe: (pattern: string) => quietly(subscriber.punsubscribe(pattern)),
    unsubscribe: (channels: string[]) => quietly(subscriber.unsubscribe(...channels)),
    on: (event: string, listener: (...values: unknown[]) => void) => subscriber.on(event, listener),
    off: (event: string, listener: (...values: unknown[]) => void) => subscriber.off(event, listener),
  };
  return createAdapter(publisher, quietSubscriber, {
    key: `${prefix}:sockets`,
    publishOnSpecificResponseChannel: true,
  });
}

/** ioredis subscribes again by itself after a reconnect; what fails here fails because the process is closing. */
function quietly(work: Promise<unknown>): void {
  void work.catch(() => undefined);
}
