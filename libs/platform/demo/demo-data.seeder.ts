import { systemContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { DemoDataContributors, type DemoWorld } from './demo-data';

const MARK = 'demo-data';

/** Lets every contributor seed, once in the life of a database: all of it, or after a crash none of it. */
@Injectable()
export class DemoDataSeeder {
  constructor(
    private readonly contributors: DemoDataContributors,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns false when it was done before; a second process that starts now waits for the first on the mark's row */
  seedOnce(): Promise<boolean> {
    return this.unitOfWork.run(systemContext('demo-data'), async (tx) => {
      const marked = await tx.query(
        'INSERT INTO installation_marks (name, made_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING name',
        [MARK, this.clock.now()],
      );
      if (marked.length === 0) return false;
      const world: DemoWorld = new Map();
      for (const contributor of this.contributors.all().toSorted((a, b) => a.order - b.order))
        await contributor.seed(tx, world);
      return true;
    });
  }
}
