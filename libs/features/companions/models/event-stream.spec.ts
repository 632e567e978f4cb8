import { EventStream } from './event-stream';

const STREAM = [
  '\ufeffdata: one\n\n',
  ': a comment\r\ndata: two\r\ndata:  lines\r\n\r\n',
  'event: named\rid: 7\rretry: 5\rdata:grüße 👋\r\r',
  'nothing: to see\n\ndata\n\ndata: {"a": "b: c"}\n\n',
  'data: cut',
].join('');
const EVENTS = ['one', 'two\n lines', 'grüße 👋', '', '{"a": "b: c"}'];

/** Whatever is complete when the text arrives in pieces of so many bytes. */
function eventsIn(text: string, size: number): string[] {
  const [stream, bytes] = [new EventStream(), new TextEncoder().encode(text)];
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    stream.push(bytes.subarray(index * size, (index + 1) * size)),
  ).flat();
}

describe('an event stream', () => {
  it.each([1, 2, 3, 5, 7, 64, 10_000])('is read in pieces of %d bytes', (size) => {
    expect(eventsIn(STREAM, size)).toEqual(EVENTS);
  });

  it('is given up when a line does not end', () => {
    expect(() => eventsIn(`data: ${'x'.repeat(1_100_000)}`, 100_000)).toThrow('no end');
  });
});
