/**
 * Sign-ins to one account from one network wait for each other: an attempt counts as failed until its password was
 * right, so several right ones at the same moment would otherwise look like guesses. Turns are taken within this process.
 */
export class SignInTurns {
  private readonly latest = new Map<string, Promise<void>>();

  run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const outcome = (this.latest.get(key) ?? Promise.resolve()).then(work);
    const settled: Promise<void> = outcome.then(
      () => this.leave(key, settled),
      () => this.leave(key, settled),
    );
    this.latest.set(key, settled);
    return outcome;
  }

  private leave(key: string, turn: Promise<void>): void {
    if (this.latest.get(key) === turn) this.latest.delete(key);
  }
}
