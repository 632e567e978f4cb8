import { randomUUID } from 'node:crypto';
import { type Passerby, registerCrowd, registerWithRole } from '../../factories/people';
import { openDirectRoom, openGuildRoom, type Room } from '../../factories/rooms';
import type { Schemas } from '../../support/api-client';
import { personalDataOf } from '../../support/personal-data';
import { until } from '../../support/until';
import { useChat } from '../../support/use-chat';
import { historyOf, upTo } from './history';

const { api, connect, call } = useChat();
let ada: Passerby;
let bob: Passerby;
let eve: Passerby;

beforeEach(async () => {
  [ada, bob, eve] = (await registerCrowd(api, 3)) as [Passerby, Passerby, Passerby];
});

const verdictsFor = async ({ client }: Passerby) =>
  ((await client.GET('/api/v1/notifications')).data?.items ?? []).filter(
    ({ type }) => type === 'reports.decided',
  );

describe('a report', () => {
  type Report = Schemas['Report'];
  const report = (person: Passerby, room: Pick<Room, 'id'>, messageId: string, reason = 'spam') =>
    call<Report>(person, 'POST', `/api/v1/rooms/${room.id}/messages/${messageId}/reports`, {
      reason,
      note: 'Look',
    });
  const listed = async (by: Passerby, state = 'open') =>
    (await call<{ items: Report[] }>(by, 'GET', `/api/v1/admin/reports?limit=100&state=${state}`)).body.items;
  const decide = (by: Passerby, { id }: Report, decision: string) =>
    call<Report>(by, 'POST', `/api/v1/admin/reports/${id}/decision`, { decision });
  let moderator: Passerby;
  beforeEach(async () => {
    moderator = await registerWithRole(api, 'moderator');
  });

  it('is made once, keeps what was said, and is judged once, whoever else reported the same', async () => {
    const { room } = await openGuildRoom(ada, bob, eve);
    const his = await connect(bob);
    const hers = await connect(ada);
    await hers.join(room.id, 0);
    const { id } = await his.send(room.id, 'one', 'Buy now!');
    const made = await Promise.all(upTo(5).map(() => report(ada, room, id)));
    expect(made.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    expect((await report(eve, room, id, 'harassment')).status).toBe(201);
    await his.demand('message:edit', { roomId: room.id, messageId: id, text: 'Nothing' });
    const open = (await listed(moderator)).filter(({ messageId }) => messageId === id);
    expect(open).toMatchObject([
      { text: 'Buy now!', senderId: bob.user.id, reporterId: ada.user.id, reason: 'spam', note: 'Look' },
      { text: 'Buy now!', reporterId: eve.user.id, reason: 'harassment' },
    ]);
    const [first] = open as [Report];
    const outcomes = await Promise.all(upTo(4).map(() => decide(moderator, first, 'delete-message')));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    await until(() => hers.heard('message:changed').length === 2, { what: 'The deletion' });
    expect(hers.heard('message:changed').at(-1)).toMatchObject({
      id,
      text: '',
      deletedAt: expect.any(String),
    });
    const decided = (await listed(moderator, 'decided')).filter(({ messageId }) => messageId === id);
    expect(decided.map(({ text, decision }) => [text, decision])).toEqual([
      ['Buy now!', 'delete-message'],
      ['Buy now!', 'delete-message'],
    ]);
    for (const person of [ada, eve]) expect(await verdictsFor(person)).toHaveLength(1);
    const audited = await api.database.query<{ action: string }>(
      `SELECT action FROM audit_log WHERE subject_id = $1 AND action IN ('report.decided', 'message.deleted') ORDER BY action`,
      [bob.user.id],
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'message.deleted',
      'report.decided',
      'report.decided',
    ]);
  });

  it('is decided in one way by moderators who do not agree, and the message fares as it says', async () => {
    const room = await openDirectRoom(ada, bob);
    const his = await connect(bob);
    for (const number of upTo(5)) {
      const { id } = await his.send(room.id, `disputed-${number}`, 'Hello');
      const { body } = await report(ada, room, id);
      const verdicts = ['delete-message', 'dismiss', 'delete-message', 'dismiss'];
      const outcomes = await Promise.all(verdicts.map((verdict) => decide(moderator, body, verdict)));
      const [decided, ...others] = outcomes.filter(({ status }) => status === 200);
      expect(others).toEqual([]);
      const said = (await historyOf(ada, room.id))?.items.at(-1);
      expect(said?.deletedAt === null).toBe(decided?.body.decision === 'dismiss');
    }
  });

  it('shows moderators all that was said, and can be made again of what it says after an edit', async () => {
    const room = await openDirectRoom(ada, bob);
    const his = await connect(bob);
    const attachments = [{ url: 'https://files.example.org/a.png', name: 'a.png', contentType: 'image/png' }];
    const said = { roomId: room.id, clientMessageId: 'one', text: 'Look', attachments };
    const { id } = await his.demand<{ id: string }>('message:send', said);
    const { body } = await report(ada, room, id);
    await decide(moderator, body, 'dismiss');
    await his.demand('message:edit', { roomId: room.id, messageId: id, text: 'I know where you live' });
    const again = await Promise.all(upTo(3).map(() => report(ada, room, id, 'violence')));
    expect(again.map(({ status }) => status).toSorted()).toEqual([200, 200, 201]);
    const open = (await listed(moderator)).filter(({ messageId }) => messageId === id);
    expect(open).toMatchObject([{ text: 'I know where you live', attachments, reason: 'violence' }]);
    const decided = (await listed(moderator, 'decided')).filter(({ messageId }) => messageId === id);
    expect(decided).toMatchObject([{ text: 'Look', attachments, reason: 'spam' }]);
    expect(decided[0]?.saidAt).not.toBe(open[0]?.saidAt);
    await decide(moderator, open[0] as Report, 'delete-message');
    expect(await verdictsFor(ada)).toHaveLength(2);
  });

  it('of what a moderator said is for others, and does not tell them who made it', async () => {
    const room = await openDirectRoom(ada, moderator);
    const { id } = await (await connect(moderator)).send(room.id, 'one', 'Hello');
    const { body } = await report(ada, room, id);
    const isListedFor = async (by: Passerby) => (await listed(by)).some((one) => one.id === body.id);
    expect(await isListedFor(moderator)).toBe(false);
    const { status, body: refusal } = await decide(moderator, body, 'dismiss');
    expect([status, (refusal as object as { code: string }).code]).toEqual([404, 'REPORT_NOT_FOUND']);
    const another = await registerWithRole(api, 'moderator');
    expect(await isListedFor(another)).toBe(true);
    expect((await decide(another, body, 'dismiss')).status).toBe(200);
  });

  it("may be dismissed; it is of messages of others in rooms of one's own that say something", async () => {
    const room = await openDirectRoom(ada, bob);
    const his = await connect(bob);
    const { id } = await his.send(room.id, 'one', 'Hello');
    expect((await report(bob, room, id)).status).toBe(422);
    expect((await report(eve, room, id)).status).toBe(404);
    expect((await report(ada, room, randomUUID())).status).toBe(404);
    expect((await report(ada, room, id, 'boring')).status).toBe(400);
    const { body } = await report(ada, room, id);
    expect(body).not.toHaveProperty('text');
    expect((await decide(ada, body, 'dismiss')).status).toBe(403);
    expect((await decide(moderator, body, 'dismiss')).body).toMatchObject({
      state: 'decided',
      decision: 'dismiss',
    });
    expect((await historyOf(ada, room.id))?.items[0]?.text).toBe('Hello');
    expect(await verdictsFor(ada)).toHaveLength(1);
    const { id: second } = await his.send(room.id, 'two', 'Oh');
    await his.demand('message:delete', { roomId: room.id, messageId: second });
    expect((await report(ada, room, second)).status).toBe(409);
  });

  it('loses what was written when its writer is erased', async () => {
    const room = await openDirectRoom(ada, bob);
    const { id } = await (await connect(bob)).send(room.id, 'one', 'Hello');
    await report(ada, room, id);
    const data = personalDataOf(api, 'reports');
    expect(await data.export(ada.user.id)).toMatchObject({
      reports: [{ messageId: id, reason: 'spam', note: 'Look' }],
    });
    for (const person of [ada, bob]) await data.erase(person.user.id);
    expect((await listed(moderator)).find(({ messageId }) => messageId === id)).toMatchObject({
      text: '',
      note: '',
      senderId: null,
      reporterId: null,
    });
  });
});
