/** More than any event of ours is long: whoever sends that speaks another language. */
const LONGEST_LINE = 1024 * 1024;

/**
 * Takes the data of events from a `text/event-stream` (WHATWG HTML §9.2.6), whatever pieces it arrives in. Names, ids and
 * reconnection times are of no use here; comments are how servers keep a connection open.
 */
export class EventStream {
  private readonly decoder = new TextDecoder();
  private rest = '';
  private data: string[] = [];
  private isAfterCarriageReturn = false;

  /** @returns the data of the events that are complete now @throws Error when a line has no end */
  push(bytes: Uint8Array): string[] {
    const text = this.decoder.decode(bytes, { stream: true });
    // The other half of a line's end that came in two pieces.
    const from = this.isAfterCarriageReturn && text.startsWith('\n') ? 1 : 0;
    if (text !== '') this.isAfterCarriageReturn = text.endsWith('\r');
    const lines = (this.rest + text.slice(from)).split(/\r\n|\n|\r/);
    this.rest = lines.pop() ?? '';
    if (this.rest.length > LONGEST_LINE) throw new Error('A line of the event stream has no end.');
    return lines.flatMap((line) => this.take(line));
  }

  private take(line: string): string[] {
    if (line === '') return this.dispatch();
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    if (field === 'data') this.data.push(colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, ''));
    return [];
  }

  private dispatch(): string[] {
    const { data } = this;
    this.data = [];
    return data.length === 0 ? [] : [data.join('\n')];
  }
}
