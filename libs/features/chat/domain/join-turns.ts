import { joinOvertaken, joinRepeated } from './chat-errors';

/** One attempt of a connection to join a room. */
export class JoinTurn {
  /** Resolves when the attempt has ended, whatever came of it. */
  readonly over: Promise<void>;
  private refusal: Error | undefined;
  private end: () => void = () => undefined;

  constructor() {
    this.over = new Promise((resolve) => (this.end = resolve));
  }

  /** To be asked after every wait. @throws the Error that the turn was refused with meanwhile */
  check(): void {
    if (this.refusal) throw this.refusal;
  }

  refuse(reason: Error): void {
    this.refusal ??= reason;
  }

  finish(): void {
    this.end();
  }
}

/**
 * Has each connection join a room once at a time, and lets go of joins under way when the connection leaves the room or its
 * user is no member any more: what a join was told of in the beginning need not be true in its end.
 */
export class JoinTurns {
  /** The one under way first; at most one of the others is not refused yet. */
  private readonly lines = new Map<string, JoinTurn[]>();

  /** @throws DomainError `CHAT_JOIN_OVERTAKEN`, or whatever the join is refused with by then */
  async run<Result>(
    connectionId: string,
    roomId: string,
    join: (turn: JoinTurn) => Promise<Result>,
  ): Promise<Result> {
    const key = keyOf(connectionId, roomId);
    const line = this.lines.get(key) ?? [];
    this.lines.set(key, line);
    for (const waiting of line.slice(1)) waiting.refuse(joinRepeated());
    const before = line.at(-1);
    const turn = new JoinTurn();
    line.push(turn);
    try {
      await before?.over;
      turn.check();
      return await join(turn);
    } finally {
      line.splice(line.indexOf(turn), 1);
      if (line.length === 0) this.lines.delete(key);
      turn.finish();
    }
  }

  /** @param reason what joins under way are refused with @returns whether there are any */
  end(connectionId: string, roomId: string, reason: Error = joinOvertaken()): boolean {
    const line = this.lines.get(keyOf(connectionId, roomId)) ?? [];
    for (const turn of line) turn.refuse(reason);
    return line.length > 0;
  }
}

function keyOf(connectionId: string, roomId: string): string {
  return `${connectionId} ${roomId}`;
}
