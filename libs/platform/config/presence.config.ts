import { integer, Variable } from './variable';

/** How soon a process that has died is noticed. */
export class PresenceConfig {
  @Variable('PRESENCE_LEASE_MS', {
    type: integer({ min: 500, max: 40_000 }),
    default: 20_000,
    description:
      'After so long without a sign of life of an API process, others take its users offline. It gives one four times as often.',
  })
  readonly leaseMs!: number;
}
