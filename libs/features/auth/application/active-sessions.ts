import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import { Announcements } from '@guildhall/platform/redis/announcements';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SessionOwner, SessionsRepository } from '../persistence/sessions.repository';

/** A session that another process ended stops counting here after at most this long. */
const TRUSTED_FOR_MS = 4_000;
/** Topic on which processes tell each other which sessions have ended. */
const ENDED = 'sessions-ended';
const MOST_ENTRIES = 50_000;

interface Entry {
  readonly owner: Promise<SessionOwner | undefined>;
  readonly readAt: number;
}

/** Whether the session of an access token still lives: read from the database, remembered for a few seconds. */
@Injectable()
export class ActiveSessions implements OnModuleInit {
  private readonly entries = new Map<string, Entry>();
  private readonly listeners: Array<(sessionIds: readonly string[]) => void> = [];

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly announcements: Announcements,
  ) {}

  onModuleInit(): void {
    this.announcements.listen(ENDED, (ids) => this.drop(ids.split(',')));
  }

  /** @returns `undefined` when the session has ended */
  ownerOf(sessionId: string): Promise<SessionOwner | undefined> {
    const now = this.clock.now();
    const known = this.entries.get(sessionId);
    if (known && now.getTime() - known.readAt < TRUSTED_FOR_MS) return known.owner;
    return this.read(sessionId, now);
  }

  /** Call after the commit that ended the sessions: the next request looks again, here and, with Redis, everywhere. */
  async forget(sessionIds: readonly string[]): Promise<void> {
    if (sessionIds.length === 0) return;
    this.drop(sessionIds);
    await this.announcements.announce(ENDED, sessionIds.join(','));
  }

  /** Calls back as soon as this process hears that sessions have ended. */
  onEnded(listener: (sessionIds: readonly string[]) => void): void {
    this.listeners.push(listener);
  }

  /** Which of these sessions do not live any more; asks the database. */
  endedAmong(sessionIds: readonly string[]): Promise<string[]> {
    return this.sessions.findEndedAmong(this.database, sessionIds, this.clock.now());
  }

  private drop(sessionIds: readonly string[]): void {
    for (const id of sessionIds) this.entries.delete(id);
    for (const listener of this.listeners) listener(sessionIds);
  }

  /** The promise itself is remembered, so that simultaneous requests share one query. */
  private read(sessionId: string, now: Date): Promise<SessionOwner | undefined> {
    const owner = this.sessions.findOwner(this.database, sessionId, now);
    const entry = { owner, readAt: now.getTime() };
    this.makeRoom();
    this.entries.set(sessionId, entry);
    owner.catch(() => {
      if (this.entries.get(sessionId) === entry) this.entries.delete(sessionId);
    });
    return owner;
  }

  /** Entries are in the order of their reading: what goes first is the oldest. */
  private makeRoom(): void {
    if (this.entries.size < MOST_ENTRIES) return;
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
