import type { Clock } from '@guildhall/kernel/clock';

/**
 * Something that takes a while to be read and need not be of this moment, kept in memory. Who comes first waits; later on
 * the old one does while a new one is read.
 */
export class Refreshed<Value> {
  private known: { readonly at: number; readonly value: Promise<Value> } | null = null;

  /** @param onError is told when a new one could not be read: the old one goes on */
  constructor(
    private readonly load: () => Promise<Value>,
    private readonly freshMs: number,
    private readonly clock: Clock,
    private readonly onError: (error: unknown) => void,
  ) {}

  async read(): Promise<Value> {
    const now = this.clock.now().getTime();
    const { known } = this;
    if (known && now - known.at < this.freshMs) return known.value;
    const fresh = this.load();
    this.known = { at: now, value: known ? known.value : fresh };
    if (!known) {
      fresh.catch(() => (this.known = null));
      return fresh;
    }
    fresh.then(() => (this.known = { at: now, value: fresh }), this.onError);
    return known.value;
  }
}
