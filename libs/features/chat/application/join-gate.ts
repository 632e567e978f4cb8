import { DatabaseConfig } from '@guildhall/platform/config/database.config';
import { Injectable } from '@nestjs/common';
import { joinBusy } from '../domain/chat-errors';

/** Longest wait in line; clients wait for their answer a little longer. */
const PATIENCE_MS = 3_000;

interface Waiting {
  readonly userId: string;
  readonly admit: () => void;
}

/**
 * Lets joins use a quarter of this process's connections to the database at once, at most, and each user one of them:
 * whoever reads whole rooms again and again waits for themselves, and everybody else goes on.
 */
@Injectable()
export class JoinGate {
  private readonly places: number;
  private readonly inside = new Set<string>();
  private readonly line = new Set<Waiting>();

  constructor(config: DatabaseConfig) {
    this.places = Math.max(1, Math.floor(config.poolSize / 4));
  }

  /** @throws DomainError `CHAT_JOIN_BUSY` after three seconds in line */
  async run<Result>(userId: string, join: () => Promise<Result>): Promise<Result> {
    await this.enter(userId);
    try {
      return await join();
    } finally {
      this.inside.delete(userId);
      this.admitNext();
    }
  }

  private enter(userId: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        this.line.delete(waiting);
        reject(joinBusy());
      }, PATIENCE_MS);
      const admit = () => {
        clearTimeout(patience);
        resolve();
      };
      const waiting: Waiting = { userId, admit };
      this.line.add(waiting);
      this.admitNext();
    });
  }

  /** Whoever has waited longest and is not inside already. */
  private admitNext(): void {
    for (const waiting of this.line) {
      if (this.inside.size >= this.places) return;
      if (this.inside.has(waiting.userId)) continue;
      this.line.delete(waiting);
      this.inside.add(waiting.userId);
      waiting.admit();
    }
  }
}
