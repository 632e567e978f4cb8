import { randomUUID } from 'node:crypto';
import { type Passerby, registerCrowd, registerWithRole } from '../../factories/people';
import { GUIDE, openCompanionRoom } from '../../factories/rooms';
import type { Schemas } from '../../support/api-client';
import { until } from '../../support/until';
import { useChat } from '../../support/use-chat';
import { answerFor, answersIn, deltasIn, rowOf, toNextMinute } from './answers';
import { historyOf } from './history';

describe('a companion', () => {
  const { api, connect } = useChat({ AI_QUESTIONS_PER_MINUTE: '3' });
  let ada: Passerby;
  let bob: Passerby;
  beforeEach(async () => {
    [ada, bob] = (await registerCrowd(api, 2)) as [Passerby, Passerby];
  });

  it('is listed, and has one room with each person', async () => {
    const [room, client] = [await openCompanionRoom(ada), await connect(ada)];
    const { data } = await ada.client.GET('/api/v1/companions');
    expect(data?.items).toEqual([expect.objectContaining({ id: GUIDE, slug: 'guide', name: 'Guide' })]);
    const again = await Promise.all(Array.from({ length: 8 }, () => openCompanionRoom(bob)));
    expect(new Set(again.map(({ id }) => id)).size).toBe(1);
    expect(again[0]).toMatchObject({ kind: 'companion', companionId: GUIDE, userId: null, guildId: null });
    expect(again[0]?.id).not.toBe(room.id);
    const open = async (body: object) =>
      (await ada.client.POST('/api/v1/rooms', { body: body as Schemas['OpenRoomRequest'] })).error?.code;
    expect(await open({ kind: 'companion', companionId: randomUUID() })).toBe('COMPANION_NOT_FOUND');
    expect(await open({ kind: 'companion' })).toBe('INPUT_INVALID');
    expect(await open({ kind: 'direct' })).toBe('INPUT_INVALID');
    expect(await open({ kind: 'companion', companionId: GUIDE, userId: bob.user.id })).toBe('INPUT_INVALID');
    const intruder = await connect(bob);
    expect(await intruder.outcome('room:join', { roomId: room.id })).toBe('CHAT_ROOM_NOT_FOUND');
    const message = { roomId: room.id, clientMessageId: 'x', text: 'Hello' };
    expect(await intruder.outcome('message:send', message)).toBe('CHAT_ROOM_NOT_FOUND');
    const unknown = { ...message, replyTo: randomUUID() };
    expect(await client.outcome('message:send', unknown)).toBe('CHAT_REPLY_NOT_FOUND');
  });

  it('answers once what is sent again and again', async () => {
    const room = await openCompanionRoom(ada);
    const client = await connect(ada);
    await client.join(room.id, 0);
    const question = { roomId: room.id, clientMessageId: 'same', text: 'Once?' };
    const other = await connect(ada);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? client : other).demand('message:send', question),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await answerFor(client);
    expect(await client.demand('message:send', question)).toEqual(answers[0]);
    expect(await client.outcome('message:send', { ...question, text: 'Other' })).toBe(
      'CHAT_MESSAGE_ID_REUSED',
    );
    const [{ id }] = answers as [{ id: string }];
    expect(await rowOf(api, id)).toMatchObject({ state: 'complete', attempts: 1 });
    expect((await historyOf(ada, room.id))?.headSeq).toBe(2);
  });

  it('is made and edited by administrators, on the record, and may be retired', async () => {
    const client = await connect(ada);
    const admin = await registerWithRole(api, 'admin');
    const plan = { slug: `poet-${Date.now()}`, name: 'Poet', description: 'Rhymes.', systemPrompt: 'Rhyme!' };
    const created = await admin.client.POST('/api/v1/admin/companions', { body: plan });
    const { id, version } = created.data as Schemas['AdminCompanion'];
    expect(created.data).toMatchObject({ ...plan, model: null, temperature: null, isActive: true });
    expect((await admin.client.POST('/api/v1/admin/companions', { body: plan })).error?.code).toBe(
      'COMPANION_SLUG_TAKEN',
    );
    const { data: read } = await admin.client.GET('/api/v1/admin/companions/{id}', {
      params: { path: { id } },
    });
    expect(read).toEqual(created.data);
    const poetry = await openCompanionRoom(ada, id);
    const edit = (ifMatch: string, body: Schemas['EditCompanionRequest']) =>
      admin.client.PATCH('/api/v1/admin/companions/{id}', {
        params: { path: { id }, header: { 'If-Match': ifMatch } },
        body,
      });
    const retired = await edit(`"${version}"`, { isActive: false, temperature: 1.5 });
    expect(retired.data).toMatchObject({
      isActive: false,
      temperature: 1.5,
      name: 'Poet',
      version: version + 1,
    });
    expect((await edit(`"${version}"`, { name: 'Late' })).error?.code).toBe('IF_MATCH_STALE');
    expect((await edit('*', { slug: 'guide' })).error?.code).toBe('COMPANION_SLUG_TAKEN');
    expect((await edit('*', { temperature: null })).data).toMatchObject({ temperature: null });
    const question = { roomId: poetry.id, clientMessageId: 'x', text: 'Rhyme?' };
    expect(await client.outcome('message:send', question)).toBe('COMPANION_INACTIVE');
    const { data: listed } = await bob.client.GET('/api/v1/companions');
    expect(listed?.items.map((item) => item.id)).not.toContain(id);
    expect(Object.keys(listed?.items[0] ?? {}).toSorted()).toEqual(['description', 'id', 'name', 'slug']);
    const { data: all } = await admin.client.GET('/api/v1/admin/companions');
    expect(all?.items.map((item) => item.id)).toContain(id);
    const trail = await api.database.query('SELECT action, actor_id FROM audit_log WHERE target_id = $1', [
      id,
    ]);
    const entry = (action: string) => ({ action, actor_id: admin.user.id });
    expect(trail).toEqual([
      entry('companion.created'),
      ...Array.from({ length: 2 }, () => entry('companion.edited')),
    ]);
  });

  it('without a service greets, knows its way around, says what it heard, and is asked so often a minute', async () => {
    const room = await openCompanionRoom(ada);
    const client = await connect(ada);
    await client.join(room.id, 0);
    toNextMinute(api);
    const questions = ['Good morning', 'How do I find a guild, or a job?', 'The weather is fine today'];
    for (const [index, text] of questions.entries()) {
      await client.send(room.id, `question-${index}`, text);
      await until(() => answersIn(client).length === index + 1, { what: `Answer ${index}` });
    }
    const [greeting, help, echo] = answersIn(client).map(({ text }) => text);
    expect(greeting).toMatch(/^Hello! I am Guide/);
    expect(help).toMatch(/GET \/guilds[^]*GET \/jobs/);
    expect(echo).toContain('“The weather is fine today” (5 words, message 3 from you here)');
    expect(deltasIn(client).length).toBeGreaterThan(10);
    const refused = await client.ask('message:send', {
      roomId: room.id,
      clientMessageId: 'four',
      text: 'One more',
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'CHAT_COMPANION_BUDGET_SPENT' } });
    expect((refused as { error: { retryAfter: number } }).error.retryAfter).toBeLessThanOrEqual(60);
    toNextMinute(api);
    expect(
      await client.outcome('message:send', { roomId: room.id, clientMessageId: 'four', text: 'One more' }),
    ).toBe('ok');
  });
});
