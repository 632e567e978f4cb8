import type { Message } from '../contract/message';

/** Puts changes into the order of their numbers. What the server leaves out, because a later state follows, it says. */
export class ChangesInOrder {
  private readonly early = new Map<number, Message>();
  /** States that messages came in, when they are newer than the changes that were applied, by id. */
  private readonly ahead = new Map<string, number>();
  private newest = 0;

  /** @param applied number of the last change that was applied */
  constructor(
    public applied: number,
    private readonly apply: (message: Message) => void,
  ) {}

  /** There are changes that are not here. */
  get isBehind(): boolean {
    return this.applied < this.newest;
  }

  hearOf(newest: number): void {
    this.newest = Math.max(this.newest, newest);
  }

  take(message: Message): void {
    if (message.changeSeq <= this.applied) return;
    this.hearOf(message.changeSeq);
    this.early.set(message.changeSeq, message);
    this.goTo(this.applied);
  }

  /** A message came as it was after this change: earlier states of it are not to be shown any more. */
  knowState({ id, changeSeq }: Message): void {
    if (changeSeq > this.applied) this.ahead.set(id, changeSeq);
  }

  /** Nothing else is to come up to this number. */
  goTo(number: number): void {
    const inOrder = [...this.early.values()].toSorted((one, other) => one.changeSeq - other.changeSeq);
    for (const message of inOrder) {
      if (message.changeSeq > Math.max(number, this.applied) + 1) break;
      this.early.delete(message.changeSeq);
      this.applied = message.changeSeq;
      if (message.changeSeq >= (this.ahead.get(message.id) ?? 0)) this.apply(message);
    }
    this.applied = Math.max(this.applied, number);
    for (const [id, changeSeq] of this.ahead) if (changeSeq <= this.applied) this.ahead.delete(id);
  }
}
