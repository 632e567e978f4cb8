/** How long a server wants to be left alone (RFC 9110 §10.2.3: seconds, or a date). @returns milliseconds, or `null` when it does not say */
export function retryAfterMs(headers: Headers, now: Date): number | null {
  const said = headers.get('retry-after');
  if (said === null) return null;
  if (/^\d{1,9}$/.test(said)) return Number(said) * 1000;
  const until = Date.parse(said);
  if (Number.isNaN(until)) return null;
  // By the server's own clock, when it tells.
  const answeredAt = Date.parse(headers.get('date') ?? '');
  return Math.max(0, until - (Number.isNaN(answeredAt) ? now.getTime() : answeredAt));
}
