/** By then whatever was committed before has passed, or never will. */
const KEPT_MS = 10_000;

/**
 * Connections that were sent messages from the database which are still on their way to everybody: they are left out when
 * those arrive.
 */
export class HeadStarts {
  private readonly byRoom = new Map<string, Map<string, { readonly seq: number; readonly since: number }>>();

  /** The connection has everything up to this message. @param now milliseconds that only go forward */
  note(roomId: string, connectionId: string, seq: number, now: number): void {
    const room = this.byRoom.get(roomId) ?? new Map();
    this.byRoom.set(roomId, room.set(connectionId, { seq, since: now }));
  }

  /** Who has this message already. */
  holdersOf(roomId: string, seq: number): string[] {
    const room = this.byRoom.get(roomId);
    if (!room) return [];
    return [...room].flatMap(([connectionId, start]) => (start.seq >= seq ? [connectionId] : []));
  }

  forgetOld(now: number): void {
    for (const [roomId, room] of this.byRoom) {
      for (const [connectionId, { since }] of room) if (now - since > KEPT_MS) room.delete(connectionId);
      if (room.size === 0) this.byRoom.delete(roomId);
    }
  }
}
