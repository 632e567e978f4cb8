import { GuildCommitments } from '@guildhall/features/guilds/contract/guild-commitments';
import { admit, createGuild, type Guild } from '../../factories/guilds';
import { type Person, registerPerson } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const GUILDS = '/api/v1/guilds';

const api = useTestApi();
let owner: Person;
let eve: Person;
beforeAll(async () => {
  owner = await registerPerson(api, { displayName: 'Olga' });
  eve = await registerPerson(api, { displayName: 'Eve' });
});
const request = <Body = Schemas['Guild'] & Schemas['Problem']>(
  method: string,
  path: string,
  { by = owner, json, headers = {} }: { by?: Person; json?: unknown; headers?: Record<string, string> } = {},
) => send<Body>(api, method, `${GUILDS}${path}`, { token: by.accessToken, json, headers });

const make = (json: unknown, headers: Record<string, string> = {}) => request('POST', '', { json, headers });

describe('a new guild', () => {
  const plan = { name: 'Night Owls', capacity: 25, joinPolicy: 'open' };

  it('has its maker as owner in the first seat, and can be read where it says', async () => {
    const { status, body, headers } = await make({ ...plan, slug: 'night-owls', description: 'By night.' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      slug: 'night-owls',
      name: 'Night Owls',
      description: 'By night.',
      joinPolicy: 'open',
      visibility: 'public',
      ownerId: owner.user.id,
      capacity: 25,
      memberCount: 1,
      freeSeats: 24,
      avatarId: null,
      bannerId: null,
      version: 1,
      createdAt: expect.any(String),
      updatedAt: body.createdAt,
    });
    expect(headers.get('etag')).toBe('"1"');
    const read = await send<unknown>(api, 'GET', headers.get('location') as string, {
      token: eve.accessToken,
    });
    expect([read.body, read.headers.get('etag')]).toEqual([body, '"1"']);
  });

  it('is given a slug of its own when it brings none', async () => {
    const [one, two] = [await make(plan), await make(plan)];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body.slug).toMatch(/^night-owls-[0-9a-f]{8}$/);
    expect(two.body.slug).not.toBe(one.body.slug);
  });

  it('does not take the slug of another, whoever is first', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => make({ ...plan, slug: 'early-birds' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('GUILD_SLUG_TAKEN');
    const rows = await api.database.query(
      'SELECT 1 FROM allotments a LEFT JOIN guilds g USING (id) WHERE g.id IS NULL',
    );
    expect(rows).toEqual([]);
  });

  it('is made once for one Idempotency-Key, also when twelve requests share the pool of ten', async () => {
    const key = { 'idempotency-key': 'one-guild' };
    const twins = await Promise.all(
      Array.from({ length: 12 }, () => make({ ...plan, slug: 'only-one' }, key)),
    );
    expect(new Set(twins.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(twins[0]?.headers.get('etag')).toBe('"1"');
    const others = await Promise.all(
      Array.from({ length: 12 }, (_, index) => make(plan, { 'idempotency-key': `guild-${index}` })),
    );
    expect(new Set(others.map(({ status, body }) => (status === 201 ? body.id : status))).size).toBe(12);
    const reused = await make({ ...plan, capacity: 3 }, key);
    expect([reused.status, reused.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it.each([
    ['no name', { name: undefined }, 'name', 'length'],
    ['a name of two letters', { name: 'ab' }, 'name', 'length'],
    ['a name with a line break', { name: 'Night\nOwls' }, 'name', 'characters'],
    ['a name that nobody sees', { name: '\u200b\u200b\u2060' }, 'name', 'characters'],
    ['a name that turns around what follows', { name: 'Night \u202eslwO' }, 'name', 'characters'],
    ['a slug with capitals', { slug: 'Night-Owls' }, 'slug', 'slug'],
    ['a slug with a double hyphen', { slug: 'night--owls' }, 'slug', 'slug'],
    ['no seat', { capacity: 0 }, 'capacity', 'integer'],
    ['more seats than there may be', { capacity: 10_001 }, 'capacity', 'integer'],
    ['half a seat', { capacity: 2.5 }, 'capacity', 'integer'],
    ['a policy that is none', { joinPolicy: 'anyone' }, 'joinPolicy', 'enum'],
    ['a visibility that is none', { visibility: 'hidden' }, 'visibility', 'enum'],
    ['an owner', { ownerId: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' }, 'ownerId', 'unknown'],
    ['members', { memberCount: 9 }, 'memberCount', 'unknown'],
  ])('with %s is refused', async (_, change, path, code) => {
    const { status, body } = await make({ ...plan, ...change });
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ path, code })]);
  });
});

describe('a guild that is edited', () => {
  let guild: Guild;
  const patch = (json: unknown, tag: string | null = '"1"', by = owner) =>
    request('PATCH', `/${guild.id}`, { by, json, headers: tag === null ? {} : { 'if-match': tag } });
  beforeEach(async () => {
    guild = await createGuild(owner, { capacity: 4, description: 'As it was.' });
  });

  it('changes what is sent, keeps the rest, and moves version and tag', async () => {
    const { status, body, headers } = await patch({ name: 'Day Owls', capacity: 9, visibility: 'unlisted' });
    expect([status, headers.get('etag')]).toEqual([200, '"2"']);
    expect(body).toEqual({
      ...guild,
      name: 'Day Owls',
      capacity: 9,
      freeSeats: 8,
      visibility: 'unlisted',
      version: 2,
      updatedAt: expect.any(String),
    });
    expect((await patch({ description: '' }, '"2"')).body).toMatchObject({ description: '', version: 3 });
    expect((await patch({}, '"3"')).body).toMatchObject({ version: 3 });
  });

  it('by two with one tag lets exactly one through', async () => {
    const answers = await Promise.all(['One Way', 'Another Way'].map((name) => patch({ name })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const winner = answers.find(({ status }) => status === 200);
    expect((await request('GET', `/${guild.id}`)).body).toEqual(winner?.body);
  });

  it('keeps its tag while members come and go', async () => {
    await admit(owner, guild, eve);
    expect((await request('GET', `/${guild.id}`)).headers.get('etag')).toBe('"1"');
    expect((await patch({ name: 'Still Editable' })).status).toBe(200);
  });

  it.each([
    ['no tag', null, 428, 'IF_MATCH_REQUIRED'],
    ['a stale tag', '"0"', 412, 'IF_MATCH_STALE'],
    ['a foreign tag', '"abc"', 412, 'IF_MATCH_STALE'],
  ])('with %s is not edited, nor deleted', async (_, tag, status, code) => {
    for (const method of ['PATCH', 'DELETE']) {
      const answer = await request(method, `/${guild.id}`, {
        ...(method === 'PATCH' ? { json: { name: 'Other' } } : {}),
        headers: tag === null ? {} : { 'if-match': tag },
      });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect((await request('GET', `/${guild.id}`)).body).toEqual(guild);
  });

  it('does not get fewer seats than it has members, and then changes nothing at all', async () => {
    const [a, b] = [await registerPerson(api), await registerPerson(api)];
    await admit(owner, guild, a, b);
    const { status, body } = await patch({ capacity: 2, name: 'Too Small' });
    expect([status, body.code]).toEqual([422, 'GUILD_CAPACITY_BELOW_MEMBERS']);
    expect((await request('GET', `/${guild.id}`)).body).toMatchObject({
      name: guild.name,
      capacity: 4,
      version: 1,
    });
    expect((await patch({ capacity: 3 })).body).toMatchObject({ capacity: 3, freeSeats: 0 });
  });

  it('keeps its slug, its owner and its numbers from the editor', async () => {
    for (const field of ['slug', 'ownerId', 'memberCount', 'freeSeats', 'version', 'id']) {
      const { status, body } = await patch({ [field]: 'x' });
      expect([status, body.errors]).toEqual([
        400,
        [expect.objectContaining({ path: field, code: 'unknown' })],
      ]);
    }
  });

  it('is gone when it is deleted: for everybody, everywhere, with its slug free again', async () => {
    guild = await createGuild(owner, { slug: 'short-lived' });
    await admit(owner, guild, eve);
    const invitation = await request<Schemas['NewGuildInvitation']>('POST', `/${guild.id}/invitations`, {
      json: {},
    });
    expect((await request('DELETE', `/${guild.id}`, { headers: { 'if-match': '"1"' } })).status).toBe(204);
    for (const path of ['', '/members', '/stats', '/activity', '/standing'])
      expect((await request('GET', `/${guild.id}${path}`)).status).toBe(404);
    for (const path of ['/join', '/leave', '/waitlist'])
      expect((await request('POST', `/${guild.id}${path}`, { by: eve })).status).toBe(404);
    const mine = await eve.client.GET('/api/v1/users/me/guilds');
    expect(mine.data?.items.map((item) => item.guild.id)).not.toContain(guild.id);
    const { response } = await eve.client.GET('/api/v1/guild-invitations/{token}', {
      params: { path: { token: invitation.body.token } },
    });
    expect(response.status).toBe(404);
    await createGuild(owner, { slug: 'short-lived' });
  });

  it('is not deleted while it owes something', async () => {
    let open = 2;
    api.app.get(GuildCommitments).register({ name: 'orders', countOpen: async () => open });
    const headers = { 'if-match': '*' };
    const { status, body } = await request('DELETE', `/${guild.id}`, { headers });
    expect([status, body]).toEqual([
      409,
      expect.objectContaining({ code: 'GUILD_HAS_COMMITMENTS', open: { orders: 2 } }),
    ]);
    open = 0;
    expect((await request('DELETE', `/${guild.id}`, { headers })).status).toBe(204);
  });
});

describe('what is told of a guild', () => {
  it('are its numbers and what happened, to those who may know', async () => {
    const guild = await createGuild(owner, { capacity: 5 });
    const ada = await registerPerson(api);
    await admit(owner, guild, eve, ada);
    await request('PATCH', `/${guild.id}/members/${ada.user.id}`, { json: { role: 'officer' } });
    await request('POST', `/${guild.id}/leave`, { by: eve });
    await request('PATCH', `/${guild.id}`, { json: { name: 'Renamed' }, headers: { 'if-match': '*' } });
    expect((await request('GET', `/${guild.id}/stats`, { by: eve })).body).toEqual({
      capacity: 5,
      members: 2,
      officers: 1,
      freeSeats: 3,
      offeredSeats: 0,
      waiting: 0,
      joinedLast30Days: 2,
      leftLast30Days: 1,
    });
    const activity = await request<Schemas['GuildActivityPage']>('GET', `/${guild.id}/activity`, { by: ada });
    expect(
      activity.body.items.map((item) => [item.type, item.actorId, item.subjectId, item.details]),
    ).toEqual([
      ['guild-edited', owner.user.id, null, { fields: ['name'] }],
      ['member-left', eve.user.id, null, {}],
      ['role-changed', owner.user.id, ada.user.id, { role: 'officer' }],
      ['member-joined', ada.user.id, null, {}],
      ['member-joined', eve.user.id, null, {}],
      ['guild-created', owner.user.id, null, {}],
    ]);
    expect((await request('GET', `/${guild.id}/activity`, { by: eve })).status).toBe(403);
  });
});

describe('the caller’s own guilds', () => {
  it('are listed newest joined first, whatever their visibility, page by page', async () => {
    const person = await registerPerson(api);
    const guilds: Guild[] = [];
    for (const visibility of ['public', 'unlisted', 'private'] as const) {
      guilds.push(await createGuild(owner, { visibility }));
      await admit(owner, guilds.at(-1) as Guild, person);
    }
    guilds.push(await createGuild(person));
    const read: Array<[string, string]> = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { data } = await person.client.GET('/api/v1/users/me/guilds', {
        params: { query: { limit: 3, ...(cursor ? { cursor } : {}) } },
      });
      read.push(...(data?.items ?? []).map(({ guild, role }): [string, string] => [guild.id, role]));
      cursor = data?.nextCursor ?? null;
    }
    const [a, b, c, own] = guilds.map(({ id }) => id);
    expect(read).toEqual([
      [own, 'owner'],
      [c, 'member'],
      [b, 'member'],
      [a, 'member'],
    ]);
  });
});
