import { randomUUID } from 'node:crypto';
import type { Message } from '@guildhall/features/chat/contract/message';
import type { Presence } from '@guildhall/features/presence/contract/presence';
import { admit } from '../../factories/guilds';
import { type Passerby, registerCrowd, registerWithRole, signInAnew } from '../../factories/people';
import { openDirectRoom, openGuildRoom, type Room, roomOfGuild } from '../../factories/rooms';
import { type Schemas, send } from '../../support/api-client';
import type { ChatClient } from '../../support/chat-client';
import { personalDataOf } from '../../support/personal-data';
import { until } from '../../support/until';
import { useChat } from '../../support/use-chat';
import { historyOf, seqsOf, upTo } from './history';

const { api, connect, call } = useChat({ PRESENCE_LEASE_MS: '1000' });
let ada: Passerby;
let bob: Passerby;
let eve: Passerby;

beforeEach(async () => {
  [ada, bob, eve] = (await registerCrowd(api, 3)) as [Passerby, Passerby, Passerby];
});

const block = (person: Passerby, { user }: Passerby) =>
  call<Schemas['Block']>(person, 'POST', '/api/v1/users/me/blocks', { userId: user.id });
const unblock = (person: Passerby, { user }: Passerby) =>
  call(person, 'DELETE', `/api/v1/users/me/blocks/${user.id}`);
const saying = (client: ChatClient, room: Pick<Room, 'id'>, text: string, more: object = {}) =>
  client.outcome('message:send', { roomId: room.id, clientMessageId: randomUUID(), text, ...more });

const blockedBy = (person: Passerby) =>
  call<Schemas['BlockPage']>(person, 'GET', '/api/v1/users/me/blocks').then(({ body }) => body.items);
const inAnHour = () => new Date(api.clock.now().getTime() + 3_600_000).toISOString();
const mute = (person: Pick<Passerby, 'accessToken'>, room: Room, { user }: Passerby, time = inAnHour()) =>
  call(person, 'PUT', `/api/v1/rooms/${room.id}/members/${user.id}/mute`, { until: time });
const unmute = (person: Pick<Passerby, 'accessToken'>, room: Room, { user }: Passerby) =>
  call(person, 'DELETE', `/api/v1/rooms/${room.id}/members/${user.id}/mute`);

describe('a block', () => {
  it('is made once, listed, lifted, and nobody else sees it', async () => {
    const answers = await Promise.all(upTo(10).map(() => block(ada, bob)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...upTo(9).map(() => 200), 201]);
    expect(await blockedBy(ada)).toMatchObject([{ userId: bob.user.id }]);
    expect(await blockedBy(bob)).toEqual([]);
    expect((await block(ada, ada)).status).toBe(422);
    expect((await unblock(ada, bob)).status).toBe(204);
    expect((await unblock(ada, bob)).status).toBe(204);
    expect(await blockedBy(ada)).toEqual([]);
  });

  it('keeps either from opening a direct room, and from being heard in the one that there is', async () => {
    const room = await openDirectRoom(ada, bob);
    const [hers, his] = [await connect(ada), await connect(bob)];
    const said = { roomId: room.id, clientMessageId: 'one', text: 'Hello' };
    const before = await his.demand<{ id: string }>('message:send', said);
    await block(ada, bob);
    for (const client of [hers, his])
      expect(await saying(client, room, 'Hello?')).toBe('CHAT_USER_UNAVAILABLE');
    const place = { roomId: room.id, messageId: before.id };
    expect(await his.outcome('message:edit', { ...place, text: 'Answer me' })).toBe('CHAT_USER_UNAVAILABLE');
    expect(await his.outcome('message:react', { ...place, emoji: '👍' })).toBe('CHAT_USER_UNAVAILABLE');
    // What was acknowledged before is acknowledged still.
    expect(await his.ask('message:send', said)).toMatchObject({ ok: true, id: before.id });
    await block(eve, bob);
    for (const [one, other] of [
      [bob, eve],
      [eve, bob],
    ] as const) {
      const body = { kind: 'direct', userId: other.user.id };
      const { status, body: refusal } = await call(one, 'POST', '/api/v1/rooms', body);
      expect([status, refusal.code]).toEqual([409, 'CHAT_USER_UNAVAILABLE']);
    }
    await unblock(ada, bob);
    expect(await saying(his, room, 'Thank you')).toBe('ok');
    expect((await historyOf(ada, room.id))?.headSeq).toBe(2);
  });

  it('leaves of what they say in shared rooms the number, live, caught up, in history and in search', async () => {
    const { room } = await openGuildRoom(eve, ada, bob);
    const [hers, his, others] = [await connect(ada), await connect(bob), await connect(eve)];
    for (const client of [hers, others]) await client.join(room.id, 0);
    await block(ada, bob);
    expect(await saying(his, room, `Marmalade, <@${ada.user.id}>`)).toBe('ok');
    expect(await saying(others, room, 'Marmalade')).toBe('ok');
    await until(() => hers.messages.length === 2 && others.messages.length === 2, { what: 'Both messages' });
    const [first, second] = hers.messages as [Message, Message];
    expect(first).toMatchObject({ seq: 1, senderId: bob.user.id, text: '', hidden: true });
    expect(first.mentions.userIds).toEqual([]);
    expect([second.text, second.hidden]).toEqual(['Marmalade', undefined]);
    expect(others.messages[0]?.text).toMatch(/^Marmalade/);
    const edit = { roomId: room.id, messageId: first.id, text: 'Marmalade!' };
    await his.demand('message:edit', edit);
    await until(() => others.heard('message:changed').length === 1, { what: 'The change' });
    await until(() => hers.heard('message:changed').length === 1, { what: 'The hidden change' });
    expect(hers.heard('message:changed')).toMatchObject([{ seq: 1, changeSeq: 1, text: '', hidden: true }]);

    const tablet = await connect(ada);
    await tablet.join(room.id, 0);
    expect(seqsOf(tablet.messages)).toEqual([1, 2]);
    expect(tablet.messages[0]).toMatchObject({ text: '', hidden: true });
    expect((await historyOf(ada, room.id))?.items[0]).toMatchObject({ text: '', hidden: true });
    expect((await historyOf(eve, room.id))?.items[0]).toMatchObject({ text: 'Marmalade!' });
    const search = '/api/v1/rooms/messages/search?q=marmalade';
    const found = async (person: Passerby) =>
      (await call<Schemas['FoundMessagePage']>(person, 'GET', search)).body.items.map(
        ({ message }) => message.seq,
      );
    expect(await found(ada)).toEqual([2]);
    expect(await found(eve)).toEqual([2, 1]);
    const { body } = await call<Room>(ada, 'GET', `/api/v1/rooms/${room.id}`);
    expect([body.unreadCount, body.mentionCount]).toEqual([1, 0]);

    await unblock(ada, bob);
    expect((await historyOf(ada, room.id))?.items[0]).toMatchObject({ text: 'Marmalade!' });
    await saying(his, room, 'Heard again');
    await until(() => hers.messages.length === 3, { what: 'The third message' });
    expect(hers.messages[2]?.text).toBe('Heard again');
  });

  it('lets neither see the other typing or there', async () => {
    const { room } = await openGuildRoom(eve, ada, bob);
    const [hers, others] = [await connect(ada), await connect(eve)];
    await block(ada, bob);
    for (const client of [hers, others]) await client.join(room.id);
    const his = await connect(bob);
    await his.join(room.id);
    await his.demand('typing:start', { roomId: room.id });
    const isAboutBob = ({ userId }: { userId: string }) => userId === bob.user.id;
    const heard = (client: ChatClient, event: string) =>
      (client.heard(event) as Array<{ userId: string }>).filter(isAboutBob);
    await until(() => heard(others, 'typing:start').length > 0, { what: 'The typing' });
    await until(() => heard(others, 'presence:update').length > 0, { what: 'The presence' });
    // What everybody else hears later has passed her as well.
    await saying(his, room, 'Done');
    await until(() => hers.messages.length === 1, { what: 'The message' });
    expect([...heard(hers, 'typing:start'), ...heard(hers, 'presence:update')]).toEqual([]);
    const presences = `/api/v1/rooms/${room.id}/presence`;
    const seen = async (viewer: Passerby, { user }: Passerby) =>
      (await call<{ items: Presence[] }>(viewer, 'GET', presences)).body.items.find(
        ({ userId }) => userId === user.id,
      )?.status;
    expect([await seen(ada, bob), await seen(bob, ada), await seen(eve, bob)]).toEqual([
      'offline',
      'offline',
      'online',
    ]);
  });

  it('leaves nothing of them on what others say, and no words in between', async () => {
    const { room } = await openGuildRoom(eve, ada, bob);
    const [hers, his, others] = [await connect(ada), await connect(bob), await connect(eve)];
    for (const client of [hers, others]) await client.join(room.id, 0);
    await block(ada, bob);
    const { id } = await hers.send(room.id, 'mine', 'Marmalade');
    const place = { roomId: room.id, messageId: id };
    await his.demand('message:react', { ...place, emoji: '💩' });
    for (const client of [his, others]) await client.demand('message:react', { ...place, emoji: '👍' });
    await his.send(room.id, 'You-are-a-fool', 'You are a fool');
    await until(() => hers.messages.length === 2 && others.heard('message:changed').length === 3, {
      what: 'All of it',
    });
    expect(hers.messages[1]).toMatchObject({ hidden: true, clientMessageId: hers.messages[1]?.id });
    const [seen] = (hers.heard('message:changed') as Message[]).slice(-1);
    const whatEveSaid = [{ emoji: '👍', count: 1, userIds: [eve.user.id] }];
    expect([seen?.changeSeq, seen?.reactions]).toEqual([3, whatEveSaid]);
    const search = '/api/v1/rooms/messages/search?q=marmalade';
    const [found] = (await call<Schemas['FoundMessagePage']>(ada, 'GET', search)).body.items;
    const [read] = (await historyOf(ada, room.id))?.items ?? [];
    expect([found?.message.reactions, read?.reactions]).toEqual([whatEveSaid, whatEveSaid]);
    expect((await historyOf(eve, room.id))?.items[0]?.reactions).toHaveLength(2);
  });

  it('ends the typing that was seen before it', async () => {
    const { room } = await openGuildRoom(eve, ada, bob);
    const [hers, his] = [await connect(ada), await connect(bob)];
    for (const client of [hers, his]) await client.join(room.id);
    await his.demand('typing:start', { roomId: room.id });
    await until(() => hers.heard('typing:start').length === 1, { what: 'The typing' });
    await block(ada, bob);
    await his.demand('typing:stop', { roomId: room.id });
    await until(() => hers.heard('typing:stop').length === 1, { what: 'The end of the typing' });
    await his.demand('typing:start', { roomId: room.id });
    await saying(his, room, 'Done');
    await until(() => hers.messages.length === 1, { what: 'The message' });
    expect(hers.heard('typing:start')).toHaveLength(1);
  });

  it('is the data of who made it, and gone with either of them', async () => {
    await block(ada, bob);
    await block(ada, eve);
    const data = personalDataOf(api, 'blocks');
    expect(await data.export(ada.user.id)).toMatchObject({
      blocked: [{ userId: bob.user.id }, { userId: eve.user.id }],
    });
    expect(await data.export(bob.user.id)).toEqual({ blocked: [] });
    await data.erase(bob.user.id);
    expect(await data.export(ada.user.id)).toMatchObject({ blocked: [{ userId: eve.user.id }] });
  });
});

describe('a mute', () => {
  it('keeps a member from speaking until it ends, and says when; what was said before stays', async () => {
    const { room } = await openGuildRoom(ada, bob, eve);
    const [his, others] = [await connect(bob), await connect(eve)];
    const { id } = await his.send(room.id, 'one', 'Loud');
    expect((await mute(ada, room, bob)).status).toBe(204);
    const answer = await his.ask('message:send', { roomId: room.id, clientMessageId: 'two', text: 'Louder' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'CHAT_MUTED', retryAfter: 3_600 } });
    const place = { roomId: room.id, messageId: id };
    expect(await his.outcome('message:edit', { ...place, text: 'LOUD' })).toBe('CHAT_MUTED');
    expect(await his.outcome('message:react', { ...place, emoji: '👍' })).toBe('CHAT_MUTED');
    expect(await saying(others, room, 'Quiet')).toBe('ok');
    // Several at once in one statement: only those of others are stored, without a gap.
    const outcomes = await Promise.all(upTo(10).map((n) => saying(n % 2 ? his : others, room, `${n}`)));
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(5);
    expect(seqsOf((await historyOf(ada, room.id))?.items ?? [])).toEqual(upTo(7));
    expect(await his.outcome('message:delete', place)).toBe('ok');
    api.clock.advance({ seconds: 3_601 });
    const later = await connect(await signInAnew(api, bob));
    expect(await saying(later, room, 'Softly')).toBe('ok');
  });

  it('is for leaders and moderators, in rooms of guilds, and on record', async () => {
    const { guild, room } = await openGuildRoom(ada, bob, eve);
    const promote = { role: 'officer' };
    await send(api, 'PATCH', `/api/v1/guilds/${guild.id}/members/${bob.user.id}`, {
      token: ada.accessToken,
      json: promote,
    });
    const moderator = await registerWithRole(api, 'moderator');
    const [stranger] = (await registerCrowd(api, 1)) as [Passerby];
    expect((await mute(eve, room, bob)).body.code).toBe('CHAT_MUTE_NOT_YOURS');
    expect((await mute(bob, room, ada)).body.code).toBe('CHAT_MUTE_NOT_YOURS');
    expect((await mute(ada, room, ada)).body.code).toBe('CHAT_MUTE_NOT_YOURS');
    expect((await mute(stranger, room, eve)).body.code).toBe('CHAT_ROOM_NOT_FOUND');
    expect((await mute(bob, room, stranger)).body.code).toBe('CHAT_MEMBER_NOT_FOUND');
    expect((await mute(bob, room, eve, '2020-01-01T00:00:00Z')).body.code).toBe('CHAT_MUTE_TIME_REFUSED');
    const direct = await openDirectRoom(ada, eve);
    expect((await mute(ada, direct, eve)).body.code).toBe('CHAT_ROOM_NOT_MUTABLE');
    expect((await mute(bob, room, eve)).status).toBe(204);
    expect((await unmute(moderator, room, eve)).status).toBe(204);
    expect((await unmute(bob, room, eve)).status).toBe(204);
    const hers = await connect(eve);
    expect(await saying(hers, room, 'Thank you')).toBe('ok');
    const audited = await api.database.query<{ action: string; details: { as: string } }>(
      `SELECT action, details FROM audit_log WHERE target_id = $1 AND action LIKE 'room.%' ORDER BY id`,
      [eve.user.id],
    );
    expect(audited.map(({ action, details }) => [action, details.as])).toEqual([
      ['room.member-muted', 'leader'],
      ['room.member-unmuted', 'moderator'],
    ]);
  });

  it('of a moderator stands, whatever the leaders of the guild say, until it ends', async () => {
    const { room } = await openGuildRoom(ada, bob);
    const moderator = await registerWithRole(api, 'moderator');
    const inASecond = new Date(api.clock.now().getTime() + 1_000).toISOString();
    expect((await mute(ada, room, bob)).status).toBe(204);
    expect((await mute(moderator, room, bob)).status).toBe(204);
    for (const outcome of [await mute(ada, room, bob, inASecond), await unmute(ada, room, bob)])
      expect([outcome.status, outcome.body.code]).toEqual([403, 'CHAT_MUTE_NOT_YOURS']);
    expect(await saying(await connect(bob), room, 'Hello')).toBe('CHAT_MUTED');
    expect((await unmute(moderator, room, bob)).status).toBe(204);
    expect((await mute(moderator, room, bob, inASecond)).status).toBe(204);
    api.clock.advance({ seconds: 2 });
    expect((await mute(ada, room, bob)).status).toBe(204);
    expect((await unmute(ada, room, bob)).status).toBe(204);
  });

  it('is not ended by leaving and coming back', async () => {
    const { guild, room } = await openGuildRoom(ada, bob);
    await mute(ada, room, bob);
    await send(api, 'POST', `/api/v1/guilds/${guild.id}/leave`, { token: bob.accessToken, json: {} });
    await until(async () => (await historyOf(bob, room.id)) === undefined, { what: 'The end of the place' });
    await admit(ada, guild, bob);
    await roomOfGuild(bob, guild.id);
    expect(await saying(await connect(bob), room, 'Back')).toBe('CHAT_MUTED');
  });
});
