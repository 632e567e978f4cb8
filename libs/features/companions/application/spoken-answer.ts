import { cleanText } from '@guildhall/kernel/text';

/** Pieces that come faster than that are shown together. */
const SHOWN_EVERY_MS = 60;
/** Nobody reads more in a room; whatever talks on is stopped. */
const LONGEST_ANSWER = 16_000;

/** An answer while it is given: gathers what came, and shows it in pieces. */
export class SpokenAnswer {
  private all = '';
  private shown = 0;
  private pieces = 0;
  private timer: NodeJS.Timeout | undefined;

  /** @param show called with 0, 1, 2, … and the piece */
  constructor(private readonly show: (index: number, text: string) => void) {}

  /** As it may be stored. */
  get text(): string {
    return cleanText(this.all);
  }

  /** @returns false when it is long enough */
  add(piece: string): boolean {
    this.all += piece.slice(0, LONGEST_ANSWER - this.all.length);
    this.timer ??= setTimeout(() => this.showRest(), this.pieces === 0 ? 0 : SHOWN_EVERY_MS);
    return this.all.length < LONGEST_ANSWER;
  }

  /** Nothing is shown any more afterwards. */
  end({ showRest }: { readonly showRest: boolean }): void {
    if (showRest) this.showRest();
    clearTimeout(this.timer);
  }

  private showRest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.shown === this.all.length) return;
    this.show(this.pieces++, this.all.slice(this.shown));
    this.shown = this.all.length;
  }
}
