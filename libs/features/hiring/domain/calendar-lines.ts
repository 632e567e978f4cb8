/** Octets that a line may have (RFC 5545 §3.1), without its line break. */
const LINE_OCTETS = 75;

/** Content lines as a calendar file has them: folded, each ended by CR LF. */
export function calendarText(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A text as the value of a property (RFC 5545 §3.3.11). */
export function escapedText(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}

/** A text as the value of a parameter: in quotes, and without any of its own, because there is no way to write them. */
export function quotedParameter(text: string): string {
  return `"${text.replaceAll('"', "'")}"`;
}

/** No character is cut in two: lines are counted in octets, and folded between code points. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
