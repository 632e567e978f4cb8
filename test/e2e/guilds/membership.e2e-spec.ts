import { createGuild, type Guild, type GuildPlan } from '../../factories/guilds';
import { type Person, registerCrowd, registerPerson } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { inTurns } from '../../support/in-turns';
import { outcomeOf } from '../../support/outcome';
import { useTestApi } from '../../support/use-test-api';
import { whileRunning } from '../../support/while-running';

type Answer = Schemas['Problem'] & Schemas['GuildMember'];

const api = useTestApi({ environment: { ACCESS_TOKEN_TTL_SECONDS: '86400' } });
let owner: Person;
let ada: Person;
let eve: Person;
let guild: Guild;

const call = async <Body = Answer>(
  person: { accessToken: string },
  method: string,
  path: string,
  json?: unknown,
) => {
  const request = { token: person.accessToken, ...(json === undefined ? {} : { json }) };
  return send<Body>(api, method, `/api/v1${path}`, request);
};
const at = (path: string, of = guild) => `/guilds/${of.id}${path}`;
const join = (person: { accessToken: string }, of = guild) =>
  outcomeOf(call(person, 'POST', at('/join', of)));
const make = async (plan: Partial<GuildPlan>) => {
  guild = await createGuild(owner, plan);
};
const seats = async (of = guild) => {
  const [row] = await api.database.query<{ capacity: number; taken: number; held: number; members: number }>(
    `SELECT capacity, taken, held, (SELECT count(*)::integer FROM guild_members WHERE guild_id = a.id) AS members
       FROM allotments a WHERE id = $1`,
    [of.id],
  );
  return row;
};
const rolesOf = async (of = guild) => {
  const { body } = await call<Schemas['GuildMemberPage']>(owner, 'GET', at('/members', of));
  return Object.fromEntries(body.items.map(({ userId, role }) => [userId, role]));
};

beforeAll(async () => {
  [owner, ada, eve] = [
    await registerPerson(api, { displayName: 'Olga' }),
    await registerPerson(api, { displayName: 'Ada Lovelace' }),
    await registerPerson(api, { displayName: 'Eve' }),
  ];
});

const ask = (person: Person, message?: string) =>
  call<Schemas['GuildRequest']>(person, 'POST', at('/join'), message === undefined ? {} : { message });
const decide = (requestId: string, decision: string, by = owner) =>
  call<Schemas['GuildRequestDecision'] & Schemas['Problem']>(
    by,
    'POST',
    at(`/requests/${requestId}/decision`),
    { decision },
  );
const pending = async () =>
  (await call<Schemas['GuildRequestPage']>(owner, 'GET', at('/requests'))).body.items;
const invite = (json: object = {}, by = owner) =>
  call<Schemas['NewGuildInvitation'] & Schemas['Problem']>(by, 'POST', at('/invitations'), json);
const accept = (person: { accessToken: string }, token: string) =>
  outcomeOf(call(person, 'POST', `/guild-invitations/${token}/accept`));

/** Requests that wait for a decision. */
const left = () =>
  api.database.query(`SELECT 1 FROM guild_requests WHERE guild_id = $1 AND state = 'pending'`, [guild.id]);

describe('joining an open guild', () => {
  beforeEach(() => make({ capacity: 2 }));

  it('takes a seat and says where the membership is', async () => {
    const { status, body, headers } = await call(ada, 'POST', at('/join'));
    expect(status).toBe(201);
    expect(body).toEqual({
      guildId: guild.id,
      userId: ada.user.id,
      displayName: 'Ada Lovelace',
      role: 'member',
      joinedAt: expect.any(String),
    });
    const path = headers.get('location') as string;
    expect((await send<unknown>(api, 'GET', path, { token: eve.accessToken })).body).toEqual(body);
    expect(await seats()).toEqual({ capacity: 2, taken: 2, held: 0, members: 2 });
  });

  it('is done once, full or not', async () => {
    await make({ capacity: 3 });
    expect([await join(ada), await join(ada)]).toEqual(['201', '409 GUILD_ALREADY_MEMBER']);
    await join(eve);
    expect(await join(ada)).toBe('409 GUILD_ALREADY_MEMBER');
    expect(await join(owner)).toBe('409 GUILD_ALREADY_MEMBER');
    expect(await seats()).toMatchObject({ taken: 3, members: 3 });
  });

  it('is refused when every seat is taken', async () => {
    await join(ada);
    expect(await join(eve)).toBe('409 GUILD_FULL');
  });

  it('refuses a body with anything that does not belong there', async () => {
    expect(await outcomeOf(call(ada, 'POST', at('/join'), { role: 'owner' }))).toBe('400 INPUT_INVALID');
    expect(await outcomeOf(call(ada, 'POST', at('/join'), {}))).toBe('201');
  });

  it('20 times at once makes one membership', async () => {
    await make({ capacity: 30 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => join(ada)));
    expect(answers.toSorted()).toEqual(['201', ...Array(19).fill('409 GUILD_ALREADY_MEMBER')]);
    expect(await seats()).toMatchObject({ taken: 2, members: 2 });
  });

  it('gives 50 free seats to exactly 50 of 200 people at once, and the books agree', async () => {
    const crowd = await registerCrowd(api, 200);
    await make({ capacity: 51 });
    const answers = await Promise.all(crowd.map((person) => join(person)));
    expect(answers.filter((answer) => answer === '201')).toHaveLength(50);
    expect(answers.filter((answer) => answer === '409 GUILD_FULL')).toHaveLength(150);
    expect(await seats()).toEqual({ capacity: 51, taken: 51, held: 0, members: 51 });
    const seated = crowd.filter((_, index) => answers[index] === '201').map(({ user }) => user.id);
    const rows = await api.database.query<{ user_id: string }>(
      `SELECT user_id FROM guild_members WHERE guild_id = $1 AND role = 'member'`,
      [guild.id],
    );
    expect(rows.map((row) => row.user_id).toSorted()).toEqual(seated.toSorted());
  });

  it('and leaving in a crowd never seats more than there are seats', async () => {
    const crowd = await registerCrowd(api, 30);
    await make({ capacity: 6 });
    const over: unknown[] = [];
    const storm = () =>
      inTurns(240, 30, async (number) => {
        const person = crowd[number % crowd.length] as { accessToken: string };
        const answer = number % 3 === 2 ? outcomeOf(call(person, 'POST', at('/leave'))) : join(person);
        expect(await answer).toMatch(
          /^(201|204|409 GUILD_(FULL|ALREADY_MEMBER)|404 GUILD_MEMBER_NOT_FOUND)$/,
        );
      });
    await whileRunning(storm, async () => {
      const now = await seats();
      if (!now || now.members > now.capacity || now.members !== now.taken) over.push(now);
    });
    expect(over).toEqual([]);
  });
});

describe('leaving', () => {
  beforeEach(async () => {
    await make({ capacity: 2 });
    await join(ada);
  });

  it('frees the seat for somebody else', async () => {
    expect(await outcomeOf(call(ada, 'POST', at('/leave')))).toBe('204');
    expect(await join(eve)).toBe('201');
    expect(await outcomeOf(call(ada, 'POST', at('/leave')))).toBe('404 GUILD_MEMBER_NOT_FOUND');
    expect(await seats()).toMatchObject({ taken: 2, members: 2 });
  });

  it('ten times at once frees one seat', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => outcomeOf(call(ada, 'POST', at('/leave')))),
    );
    expect(answers.toSorted()).toEqual(['204', ...Array(9).fill('404 GUILD_MEMBER_NOT_FOUND')]);
    expect(await seats()).toMatchObject({ taken: 1, members: 1 });
  });

  it('is not for the owner: a guild has one', async () => {
    for (const [method, path] of [
      ['POST', '/leave'],
      ['DELETE', `/members/${owner.user.id}`],
    ] as const)
      expect(await outcomeOf(call(owner, method, at(path)))).toBe('409 GUILD_LAST_OWNER');
    const demote = call(owner, 'PATCH', at(`/members/${owner.user.id}`), { role: 'member' });
    expect(await outcomeOf(demote)).toBe('409 GUILD_LAST_OWNER');
    const ban = call(owner, 'POST', at('/bans'), { userId: owner.user.id });
    expect(await outcomeOf(ban)).toBe('409 GUILD_LAST_OWNER');
    expect(await rolesOf()).toMatchObject({ [owner.user.id]: 'owner' });
  });

  it('by one’s own id is leaving too', async () => {
    expect(await outcomeOf(call(ada, 'DELETE', at(`/members/${ada.user.id}`)))).toBe('204');
    const { body } = await call<Schemas['GuildActivityPage']>(owner, 'GET', at('/activity'));
    expect(body.items[0]).toMatchObject({ type: 'member-left', actorId: ada.user.id, subjectId: null });
  });
});

describe('a guild that is joined by request', () => {
  beforeEach(() => make({ joinPolicy: 'request', capacity: 2 }));

  it('asks its officers: once, however often one asks', async () => {
    const answers = await Promise.all([ask(ada, 'I build boats.'), ask(ada), ask(ada)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await pending()).toMatchObject([
      { userId: ada.user.id, displayName: 'Ada Lovelace', state: 'pending' },
    ]);
    expect(await seats()).toMatchObject({ taken: 1 });
  });

  it('seats whom an officer approves', async () => {
    const { body } = await ask(ada);
    expect((await decide(body.id, 'approve')).body).toMatchObject({ state: 'approved', outcome: 'seated' });
    expect(await rolesOf()).toMatchObject({ [ada.user.id]: 'member' });
    expect(await pending()).toEqual([]);
    const again = await decide(body.id, 'decline');
    expect([again.status, again.body.code]).toEqual([409, 'GUILD_REQUEST_DECIDED']);
  });

  it('decides once when two officers decide at once', async () => {
    const { body } = await ask(ada);
    const decisions = await Promise.all(['approve', 'decline', 'approve'].map((way) => decide(body.id, way)));
    expect(decisions.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const outcome = decisions.find(({ status }) => status === 200)?.body.outcome;
    expect(await seats()).toMatchObject(outcome === 'seated' ? { taken: 2 } : { taken: 1 });
  });

  it('leaves out whom an officer declines, who may ask again', async () => {
    const { body } = await ask(ada);
    expect((await decide(body.id, 'decline')).body).toMatchObject({ state: 'declined', outcome: 'declined' });
    const next = await ask(ada);
    expect(next.body.id).not.toBe(body.id);
  });

  it('puts whom it approves on the waiting list when it is full', async () => {
    const [first, second] = [await ask(ada), await ask(eve)];
    await decide(first.body.id, 'approve');
    expect((await decide(second.body.id, 'approve')).body.outcome).toBe('waiting');
    const standing = await call<Schemas['GuildStanding']>(eve, 'GET', at('/standing'));
    expect(standing.body).toMatchObject({ role: null, waiting: { position: 1, offerExpiresAt: null } });
    expect(await outcomeOf(call(ada, 'POST', at('/leave')))).toBe('204');
    expect(await join(eve)).toBe('201');
  });

  it('has no waiting list that one could go to around the officers', async () => {
    await decide((await ask(ada)).body.id, 'approve');
    expect(await outcomeOf(call(eve, 'POST', at('/waitlist')))).toBe('403 GUILD_REQUEST_REQUIRED');
  });

  it('leaves no request behind when people get in, or are banned, while they ask', async () => {
    for (let round = 0; round < 8; round++) {
      await make({ joinPolicy: 'request', capacity: 3 });
      const { token } = (await invite()).body;
      const [seated] = await Promise.all([accept(ada, token), ask(ada), ask(ada)]);
      expect([seated, await left()]).toEqual(['201', []]);
      const bans = call(owner, 'POST', at('/bans'), { userId: eve.user.id });
      await Promise.all([ask(eve), bans, ask(eve)]);
      expect(await left()).toEqual([]);
    }
    expect((await ask(ada)).status).toBe(409);
  });

  it('promises no place to who is a member or banned already', async () => {
    const [first, second] = [(await ask(ada)).body, (await ask(eve)).body];
    // As they were left behind by earlier versions.
    await api.database.query(
      `INSERT INTO guild_members (guild_id, user_id, role, joined_at) VALUES ($1, $2, 'member', now())`,
      [guild.id, ada.user.id],
    );
    await api.database.query('UPDATE allotments SET taken = 2 WHERE id = $1', [guild.id]);
    await api.database.query(
      `INSERT INTO guild_bans (guild_id, user_id, reason, banned_at) VALUES ($1, $2, '', now())`,
      [guild.id, eve.user.id],
    );
    expect((await decide(first.id, 'approve')).body.code).toBe('GUILD_ALREADY_MEMBER');
    expect((await decide(second.id, 'approve')).body.code).toBe('GUILD_REQUEST_DECIDED');
    expect((await decide(first.id, 'decline')).status).toBe(200);
    expect(await api.database.query('SELECT 1 FROM guild_waitlist WHERE guild_id = $1', [guild.id])).toEqual(
      [],
    );
  });

  it('is not there any more for who has asked when it turns private; the request can be taken back', async () => {
    const { body } = await ask(ada);
    await api.database.query(`UPDATE guilds SET visibility = 'private' WHERE id = $1`, [guild.id]);
    for (const path of ['', '/members', '/stats', '/standing'])
      expect(await outcomeOf(call(ada, 'GET', at(path)))).toBe('404 GUILD_NOT_FOUND');
    const withdraw = () => outcomeOf(call(ada, 'DELETE', at(`/requests/${body.id}`)));
    expect([await withdraw(), await withdraw()]).toEqual(['204', '404 GUILD_NOT_FOUND']);
  });

  it('lets people take back their own request, and nobody else’s', async () => {
    const { body } = await ask(ada);
    const withdraw = (person: Person) => outcomeOf(call(person, 'DELETE', at(`/requests/${body.id}`)));
    expect([await withdraw(eve), await withdraw(ada), await withdraw(ada)]).toEqual([
      '404 GUILD_REQUEST_NOT_FOUND',
      '204',
      '404 GUILD_REQUEST_NOT_FOUND',
    ]);
    expect((await decide(body.id, 'approve')).status).toBe(409);
  });
});
