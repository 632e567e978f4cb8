import { type ChatSocket, RoomFollower } from './room-follower';

/** A socket that answers every question with the same, and counts them. */
class RepeatingSocket implements ChatSocket {
  readonly connected = true;
  questions = 0;
  private readonly listeners = new Map<string, (payload: unknown) => void>();

  constructor(private readonly answer: object) {}

  on(event: string, listener: (payload: unknown) => void): void {
    this.listeners.set(event, listener);
  }

  off(event: string): void {
    this.listeners.delete(event);
  }

  tell(event: string, payload: object): void {
    this.listeners.get(event)?.(payload);
  }

  timeout(): { emitWithAck: () => Promise<unknown> } {
    return {
      emitWithAck: async () => {
        this.questions++;
        return this.answer;
      },
    };
  }
}

/** How often somebody asks within a second, who hears of more than they are given. */
async function questionsFor(answer: object): Promise<number> {
  const socket = new RepeatingSocket(answer);
  const follower = new RoomFollower(socket, 'room', 0, () => undefined);
  socket.tell('room:head', { roomId: 'room', headSeq: 5, changeSeq: 0 });
  await jest.advanceTimersByTimeAsync(1_000);
  follower.stop();
  return socket.questions;
}

describe('somebody who follows a room and cannot get what they miss', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('asks again after a while, not at once, when an answer brings nothing', async () => {
    const questions = await questionsFor({ ok: true, headSeq: 5, changeSeq: 0, changedUpTo: 0 });
    expect(questions).toBeGreaterThan(2);
    expect(questions).toBeLessThan(8);
  });

  it('does so when the server asks for patience, too', async () => {
    const questions = await questionsFor({
      ok: false,
      error: { code: 'UNAVAILABLE', detail: '', retryAfter: 1 },
    });
    expect(questions).toBeGreaterThan(2);
    expect(questions).toBeLessThan(8);
  });

  it('asks no more when it is refused', async () => {
    expect(await questionsFor({ ok: false, error: { code: 'CHAT_ROOM_NOT_FOUND', detail: '' } })).toBe(1);
  });
});
