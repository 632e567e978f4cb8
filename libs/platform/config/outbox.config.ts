import { integer, Variable } from './variable';

/** How work after a commit is handed over. */
export class OutboxConfig {
  @Variable('OUTBOX_LEASE_MS', {
    type: integer({ min: 500, max: 3_600_000 }),
    default: 30_000,
    description:
      'A task that was handed over and neither finished nor renewed within this time is handed over again.',
  })
  readonly leaseMs!: number;

  @Variable('OUTBOX_POLL_MS', {
    type: integer({ min: 10, max: 60_000 }),
    default: 1_000,
    description: 'How often dispatchers look for tasks without having been told of any.',
  })
  readonly pollMs!: number;
}
