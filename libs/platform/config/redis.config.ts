import { text, url, Variable } from './variable';

/** Redis carries queues, cache and counters. It is an accelerator: PostgreSQL has everything that counts. */
export class RedisConfig {
  @Variable('REDIS_URL', {
    type: url('redis:', 'rediss:'),
    default: '',
    defaultDescription: 'none: everything stays in one process',
    secret: true,
    description: 'Redis 6.2 or newer; rediss:// for TLS.',
    neededWhen: 'with several processes',
  })
  readonly url!: string;

  @Variable('REDIS_SENTINELS', {
    type: text(),
    default: '',
    description: 'host:port,host:port of Sentinels. Then the host in REDIS_URL is the name of the master.',
  })
  readonly sentinels!: string;

  @Variable('REDIS_PREFIX', {
    type: text(),
    default: 'guildhall',
    description: 'Put before every key, so that several installations may share one Redis.',
  })
  readonly prefix!: string;

  get enabled(): boolean {
    return this.url !== '';
  }
}
