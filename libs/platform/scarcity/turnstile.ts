import { Injectable } from '@nestjs/common';
import { isDatabaseUnavailable } from '../database/database-errors';

/** Enough to keep the row busy while others fetch what they need before they lock it; less than a third of the pool. */
const ABREAST = 3;

interface Gate {
  inside: number;
  readonly waiting: Array<{ readonly enter: () => void; readonly turnAway: (reason: Error) => void }>;
}

/**
 * Lets a few callers at one scarce thing at a time, in the order in which they came.
 *
 * Who gets a place is decided by the conditional update, on any number of processes; this is for speed only. Callers who
 * wait for the lock of a row hold a connection each, and two hundred of them would keep the whole process from the
 * database. Here they wait outside, and most of them find when it is their turn that nothing is left, without a
 * transaction.
 */
@Injectable()
export class Turnstile {
  private readonly gates = new Map<string, Gate>();

  /**
   * @param work reads, decides and writes; it must not pass the same turnstile again
   * @throws whatever `work` throws; and where that was the database being away, those who wait are told so too
   */
  async pass<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    const gate = this.gateOf(id);
    await enter(gate);
    try {
      return await work();
    } catch (error) {
      // Each of them would wait as long as this one did, one after the other.
      if (isDatabaseUnavailable(error))
        for (const { turnAway } of gate.waiting.splice(0)) turnAway(error as Error);
      throw error;
    } finally {
      this.leave(id, gate);
    }
  }

  private gateOf(id: string): Gate {
    const known = this.gates.get(id);
    if (known) return known;
    const gate: Gate = { inside: 0, waiting: [] };
    this.gates.set(id, gate);
    return gate;
  }

  /** Whoever is next takes the place inside of the one who leaves. */
  private leave(id: string, gate: Gate): void {
    const next = gate.waiting.shift();
    if (next) return next.enter();
    if (--gate.inside === 0) this.gates.delete(id);
  }
}

function enter(gate: Gate): Promise<void> | undefined {
  if (gate.inside < ABREAST) {
    gate.inside++;
    return undefined;
  }
  return new Promise((resolve, reject) => gate.waiting.push({ enter: resolve, turnAway: reject }));
}
