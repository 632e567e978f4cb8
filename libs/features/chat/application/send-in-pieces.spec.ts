import type { Message } from '../contract/message';
import { joinOvertaken } from '../domain/chat-errors';
import { JoinTurn } from '../domain/join-turns';
import { sendInPieces } from './send-in-pieces';

/** What somebody is sent of a room with so many messages. */
async function sentOf(
  count: number,
  { text = 'Text', turn = new JoinTurn(), connection = { isOpen: true, backlog: 0 } } = {},
) {
  const sent: number[] = [];
  const outcome = await sendInPieces(
    connection,
    turn,
    async (after, limit) => {
      const from = after?.seq ?? 0;
      return Array.from({ length: Math.min(limit, count - from) }, (_, index) => ({
        seq: from + index + 1,
        text,
      })) as Message[];
    },
    ({ seq }) => {
      sent.push(seq);
      connection.backlog += 10;
    },
  ).then(
    ({ last, isAll }) => ({ last: last?.seq, isAll }),
    ({ code }: { code: string }) => code,
  );
  expect(sent).toEqual(Array.from(sent, (_, index) => index + 1));
  return { count: sent.length, outcome };
}

const reader = () => ({
  isOpen: true,
  get backlog() {
    return 0;
  },
  set backlog(_) {},
});

const kilobytes = (count: number) => ({ text: '€'.repeat((count * 1024) / 3), connection: reader() });

const backlog = (packets: number) => ({ connection: { isOpen: true, backlog: packets } });

describe('what was missed', () => {
  it.each([
    [0, { count: 0, outcome: { last: undefined, isAll: true } }],
    [49, { count: 49, outcome: { last: 49, isAll: true } }],
    [120, { count: 120, outcome: { last: 120, isAll: true } }],
    [499, { count: 499, outcome: { last: 499, isAll: true } }],
    [700, { count: 500, outcome: { last: 500, isAll: false } }],
  ])('is sent in order, and the rest is left for the next time: of %i', async (count, expected) => {
    expect(await sentOf(count, { connection: reader() })).toEqual(expected);
  });

  it('is sent up to 256 KiB, and one message in any case', async () => {
    expect((await sentOf(60, kilobytes(12))).count).toBe(22);
    expect(await sentOf(3, kilobytes(300))).toEqual({ count: 1, outcome: { last: 1, isAll: false } });
  });

  it('is not sent to who does not read, has left, or is gone', async () => {
    expect(await sentOf(500, backlog(1_001))).toEqual({ count: 0, outcome: 'CHAT_JOIN_BUSY' });
    expect(await sentOf(500, backlog(0))).toEqual({ count: 150, outcome: { last: 150, isAll: false } });
    const turn = new JoinTurn();
    turn.refuse(joinOvertaken());
    expect(await sentOf(500, { turn })).toEqual({ count: 0, outcome: 'CHAT_JOIN_OVERTAKEN' });
    const gone = { isOpen: false, backlog: 0 };
    expect((await sentOf(500, { connection: gone })).count).toBe(0);
  });
});
