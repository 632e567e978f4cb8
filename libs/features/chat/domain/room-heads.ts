/** How far a room is: its newest message and its newest change. */
export interface Head {
  readonly headSeq: number;
  readonly changeSeq: number;
}

export interface HeadOfRoom extends Head {
  readonly roomId: string;
}

const NOTHING: Head = { headSeq: 0, changeSeq: 0 };

/** How far each room is as far as was heard here. What others know of a room may be more. */
export class RoomHeads {
  private readonly heads = new Map<string, Head>();

  /** Something passed through here. */
  note(roomId: string, head: Partial<Head>): void {
    this.heads.set(roomId, furthest(this.heads.get(roomId) ?? NOTHING, { ...NOTHING, ...head }));
  }

  /** Where to begin: only the first to say so is believed. */
  begin(roomId: string, head: Head): void {
    if (!this.heads.has(roomId)) this.heads.set(roomId, head);
  }

  /** Which of these are further than was heard. They count as heard from now on, and other rooms are forgotten. */
  lateAmong(told: readonly HeadOfRoom[]): HeadOfRoom[] {
    const late = told.filter(({ roomId, headSeq, changeSeq }) => {
      const heard = this.heads.get(roomId) ?? NOTHING;
      return headSeq > heard.headSeq || changeSeq > heard.changeSeq;
    });
    const heads = told.map(
      ({ roomId, headSeq, changeSeq }) =>
        [roomId, furthest(this.heads.get(roomId) ?? NOTHING, { headSeq, changeSeq })] as const,
    );
    this.heads.clear();
    for (const [roomId, head] of heads) this.heads.set(roomId, head);
    return late;
  }
}

function furthest(one: Head, other: Head): Head {
  return {
    headSeq: Math.max(one.headSeq, other.headSeq),
    changeSeq: Math.max(one.changeSeq, other.changeSeq),
  };
}
