import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import { systemContext } from '@guildhall/kernel/actor-context';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Schedules } from '@guildhall/platform/schedule/schedule';
import { admit, createGuild, type Guild } from '../../factories/guilds';
import { type Passerby, registerCrowd } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { until } from '../../support/until';
import { whileRunning } from '../../support/while-running';
import { outcomeOf } from '../../support/outcome';
import { useTestApi } from '../../support/use-test-api';

const OFFER_MINUTES = 60;

const api = useTestApi({
  worker: true,
  environment: {
    OUTBOX_POLL_MS: '50',
    // The worker's handlers and the requests of a whole crowd share it.
    DATABASE_POOL_SIZE: '30',
    ACCESS_TOKEN_TTL_SECONDS: '86400',
    GUILD_SEAT_OFFER_MINUTES: String(OFFER_MINUTES),
  },
});
let owner: Passerby;
let member: Passerby;
let waiting: [Passerby, Passerby, Passerby];
let guild: Guild;

const call = async <Body = Schemas['Problem']>(
  person: { accessToken: string },
  method: string,
  path: string,
  json?: unknown,
  headers: Record<string, string> = {},
) =>
  send<Body>(api, method, `/api/v1/guilds/${guild.id}${path}`, { token: person.accessToken, json, headers });
const join = (person: { accessToken: string }) => outcomeOf(call(person, 'POST', '/join'));
const queue = (person: { accessToken: string }) => outcomeOf(call(person, 'POST', '/waitlist'));
const leave = (person: { accessToken: string }) => outcomeOf(call(person, 'POST', '/leave'));
const standing = async (person: Passerby) =>
  (await call<Schemas['GuildStanding']>(person, 'GET', '/standing')).body;
const offered = async (person: Passerby) => (await standing(person)).waiting?.offerExpiresAt ?? null;
const seats = async () => {
  const [row] = await api.database.query<{
    capacity: number;
    taken: number;
    held: number;
    members: number;
    offers: number;
  }>(
    `SELECT capacity, taken, held, (SELECT count(*)::integer FROM guild_members WHERE guild_id = a.id) AS members,
            (SELECT count(*)::integer FROM guild_waitlist WHERE guild_id = a.id AND offer_id IS NOT NULL) AS offers
       FROM allotments a WHERE id = $1`,
    [guild.id],
  );
  return row;
};
const titles = async (person: Passerby) => {
  const { data } = await person.client.GET('/api/v1/notifications', {
    params: { query: { limit: 100 } },
  });
  return (data?.items ?? []).map(({ title }) => title);
};
const told = (person: Passerby, title: string) =>
  until(async () => (await titles(person)).includes(title), { what: `"${title}"` });
const tasks = (name: string) =>
  api.database.query<{ state: string }>(
    `SELECT state FROM outbox_tasks WHERE name = $1 AND payload->>'guildId' = $2`,
    [name, guild.id],
  );
const isDone = ({ state }: { state: string }) => state === 'done';
const runSchedule = (id: string) =>
  api.app.get(Schedules).find(id)?.run(systemContext('test'), new AbortController().signal);

beforeEach(async () => {
  const names = ['Olga', 'Mia', 'One', 'Two', 'Three'];
  const people = await registerCrowd(api, names.length, (number) => names[number] as string);
  [owner, member] = people as [Passerby, Passerby];
  waiting = people.slice(2) as [Passerby, Passerby, Passerby];
  guild = await createGuild(owner, { name: 'Two Seats', capacity: 2 });
  await admit(owner, guild, member);
});

describe('the waiting list of a full guild', () => {
  it('is ordered, joined once, and left again', async () => {
    for (const person of waiting) expect(await queue(person)).toBe('201');
    expect(await queue(waiting[0])).toBe('409 GUILD_ALREADY_WAITING');
    expect(await queue(member)).toBe('409 GUILD_ALREADY_MEMBER');
    expect(await standing(waiting[2])).toMatchObject({
      role: null,
      waiting: { position: 3, offerExpiresAt: null },
    });
    expect(await outcomeOf(call(waiting[1], 'DELETE', '/waitlist'))).toBe('204');
    expect(await outcomeOf(call(waiting[1], 'DELETE', '/waitlist'))).toBe('404 GUILD_NOT_WAITING');
    const { body } = await call<Schemas['GuildWaitingPage']>(owner, 'GET', '/waitlist');
    expect(body.items.map(({ displayName }) => displayName)).toEqual(['One', 'Three']);
    expect(await standing(waiting[2])).toMatchObject({ waiting: { position: 2 } });
  });

  it('is not for a guild that has room', async () => {
    await leave(member);
    expect(await queue(waiting[0])).toBe('409 GUILD_HAS_ROOM');
  });

  it('offers a freed seat to the first; when that lapses, to the second, who takes it; never above capacity', async () => {
    for (const person of waiting) await queue(person);
    await leave(member);
    expect(await offered(waiting[0])).toEqual(expect.any(String));
    expect(await offered(waiting[1])).toBeNull();
    expect(await seats()).toEqual({ capacity: 2, taken: 1, held: 1, members: 1, offers: 1 });
    // Nobody else gets it meanwhile: neither who comes by, nor who stands behind.
    expect(await join(member)).toBe('409 GUILD_FULL');
    expect(await join(waiting[1])).toBe('409 GUILD_FULL');
    await told(waiting[0], 'There is a seat for you in Two Seats');

    api.clock.advance({ minutes: OFFER_MINUTES + 1 });
    await until(() => offered(waiting[1]), { what: 'the offer to the second' });
    expect(await standing(waiting[0])).toMatchObject({ waiting: null });
    expect(await join(waiting[0])).toBe('409 GUILD_FULL');
    await told(waiting[0], 'The offer of a seat in Two Seats has ended');

    expect(await join(waiting[1])).toBe('201');
    expect(await standing(waiting[1])).toMatchObject({ role: 'member', waiting: null });
    expect(await standing(waiting[2])).toMatchObject({ waiting: { position: 1, offerExpiresAt: null } });
    expect(await seats()).toEqual({ capacity: 2, taken: 2, held: 0, members: 2, offers: 0 });

    // The task of the second offer finds that it was taken.
    api.clock.advance({ minutes: OFFER_MINUTES + 1 });
    await until(async () => {
      const rows = await api.database.query(
        `SELECT 1 FROM outbox_tasks WHERE name = 'guilds.lapse-seat-offer' AND state <> 'done'`,
      );
      return rows.length === 0;
    });
    expect(await seats()).toEqual({ capacity: 2, taken: 2, held: 0, members: 2, offers: 0 });
  });

  it('offers the seat of who declines, is removed or is banned to the next', async () => {
    for (const person of waiting) await queue(person);
    await call(owner, 'DELETE', `/members/${member.user.id}`);
    expect(await offered(waiting[0])).not.toBeNull();
    await told(member, 'You were removed from Two Seats');
    await call(waiting[0], 'DELETE', '/waitlist');
    expect(await offered(waiting[1])).not.toBeNull();
    await call(owner, 'POST', '/bans', { userId: waiting[1].user.id });
    expect(await offered(waiting[2])).not.toBeNull();
    await call(owner, 'POST', '/bans', { userId: waiting[2].user.id });
    expect(await seats()).toEqual({ capacity: 2, taken: 1, held: 0, members: 1, offers: 0 });
    expect(await join(member)).toBe('201');
  });

  it('offers as many seats as are added, and does not lose those on offer when it shrinks', async () => {
    for (const person of waiting) await queue(person);
    const resize = (capacity: number) =>
      outcomeOf(call(owner, 'PATCH', '', { capacity }, { 'if-match': '*' }));
    expect(await resize(4)).toBe('200');
    expect(await Promise.all(waiting.map(offered))).toEqual([expect.any(String), expect.any(String), null]);
    expect(await resize(3)).toBe('422 GUILD_CAPACITY_BELOW_MEMBERS');
    const { body } = await call<Schemas['Guild']>(owner, 'GET', '');
    expect(body).toMatchObject({ capacity: 4, memberCount: 2, freeSeats: 0 });
    const stats = await call<Schemas['GuildStats']>(owner, 'GET', '/stats');
    expect(stats.body).toMatchObject({ members: 2, offeredSeats: 2, waiting: 3, freeSeats: 0 });
  });

  it('lets an invitation take the seat that is on offer to the same person, not another', async () => {
    await queue(waiting[0]);
    await leave(member);
    await admit(owner, guild, waiting[0]);
    expect(await seats()).toEqual({ capacity: 2, taken: 2, held: 0, members: 2, offers: 0 });
  });

  it('keeps its books when people join, queue, take, decline and leave all at once', async () => {
    const crowd = await registerCrowd(api, 24);
    const acts = [
      join,
      queue,
      join,
      leave,
      (person: Passerby) => outcomeOf(call(person, 'DELETE', '/waitlist')),
      join,
    ];
    const over: unknown[] = [];
    const storm = () =>
      Promise.all(
        crowd.map(async (person, index) => {
          const codes: string[] = [];
          for (let step = 0; step < 12; step++)
            codes.push(await (acts[(step * 5 + index) % acts.length] as typeof join)(person));
          return codes;
        }),
      );
    const answers = await whileRunning(storm, async () => {
      const now = await seats();
      if (!now || now.taken !== now.members || now.held !== now.offers || now.taken + now.held > now.capacity)
        over.push(now);
    });
    expect(over).toEqual([]);
    expect(answers.flat().filter((code) => code.startsWith('5'))).toEqual([]);
    const idle = await api.database.query(
      `SELECT 1 FROM allotments a WHERE id = $1 AND taken + held < capacity
          AND EXISTS (SELECT FROM guild_waitlist w WHERE w.guild_id = a.id AND w.offer_id IS NULL)`,
      [guild.id],
    );
    expect(idle).toEqual([]);
    expect(await runSchedule('scarcity.reconcile-allotments')).toMatchObject({ drifted: 0 });
  });
});

describe('those whom it concerns', () => {
  it('are told of requests, decisions, roles and ownership', async () => {
    await call(owner, 'PATCH', '', { joinPolicy: 'request', capacity: 3 }, { 'if-match': '*' });
    await call(owner, 'PATCH', `/members/${member.user.id}`, { role: 'officer' });
    const { body } = await call<Schemas['GuildRequest']>(waiting[0], 'POST', '/join', { message: 'Please.' });
    await told(member, 'You are an officer of Two Seats now');
    await told(member, 'Somebody asks to join Two Seats');
    await told(owner, 'Somebody asks to join Two Seats');
    await call(member, 'POST', `/requests/${body.id}/decision`, { decision: 'approve' });
    await told(waiting[0], 'You are a member of Two Seats');
    await call(owner, 'POST', '/transfer', { userId: member.user.id });
    await told(member, 'You are offered the ownership of Two Seats');
    for (let time = 0; time < 3; time++) {
      await call(owner, 'DELETE', '/transfer');
      await call(owner, 'POST', '/transfer', { userId: member.user.id });
    }
    await until(async () => (await tasks('guilds.tell-of-ownership-offer')).every(isDone));
    const offers = (await titles(member)).filter((title) => title.startsWith('You are offered'));
    expect(offers).toHaveLength(1);
    await call(member, 'POST', '/transfer/accept');
    await told(owner, 'Two Seats has a new owner');
    expect(await titles(waiting[1])).not.toContain('Somebody asks to join Two Seats');
  });
});

describe('those who are not members', () => {
  it('are told of a ban when they waited, and officers of a request once in an hour', async () => {
    await queue(waiting[0]);
    await call(owner, 'POST', '/bans', { userId: waiting[0].user.id });
    await told(waiting[0], 'You were banned from Two Seats');
    await call(owner, 'PATCH', '', { joinPolicy: 'request' }, { 'if-match': '*' });
    const asks = async () => {
      const { body } = await call<Schemas['GuildRequest']>(waiting[1], 'POST', '/join', {});
      await call(waiting[1], 'DELETE', `/requests/${body.id}`);
    };
    for (let time = 0; time < 3; time++) await asks();
    expect(await tasks('guilds.tell-of-request')).toHaveLength(1);
    api.clock.advance({ minutes: 61 });
    for (let time = 0; time < 3; time++) await asks();
    expect(await tasks('guilds.tell-of-request')).toHaveLength(2);
  });

  it('hear no name of a guild that has turned private since they asked', async () => {
    await call(owner, 'PATCH', '', { joinPolicy: 'request', capacity: 3 }, { 'if-match': '*' });
    const { body } = await call<Schemas['GuildRequest']>(waiting[1], 'POST', '/join', {});
    await call(waiting[2], 'POST', '/join', {});
    await call(owner, 'PATCH', '', { visibility: 'private', name: 'The Secret' }, { 'if-match': '*' });
    await call(owner, 'POST', `/requests/${body.id}/decision`, { decision: 'decline' });
    await told(waiting[1], 'Your request to join a guild was declined');
    await call(owner, 'POST', '/bans', { userId: waiting[2].user.id });
    await told(waiting[2], 'You were banned from a guild');
  });
});

const holder = () =>
  api.app
    .get<PersonalDataHolders<Transaction>>(PersonalDataHolders)
    .all()
    .find(({ feature }) => feature === 'guilds') as PersonalDataHolder<Transaction>;

const erase = (person: Passerby) =>
  api.app.get(UnitOfWork).run(systemContext('erasure'), (tx) => holder().erase(tx, person.user.id));

describe('a person who is erased', () => {
  it('can have everything that guilds hold about them, before', async () => {
    await queue(waiting[0]);
    const data = await holder().export(member.user.id);
    expect(data).toMatchObject({
      memberships: [{ guildId: guild.id, guild: 'Two Seats', role: 'member' }],
      activity: [expect.objectContaining({ type: 'member-joined' })],
      waitingLists: [],
    });
    expect(await holder().export(waiting[0].user.id)).toMatchObject({
      waitingLists: [{ guildId: guild.id }],
    });
  });

  it('gives their seat to the next, and leaves no trace of themselves', async () => {
    await queue(waiting[0]);
    await queue(waiting[1]);
    await erase(waiting[0]);
    await erase(member);
    await erase(member);
    expect(await offered(waiting[1])).not.toBeNull();
    expect(await seats()).toEqual({ capacity: 2, taken: 1, held: 1, members: 1, offers: 1 });
    for (const person of [member, waiting[0]])
      expect(await holder().export(person.user.id)).toEqual({
        memberships: [],
        waitingLists: [],
        requests: [],
        bans: [],
        invitations: [],
        activity: [],
      });
  });

  it('leaves their guild to who has been there longest, and takes it with them when that is nobody', async () => {
    await erase(owner);
    expect(await standing(member)).toMatchObject({ role: 'owner' });
    await told(member, 'You own Two Seats now');
    await queue(waiting[0]);
    expect(await join(waiting[0])).toBe('201');
    await leave(waiting[0]);
    await erase(member);
    expect(await outcomeOf(call(waiting[0], 'GET', ''))).toBe('404 GUILD_NOT_FOUND');
    expect(await seats()).toEqual({ capacity: 2, taken: 0, held: 0, members: 0, offers: 0 });
  });
});

// Last: it moves the clock by a month.
describe('the members of a guild that is deleted', () => {
  it('are told once, and after 30 days it is purged with all that was in it', async () => {
    await queue(waiting[0]);
    await leave(member);
    await admit(owner, guild, waiting[0]);
    await queue(waiting[1]);
    await call(owner, 'PATCH', '', { joinPolicy: 'request' }, { 'if-match': '*' });
    await call(waiting[2], 'POST', '/join', {});
    expect(await outcomeOf(call(owner, 'DELETE', '', undefined, { 'if-match': '*' }))).toBe('204');
    for (const person of waiting) await told(person, 'Two Seats was deleted');
    expect(await titles(owner)).not.toContain('Two Seats was deleted');
    const left = async () =>
      (
        await api.database.query<{ count: number }>(
          `SELECT (SELECT count(*) FROM guilds WHERE id = $1) + (SELECT count(*) FROM guild_members WHERE guild_id = $1)
                + (SELECT count(*) FROM allotments WHERE id = $1) + (SELECT count(*) FROM guild_activity WHERE guild_id = $1)
                  AS count`,
          [guild.id],
        )
      )[0]?.count;
    await runSchedule('guilds.purge-deleted');
    expect(Number(await left())).toBeGreaterThan(3);
    api.clock.advance({ days: 31 });
    await runSchedule('guilds.purge-deleted');
    expect(Number(await left())).toBe(0);
  });
});
