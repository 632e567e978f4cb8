import type { Redis } from 'ioredis';

const BEAT_MS = 500;

/**
 * Cuts a connection on which nothing is heard any more, so that a new one is made. A Redis whose host vanished without
 * a word would otherwise be waited for until TCP gives up, a quarter of an hour later, though another one has long
 * taken over its address.
 */
export class Heartbeat {
  private heard: { stream: unknown; bytes: number } = { stream: null, bytes: 0 };
  private heardAt = performance.now();
  private beatAt = performance.now();
  private isAsking = false;
  private readonly timer: NodeJS.Timeout;

  /** @param silenceMs longer than Redis rightly says nothing while it is asked something */
  constructor(
    private readonly redis: Redis,
    private readonly silenceMs: number,
  ) {
    this.timer = setInterval(() => this.beat(), BEAT_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private beat(): void {
    const now = performance.now();
    const { status, stream } = this.redis;
    // `connect`: there is a connection, but it has not introduced itself yet, which takes an answer too.
    const isConnected = status === 'ready' || status === 'connect';
    // When it was this process that was busy, answers may lie unread.
    const wasAsleep = now - this.beatAt > 2 * BEAT_MS;
    const bytes = stream?.bytesRead ?? 0;
    const isNews = this.heard.stream !== stream || this.heard.bytes !== bytes;
    this.heard = { stream, bytes };
    this.beatAt = now;
    if (!isConnected || wasAsleep || isNews) this.heardAt = now;
    if (now - this.heardAt > this.silenceMs) this.redis.disconnect(true);
    else if (status === 'ready' && !this.isAsking) this.ask();
  }

  /** Answers to others count as well; this is for when nobody asks anything. */
  private ask(): void {
    this.isAsking = true;
    this.redis
      .ping()
      .catch(() => undefined)
      .finally(() => (this.isAsking = false));
  }
}
