import type { Message } from '../contract/message';
import { type ChatSocket, RoomFollower } from './room-follower';

const ROOM = { roomId: 'room' };
const WAIT_A_SECOND = { ok: false, error: { code: 'UNAVAILABLE', detail: '', retryAfter: 1 } };

/** A socket on which a test says what is heard, and when and how questions are answered. */
class FakeSocket implements ChatSocket {
  readonly connected = true;
  readonly questions: object[] = [];
  private readonly listeners = new Map<string, (payload: unknown) => void>();

  constructor(private readonly answer: () => object | Promise<object>) {}

  on(event: string, listener: (payload: unknown) => void): void {
    this.listeners.set(event, listener);
  }

  off(event: string): void {
    this.listeners.delete(event);
  }

  tell(event: string, payload: object): void {
    this.listeners.get(event)?.(payload);
  }

  timeout(): { emitWithAck: (event: string, question: object) => Promise<unknown> } {
    return {
      emitWithAck: async (_, question) => {
        this.questions.push(question);
        return this.answer();
      },
    };
  }
}

const message = (seq: number, changeSeq = 0) => ({ ...ROOM, id: `m${seq}`, seq, changeSeq }) as Message;
const joined = (headSeq: number, changeSeq = 0, changedUpTo = changeSeq) => ({
  ok: true,
  headSeq,
  changeSeq,
  changedUpTo,
});

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** How often they ask within a second in which more and more is said that they are not given. */
async function questionsFor(answer: object): Promise<number> {
  const socket = new FakeSocket(() => answer);
  const follower = new RoomFollower(socket, 'room', 0, () => undefined);
  for (let moment = 0; moment < 100; moment++) {
    socket.tell('room:head', { ...ROOM, headSeq: 5 + moment, changeSeq: 0 });
    socket.tell('message:new', message(10 + moment));
    await jest.advanceTimersByTimeAsync(10);
  }
  follower.stop();
  await jest.advanceTimersByTimeAsync(5_000);
  return socket.questions.length;
}

describe('somebody who follows a room and cannot get what they miss', () => {
  it('asks again after a while, not at once, when an answer brings nothing', async () => {
    const questions = await questionsFor(joined(5));
    expect(questions).toBeGreaterThan(2);
    expect(questions).toBeLessThan(8);
  });

  it('waits for as long as the server says, whatever is heard meanwhile, and not on a new connection', async () => {
    const socket = new FakeSocket(() => WAIT_A_SECOND);
    const follower = new RoomFollower(socket, 'room', 0, () => undefined);
    for (let moment = 1; moment < 100; moment++) {
      await jest.advanceTimersByTimeAsync(10);
      socket.tell('message:new', message(10 + moment));
    }
    expect(socket.questions).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(20);
    expect(socket.questions).toHaveLength(2);
    socket.tell('connect', {});
    await jest.advanceTimersByTimeAsync(0);
    expect(socket.questions).toHaveLength(3);
    follower.stop();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(socket.questions).toHaveLength(3);
  });

  it('asks no more when it is refused, and hears nothing more of a room that it is no member of', async () => {
    const socket = new FakeSocket(() => ({ ok: false, error: { code: 'CHAT_ROOM_NOT_FOUND', detail: '' } }));
    const follower = new RoomFollower(socket, 'room', 0, () => undefined);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(socket.questions).toHaveLength(1);
    socket.tell('room:left', ROOM);
    for (const event of ['connect', 'room:head']) socket.tell(event, { ...ROOM, headSeq: 9, changeSeq: 9 });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(socket.questions).toHaveLength(1);
    expect(follower.appliedSeq).toBe(0);
  });
});

describe('somebody who follows a room', () => {
  it('shows a change that comes with a message that was applied before', async () => {
    const answers: Array<(answer: object) => void> = [];
    const socket = new FakeSocket(() => new Promise<object>((resolve) => answers.push(resolve)));
    const shown = new Map<number, number>();
    const show = ({ seq, changeSeq }: Message) => shown.set(seq, changeSeq);
    const follower = new RoomFollower(socket, 'room', 0, show, show);
    // Live while the question is on its way; the answer knows of it after two changes.
    socket.tell('message:new', message(1));
    socket.tell('message:new', message(1, 2));
    answers[0]?.(joined(1, 2));
    await jest.advanceTimersByTimeAsync(0);
    expect([...shown]).toEqual([[1, 2]]);
    expect([follower.appliedSeq, follower.appliedChange, socket.questions.length]).toEqual([1, 2, 1]);
    socket.tell('message:new', message(1, 1));
    expect([...shown]).toEqual([[1, 2]]);
    follower.stop();
  });

  it('does not ask for the changes of messages that it only wants to read', async () => {
    const socket = new FakeSocket(() => joined(1, 2));
    const applied: number[] = [];
    const follower = new RoomFollower(socket, 'room', 0, ({ seq }) => applied.push(seq));
    for (const changeSeq of [0, 2]) socket.tell('message:new', message(1, changeSeq));
    await jest.advanceTimersByTimeAsync(5_000);
    expect(applied).toEqual([1]);
    expect(socket.questions).toEqual([{ roomId: 'room', afterSeq: 0 }]);
    follower.stop();
  });
});
