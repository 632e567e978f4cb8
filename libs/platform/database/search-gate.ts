import { DomainError } from '@guildhall/kernel/domain-error';
import { Injectable } from '@nestjs/common';
import { DatabaseConfig } from '../config/database.config';

/** Longest wait in line. */
const PATIENCE_MS = 2_000;

/**
 * Lets searches use half of this process's connections at once, at most: they take longer than anything else that people
 * do, and however many somebody sends, there are connections left for everybody's other requests. All features share one.
 */
@Injectable()
export class SearchGate {
  private free: number;
  private readonly line = new Set<() => void>();

  constructor(config: DatabaseConfig) {
    this.free = Math.max(1, Math.floor(config.poolSize / 2));
  }

  /** @throws DomainError of the feature's `busyCode` after two seconds in line */
  async run<Result>(busyCode: string, search: () => Promise<Result>): Promise<Result> {
    await this.enter(busyCode);
    try {
      return await search();
    } finally {
      this.leave();
    }
  }

  private enter(busyCode: string): Promise<void> {
    if (this.free > 0) {
      this.free--;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const admit = () => {
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(() => {
        this.line.delete(admit);
        reject(searchBusy(busyCode));
      }, PATIENCE_MS);
      this.line.add(admit);
    });
  }

  /** The place goes to who has waited longest, without being free in between. */
  private leave(): void {
    const [next] = this.line;
    if (!next) {
      this.free++;
      return;
    }
    this.line.delete(next);
    next();
  }
}

function searchBusy(code: string): DomainError {
  return new DomainError(code, 'unavailable', 'Too many searches are under way. Try again in a moment.', {
    retryAfter: 2,
  });
}
