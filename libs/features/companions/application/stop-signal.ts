import { ModelFailure } from '../models/model-failure';

const LOOK_EVERY_MS = 400;

/** Ends an answer that takes too long, that nobody wants any more, or whose process ends. */
export class StopSignal {
  /** The answer was cancelled, or its room is gone. */
  isUnwanted = false;
  readonly signal: AbortSignal;
  private readonly own = new AbortController();
  private readonly deadline: NodeJS.Timeout;
  private readonly looks: NodeJS.Timeout;

  /** @param isWanted asked several times a second; when it fails, it is asked again */
  constructor(
    outer: AbortSignal,
    deadlineMs: number,
    private readonly isWanted: () => Promise<boolean>,
  ) {
    this.signal = AbortSignal.any([outer, this.own.signal]);
    const tooSlow = new ModelFailure('too-slow', `No end after ${deadlineMs} ms.`);
    this.deadline = setTimeout(() => this.own.abort(tooSlow), deadlineMs);
    this.looks = setInterval(() => void this.look().catch(() => undefined), LOOK_EVERY_MS);
  }

  release(): void {
    clearTimeout(this.deadline);
    clearInterval(this.looks);
  }

  private async look(): Promise<void> {
    if (this.signal.aborted || (await this.isWanted())) return;
    this.isUnwanted = true;
    this.own.abort(new Error('The answer is not wanted any more.'));
  }
}
