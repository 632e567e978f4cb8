import { randomUUID } from 'node:crypto';
import { FAILURE_NOTICES, NOTHING_SAID } from '@guildhall/features/companions/domain/notices';
import { type Passerby, registerCrowd, registerWithRole } from '../../factories/people';
import { GUIDE, openCompanionRoom, type Room } from '../../factories/rooms';
import { AiPeer } from '../../support/ai-peer';
import type { ChatClient } from '../../support/chat-client';
import { personalDataOf } from '../../support/personal-data';
import { until } from '../../support/until';
import { useChat } from '../../support/use-chat';
import { answerFor, answersIn, deltasIn, rowOf, toNextMinute, waitOf } from './answers';
import { historyOf } from './history';

const CONTEXT_TOKENS = 600;
const DAILY_TOKENS = 50_000;
const SILENCE_MS = 1_500;

describe('a companion behind a service', () => {
  const peer = new AiPeer();
  beforeAll(() => peer.start());
  afterAll(() => peer.stop());
  const { api, connect } = useChat({
    get AI_BASE_URL() {
      return peer.url;
    },
    AI_MODEL: 'model-of-tests',
    AI_API_KEY: 'key-of-tests',
    AI_SILENCE_MS: String(SILENCE_MS),
    AI_DEADLINE_MS: '2500',
    AI_CONTEXT_TOKENS: String(CONTEXT_TOKENS),
    AI_DAILY_TOKENS: String(DAILY_TOKENS),
    AI_QUESTIONS_PER_MINUTE: '1000',
  });
  let ada: Passerby;
  let bob: Passerby;
  let room: Room;
  let client: ChatClient;
  let asked = 0;

  const joined = async (person: Passerby, roomId: string) => {
    const connected = await connect(person);
    await connected.join(roomId, 0);
    return connected;
  };
  const ask = (text: string, roomId = room.id) => client.send(roomId, `question-${++asked}`, text);
  beforeEach(async () => {
    peer.reset();
    [ada, bob] = (await registerCrowd(api, 2)) as [Passerby, Passerby];
    room = await openCompanionRoom(ada);
    client = await joined(ada, room.id);
  });

  it('answers piece by piece, then with a message of the room', async () => {
    const { id, seq } = await ask('Hello, Guide 👋');
    const answer = await answerFor(client);
    const text = AiPeer.answerTo('Hello, Guide 👋');
    expect(answer).toMatchObject({ roomId: room.id, seq: seq + 1, senderId: null, companionId: GUIDE, text });
    expect(answer).toMatchObject({ replyTo: id, outcome: 'complete' });
    const deltas = deltasIn(client);
    expect(deltas.map((delta) => delta.text).join('')).toBe(text);
    for (const [index, delta] of deltas.entries())
      expect(delta).toMatchObject({ roomId: room.id, answerTo: id, companionId: GUIDE, attempt: 1, index });
    expect((await historyOf(ada, room.id))?.items).toEqual(client.messages);
    const { data } = await ada.client.GET('/api/v1/rooms/{id}', { params: { path: { id: room.id } } });
    expect(data).toMatchObject({ headSeq: 2, unreadCount: 1 });
    expect(peer.requests).toEqual([
      {
        path: '/v1/chat/completions',
        authorization: 'Bearer key-of-tests',
        isLeft: expect.any(Boolean),
        body: {
          model: 'model-of-tests',
          stream: true,
          messages: [
            { role: 'system', content: expect.stringContaining('You are Guide') },
            { role: 'user', content: 'Hello, Guide 👋' },
          ],
        },
      },
    ]);
  });

  it('answers one question after the other, with what was said between', async () => {
    const questions = ['First?', 'Second?', 'Third?'];
    await Promise.all(questions.map((text) => ask(text)));
    await until(() => answersIn(client).length === 3, { what: 'Three answers' });
    expect(client.messages.filter(({ senderId }) => senderId).map(({ text }) => text)).toEqual(questions);
    expect(answersIn(client).map(({ text }) => text)).toEqual(questions.map(AiPeer.answerTo));
    expect(peer.mostAtOnce).toBe(1);
    expect(
      peer.requests
        .at(-1)
        ?.body.messages.slice(1)
        .map(({ content }) => content),
    ).toEqual(['First?', AiPeer.answerTo('First?'), 'Second?', AiPeer.answerTo('Second?'), 'Third?']);
  });

  it('goes on when the asker is gone, and its answer is stored once', async () => {
    peer.reset('slow');
    const { id } = await ask('Are you there?');
    await until(() => deltasIn(client).length > 1, { what: 'The beginning of the answer' });
    client.close();
    await until(async () => (await rowOf(api, id))?.state !== 'waiting', { what: 'The end of the answer' });
    const items = (await historyOf(ada, room.id))?.items ?? [];
    expect(items.map(({ replyTo }) => replyTo)).toEqual([null, id]);
    const back = await joined(ada, room.id);
    await until(() => back.messages.length === 2, { what: 'Both messages' });
  });

  it('stops when it is told to, and so does the service', async () => {
    peer.reset('slow');
    const { id } = await ask('Tell me everything.');
    await until(() => deltasIn(client).length > 2, { what: 'The beginning of the answer' });
    const cancel = { roomId: room.id, messageId: id };
    const intruder = await connect(bob);
    expect(await intruder.outcome('message:cancel', cancel)).toBe('COMPANION_QUESTION_NOT_FOUND');
    expect(await client.outcome('message:cancel', { ...cancel, roomId: randomUUID() })).toBe(
      'COMPANION_QUESTION_NOT_FOUND',
    );
    expect(await client.demand('message:cancel', cancel)).toMatchObject({ cancelled: true });
    await until(() => peer.requests[0]?.isLeft, { what: 'The end of the request', withinMs: 1_000 });
    const answer = await answerFor(client);
    expect(answer.outcome).toBe('cancelled');
    expect(answer.text).toMatch(/^word0 word1 word2/);
    const shown = deltasIn(client).map(({ text }) => text);
    expect(answer.text.startsWith(shown.join('').trim())).toBe(true);
    expect(await client.demand('message:cancel', cancel)).toMatchObject({ cancelled: false });
    expect(peer.requests).toHaveLength(1);
  });

  it('says so when it is stopped before it said anything, over REST and between attempts too', async () => {
    peer.reset(429);
    peer.retryAfter = '60';
    const { id } = await ask('Hurry!');
    expect(await waitOf(api, id, 1)).toBeGreaterThan(50_000);
    const params = { path: { id: room.id, messageId: id } };
    const cancel = ({ client: caller }: Passerby) =>
      caller.POST('/api/v1/rooms/{id}/messages/{messageId}/cancel', { params });
    expect((await cancel(bob)).error?.code).toBe('COMPANION_QUESTION_NOT_FOUND');
    expect((await cancel(ada)).data).toEqual({ cancelled: true });
    expect(await answerFor(client, 2_000)).toMatchObject({ text: NOTHING_SAID, outcome: 'cancelled' });
    expect((await cancel(ada)).data).toEqual({ cancelled: false });
    expect(peer.requests).toHaveLength(1);
  });

  it('asks a busy service again when that says, and gives up after four attempts', async () => {
    peer.reset(429, 429, 'ok');
    peer.retryAfter = '7';
    const first = await ask('Patience?');
    for (const attempt of [1, 2]) {
      const wait = await waitOf(api, first.id, attempt);
      expect(wait).toBeGreaterThan(5_000);
      expect(wait).toBeLessThanOrEqual(7_000);
      api.clock.advance({ seconds: 7 });
    }
    expect(await answerFor(client)).toMatchObject({ outcome: 'complete', replyTo: first.id });
    expect(await rowOf(api, first.id)).toMatchObject({ attempts: 3, state: 'complete' });

    peer.reset(429);
    const second = await ask('Still?');
    for (const attempt of [1, 2, 3]) {
      await waitOf(api, second.id, attempt);
      api.clock.advance({ seconds: 30 });
    }
    await until(() => answersIn(client).length === 2, { what: 'The notice' });
    expect(answersIn(client)[1]).toMatchObject({ text: FAILURE_NOTICES.busy, outcome: 'failed' });
    expect(peer.requests).toHaveLength(4);
    expect((await rowOf(api, second.id))?.tokens).toBe(0);
  });

  it('does not wait for a service that wants an hour', async () => {
    peer.reset(429);
    peer.retryAfter = new Date(Date.now() + 3_600_000).toUTCString();
    await ask('In an hour?');
    expect(await answerFor(client)).toMatchObject({ text: FAILURE_NOTICES.busy, outcome: 'failed' });
    expect(peer.requests).toHaveLength(1);
  });

  it('starts over when an answer breaks off or the service fails, and says it once', async () => {
    peer.reset('cut', 500, 'short', 'ok');
    const { id } = await ask('Again?');
    for (const attempt of [1, 2, 3]) {
      await waitOf(api, id, attempt);
      api.clock.advance({ seconds: 5 });
    }
    const answer = await answerFor(client);
    expect(answer).toMatchObject({ text: AiPeer.answerTo('Again?'), outcome: 'complete' });
    const shown = (attempt: number) => deltasIn(client).filter((delta) => delta.attempt === attempt);
    expect(
      shown(1)
        .map(({ text }) => text)
        .join(''),
    ).toBe('I have ');
    expect(shown(4)[0]?.index).toBe(0);
    expect(
      shown(4)
        .map(({ text }) => text)
        .join(''),
    ).toBe(answer.text);
    expect((await historyOf(ada, room.id))?.headSeq).toBe(2);
  });

  it('gives up at once on a silent service, on one that does not end, and on one that refuses', async () => {
    for (const [mode, kind] of [
      ['hang', 'silent'],
      ['slow', 'too-slow'],
      [401, 'refused'],
    ] as const) {
      peer.reset(mode);
      const { id } = await ask(`What if ${mode}?`);
      const answer = await until(() => answersIn(client).find(({ replyTo }) => replyTo === id), {
        what: `The notice of ${kind}`,
      });
      expect(answer).toMatchObject({ text: FAILURE_NOTICES[kind], outcome: 'failed' });
      expect(peer.requests).toHaveLength(1);
      await until(() => mode === 401 || peer.requests[0]?.isLeft, { what: 'The end of the request' });
    }
    const errors = await api.database.query<{ error: string | null }>(
      'SELECT last_error AS error FROM outbox_tasks',
    );
    expect(JSON.stringify(errors)).not.toMatch(/sk-planted|key-of-tests/);
    // What failed is no part of the conversation.
    peer.reset();
    await ask('And now?');
    await until(() => answersIn(client).length === 4, { what: 'An answer' });
    expect(peer.requests[0]?.body.messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'user',
      'user',
      'user',
    ]);
  });

  it('is told of its own room only, and of the newest that fits', async () => {
    const admin = await registerWithRole(api, 'admin');
    const { data: coach } = await admin.client.POST('/api/v1/admin/companions', {
      body: {
        slug: `coach-${Date.now()}`,
        name: 'Coach',
        description: 'Coaches.',
        systemPrompt: 'You are Coach.',
        model: 'another-model',
        temperature: 0.5,
      },
    });
    const elsewhere = await openCompanionRoom(ada, coach?.id);
    const others = await openCompanionRoom(bob);
    await client.join(elsewhere.id, 0);
    const stranger = await joined(bob, others.id);
    await stranger.send(others.id, 'his', 'A secret of Bob');
    await ask('A secret for Coach', elsewhere.id);
    await until(() => answersIn(client).length + answersIn(stranger).length === 2, { what: 'Their answers' });
    for (let index = 0; index < 12; index++) {
      await ask(`Number ${index} ${'x'.repeat(300)}`);
      await until(() => answersIn(client).length === index + 2, { what: `Answer ${index}` });
    }
    const bodies = peer.requests.map(({ body }) => body);
    const toCoach = bodies.filter(({ model }) => model === 'another-model');
    expect(toCoach).toEqual([
      {
        model: 'another-model',
        stream: true,
        temperature: 0.5,
        messages: [
          { role: 'system', content: 'You are Coach.' },
          { role: 'user', content: 'A secret for Coach' },
        ],
      },
    ]);
    const here = bodies.filter(({ messages }) => messages.at(-1)?.content.startsWith('Number'));
    expect(here).toHaveLength(12);
    expect(JSON.stringify(here)).not.toContain('secret');
    const last = here.at(-1)?.messages ?? [];
    expect(last.at(-1)?.content).toMatch(/^Number 11 /);
    expect(last.length).toBeGreaterThan(2);
    expect(JSON.stringify(last).length / 3).toBeLessThan(CONTEXT_TOKENS + 200);
    expect(JSON.stringify(bodies)).not.toContain(ada.user.id);
  });

  it('is refused to who has spent the budget of the day, whatever they ask at the same moment', async () => {
    peer.reset('hang');
    toNextMinute(api);
    await api.database.query(
      `INSERT INTO companion_budgets (user_id, day, tokens, minute, questions)
       VALUES ($1, ($2::timestamptz AT TIME ZONE 'UTC')::date, $3, $2, 0)`,
      [ada.user.id, api.clock.now(), DAILY_TOKENS - 600],
    );
    const admin = await registerWithRole(api, 'admin');
    const { data: other } = await admin.client.POST('/api/v1/admin/companions', {
      body: { slug: `other-${Date.now()}`, name: 'Other', description: '', systemPrompt: 'You are Other.' },
    });
    const rooms = [room.id, (await openCompanionRoom(ada, other?.id)).id] as const;
    await client.join(rooms[1], 0);
    const more = (index: number) => ({
      roomId: rooms[index % 2],
      clientMessageId: `${index}`,
      text: 'More!',
    });
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => client.outcome('message:send', more(index))),
    );
    expect(outcomes.toSorted()).toEqual([...Array(9).fill('CHAT_COMPANION_BUDGET_SPENT'), 'ok']);
    const refused = await client.ask('message:send', more(10));
    const midnight = Math.ceil(api.clock.now().getTime() / 86_400_000) * 86_400_000;
    expect(refused).toMatchObject({
      error: {
        detail: expect.stringContaining(new Date(midnight).toISOString()),
        retryAfter: expect.any(Number),
      },
    });
    const [stored] = await api.database.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM messages WHERE room_id = ANY ($1) AND sender_id IS NOT NULL',
      [rooms],
    );
    expect(stored?.count).toBe(1);
    // What failed cost nothing, so the rest of the day's budget is back.
    await answerFor(client);
    await until(async () => (await ask('Now?').catch(() => undefined)) !== undefined, { what: 'A budget' });
  });

  it('is part of what somebody may take along, and goes with them, also in the middle of an answer', async () => {
    await ask('Remember me?');
    await answerFor(client);
    const holder = personalDataOf(api, 'companions');
    expect(await holder.export(ada.user.id)).toMatchObject({
      questions: [{ companion: 'guide', state: 'complete', answer: AiPeer.answerTo('Remember me?') }],
      budget: { tokens: expect.any(Number) },
    });
    peer.reset('slow');
    await ask('And now?');
    await until(() => peer.requests.length === 1, { what: 'The request' });
    await personalDataOf(api, 'chat').erase(ada.user.id);
    await holder.erase(ada.user.id);
    await until(() => peer.requests[0]?.isLeft, { what: 'The end of the request', withinMs: 2_000 });
    expect(client.heard('room:left')).toEqual([{ roomId: room.id }]);
    const left = await api.database.query(
      `SELECT id FROM rooms WHERE id = $1 UNION ALL SELECT id FROM messages WHERE room_id = $1
       UNION ALL SELECT question_id FROM companion_answers WHERE user_id = $2
       UNION ALL SELECT user_id FROM companion_budgets WHERE user_id = $2`,
      [room.id, ada.user.id],
    );
    expect(left).toEqual([]);
    const dead = await api.database.query(`SELECT id FROM outbox_tasks WHERE state = 'dead'`);
    expect(dead).toEqual([]);
  });
});
