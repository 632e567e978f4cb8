import { admit, createGuild, type Guild, type GuildPlan } from '../../factories/guilds';
import { type Person, registerPerson, registerWithRole } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { outcomeOf } from '../../support/outcome';
import { useTestApi } from '../../support/use-test-api';

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

const change = (by: Person, whom: Person, role: string) =>
  outcomeOf(call(by, 'PATCH', at(`/members/${whom.user.id}`), { role }));
const remove = (by: Person, whom: Person) => outcomeOf(call(by, 'DELETE', at(`/members/${whom.user.id}`)));
const ban = (by: Person, whom: Person, reason?: string) =>
  outcomeOf(call(by, 'POST', at('/bans'), { userId: whom.user.id, ...(reason ? { reason } : {}) }));

const end = (by: Person) => outcomeOf(call(by, 'DELETE', at('/transfer')));

describe('roles', () => {
  beforeEach(async () => {
    await make({ capacity: 5 });
    await admit(owner, guild, ada, eve);
  });

  it('are given and taken by the owner', async () => {
    expect(await change(owner, ada, 'officer')).toBe('200');
    expect(await rolesOf()).toMatchObject({ [ada.user.id]: 'officer', [eve.user.id]: 'member' });
    expect(await change(ada, eve, 'officer')).toBe('403 GUILD_PERMISSION_MISSING');
    expect(await change(owner, ada, 'member')).toBe('200');
    expect(await change(owner, ada, 'owner')).toBe('400 INPUT_INVALID');
  });

  it('rank: officers remove members, and not each other, and nobody removes the owner', async () => {
    await change(owner, ada, 'officer');
    expect(await remove(ada, owner)).toBe('403 GUILD_PERMISSION_MISSING');
    expect(await remove(eve, ada)).toBe('403 GUILD_PERMISSION_MISSING');
    await change(owner, eve, 'officer');
    expect(await remove(ada, eve)).toBe('403 GUILD_PERMISSION_MISSING');
    await change(owner, eve, 'member');
    expect(await remove(ada, eve)).toBe('204');
    expect(await remove(ada, eve)).toBe('404 GUILD_MEMBER_NOT_FOUND');
    expect(await remove(owner, ada)).toBe('204');
    expect(await rolesOf()).toEqual({ [owner.user.id]: 'owner' });
  });

  it('are listed by rank on demand, page by page', async () => {
    await change(owner, ada, 'officer');
    const page = (query: string) => call<Schemas['GuildMemberPage']>(eve, 'GET', at(`/members${query}`));
    expect((await page('?role=officer')).body.items).toMatchObject([{ userId: ada.user.id }]);
    const read: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { body } = await page(`?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      read.push(...body.items.map(({ userId }) => userId));
      cursor = body.nextCursor;
    }
    expect(read).toEqual([owner.user.id, ada.user.id, eve.user.id]);
  });

  it('change hands only when the new owner accepts; the old one stays as an officer', async () => {
    const offer = (to: Person, by = owner) =>
      outcomeOf(call(by, 'POST', at('/transfer'), { userId: to.user.id }));
    const accept = (by: Person) => outcomeOf(call(by, 'POST', at('/transfer/accept')));
    expect([await offer(owner), await offer(ada, ada)]).toEqual([
      '409 GUILD_ALREADY_OWNER',
      '403 GUILD_PERMISSION_MISSING',
    ]);
    expect([await offer(ada), await offer(eve)]).toEqual(['202', '202']);
    expect(await accept(ada)).toBe('404 GUILD_TRANSFER_NOT_FOUND');
    const { body } = await call<Schemas['GuildStanding']>(eve, 'GET', at('/standing'));
    expect(body.transfer).toMatchObject({ fromUserId: owner.user.id, toUserId: eve.user.id });
    expect(await rolesOf()).toMatchObject({ [owner.user.id]: 'owner' });
    const answers = await Promise.all([accept(eve), accept(eve), accept(eve)]);
    expect(answers.toSorted()).toEqual(['200', ...Array(2).fill('404 GUILD_TRANSFER_NOT_FOUND')]);
    expect(await rolesOf()).toMatchObject({ [owner.user.id]: 'officer', [eve.user.id]: 'owner' });
    expect(await outcomeOf(call(owner, 'POST', at('/leave')))).toBe('204');
  });

  it('do not change hands when who was asked goes, and comes back', async () => {
    const ways: ReadonlyArray<() => Promise<unknown>> = [
      () => call(ada, 'POST', at('/leave')),
      () => remove(owner, ada),
      async () => {
        await ban(owner, ada);
        await call(owner, 'DELETE', at(`/bans/${ada.user.id}`));
      },
    ];
    for (const goes of ways) {
      await call(owner, 'POST', at('/transfer'), { userId: ada.user.id });
      await goes();
      expect(await join(ada)).toBe('201');
      expect(await outcomeOf(call(ada, 'POST', at('/transfer/accept')))).toBe('404 GUILD_TRANSFER_NOT_FOUND');
      const { body } = await call<Schemas['GuildStanding']>(ada, 'GET', at('/standing'));
      expect(body.transfer).toBeNull();
    }
    await call(owner, 'POST', at('/transfer'), { userId: ada.user.id });
    await api.database.query(
      `UPDATE guild_members SET joined_at = joined_at + interval '1 s' WHERE user_id = $1`,
      [ada.user.id],
    );
    expect(await outcomeOf(call(ada, 'POST', at('/transfer/accept')))).toBe('404 GUILD_TRANSFER_NOT_FOUND');
    const stranger = await registerPerson(api);
    const offer = call(owner, 'POST', at('/transfer'), { userId: stranger.user.id });
    expect(await outcomeOf(offer)).toBe('404 GUILD_MEMBER_NOT_FOUND');
    expect(await rolesOf()).toMatchObject({ [owner.user.id]: 'owner' });
  });

  it('do not change hands while who accepts is on the way out', async () => {
    for (let round = 0; round < 8; round++) {
      await call(owner, 'POST', at('/transfer'), { userId: ada.user.id });
      const [accepted] = await Promise.all([
        outcomeOf(call(ada, 'POST', at('/transfer/accept'))),
        remove(owner, ada),
      ]);
      const roles = await rolesOf();
      expect(Object.values(roles).filter((role) => role === 'owner')).toHaveLength(1);
      if (accepted === '200') return expect(roles[ada.user.id]).toBe('owner');
      expect(accepted).toBe('404 GUILD_TRANSFER_NOT_FOUND');
      await join(ada);
    }
  });

  it.each<[string, () => Promise<string>]>([
    ['remove them', () => remove(owner, ada)],
    ['ban them', () => ban(owner, ada)],
    ['demote them', () => change(owner, ada, 'member')],
    ['see them go', () => outcomeOf(call(ada, 'POST', at('/leave')))],
  ])('are over, and the invitations of an officer with them, when others %s', async (_, endRole) => {
    await change(owner, ada, 'officer');
    const plan = { maxUses: 5 };
    const { body } = await call<Schemas['NewGuildInvitation']>(ada, 'POST', at('/invitations'), plan);
    expect(await endRole()).toMatch(/^20/);
    const accept = call(await registerPerson(api), 'POST', `/guild-invitations/${body.token}/accept`);
    expect(await outcomeOf(accept)).toBe('410 GUILD_INVITATION_EXPIRED');
  });

  it('do not change hands when the offer is taken back, declined or too old', async () => {
    const offer = () => call(owner, 'POST', at('/transfer'), { userId: ada.user.id });
    const accept = () => outcomeOf(call(ada, 'POST', at('/transfer/accept')));
    await offer();
    expect([await end(eve), await end(owner), await accept()]).toEqual([
      '404 GUILD_TRANSFER_NOT_FOUND',
      '204',
      '404 GUILD_TRANSFER_NOT_FOUND',
    ]);
    await offer();
    expect([await end(ada), await accept()]).toEqual(['204', '404 GUILD_TRANSFER_NOT_FOUND']);
    await offer();
    await api.database.query(`UPDATE guild_transfers SET expires_at = '2020-01-01'`);
    expect(await accept()).toBe('410 GUILD_TRANSFER_EXPIRED');
    expect(await rolesOf()).toMatchObject({ [owner.user.id]: 'owner' });
  });
});

describe('a ban', () => {
  beforeEach(async () => {
    await make({ capacity: 3 });
    await admit(owner, guild, eve);
  });

  it('takes the seat, and the guild is not there any more for whom it hits', async () => {
    expect(await ban(owner, eve, 'Sold places in line.')).toBe('201');
    for (const path of ['', '/members', '/stats', '/standing', '/activity'])
      expect(await outcomeOf(call(eve, 'GET', at(path)))).toBe('404 GUILD_NOT_FOUND');
    for (const path of ['/join', '/waitlist', '/leave'])
      expect(await outcomeOf(call(eve, 'POST', at(path)))).toBe('404 GUILD_NOT_FOUND');
    const found = await call<Schemas['GuildPage']>(eve, 'GET', `/guilds?slug=${guild.slug}`);
    expect(found.body.items).toEqual([]);
    expect(await seats()).toMatchObject({ taken: 1, members: 1 });
  });

  it('shuts every way in: invitations, requests, approval', async () => {
    await make({ joinPolicy: 'request' });
    const { body } = await call<Schemas['GuildRequest']>(eve, 'POST', at('/join'), {});
    const invitation = await call<Schemas['NewGuildInvitation']>(owner, 'POST', at('/invitations'), {});
    await ban(owner, eve);
    expect(await outcomeOf(call(eve, 'POST', `/guild-invitations/${invitation.body.token}/accept`))).toBe(
      '404 GUILD_INVITATION_NOT_FOUND',
    );
    const approve = call(owner, 'POST', at(`/requests/${body.id}/decision`), { decision: 'approve' });
    expect(await outcomeOf(approve)).toBe('409 GUILD_REQUEST_DECIDED');
    expect(await seats()).toMatchObject({ taken: 1, members: 1 });
  });

  it('and a join at the same moment never leave a banned member behind', async () => {
    for (let round = 0; round < 10; round++) {
      await make({ capacity: 3 });
      await Promise.all([join(ada), ban(owner, ada), join(ada)]);
      expect(await rolesOf()).toEqual({ [owner.user.id]: 'owner' });
      expect(await seats()).toMatchObject({ taken: 1, members: 1 });
    }
  });

  it('is listed with its reason, once however often it is spoken, and lifted', async () => {
    await ban(owner, eve, 'Sold places in line.');
    expect(await ban(owner, eve, 'Another reason.')).toBe('201');
    const { body } = await call<Schemas['GuildBanPage']>(owner, 'GET', at('/bans'));
    expect(body.items).toMatchObject([
      { userId: eve.user.id, bannedBy: owner.user.id, reason: 'Sold places in line.' },
    ]);
    const lift = () => outcomeOf(call(owner, 'DELETE', at(`/bans/${eve.user.id}`)));
    expect([await lift(), await lift()]).toEqual(['204', '404 GUILD_BAN_NOT_FOUND']);
    expect(await join(eve)).toBe('201');
  });

  it('is no departure when it hits a stranger, and points to no page of its own', async () => {
    const left = async () =>
      (await call<Schemas['GuildStats']>(owner, 'GET', at('/stats'))).body.leftLast30Days;
    const { headers } = await call(owner, 'POST', at('/bans'), { userId: ada.user.id });
    expect([headers.get('location'), await left()]).toEqual([null, 0]);
    await ban(owner, eve);
    expect(await left()).toBe(1);
    const invitation = await call(owner, 'POST', at('/invitations'), {});
    expect([invitation.status, invitation.headers.get('location')]).toEqual([201, null]);
  });

  it('is for whom one outranks, members or not; for nobody who is not there', async () => {
    await admit(owner, guild, ada);
    for (const whom of [ada, eve])
      await call(owner, 'PATCH', at(`/members/${whom.user.id}`), { role: 'officer' });
    expect(await ban(ada, eve)).toBe('403 GUILD_PERMISSION_MISSING');
    expect(await ban(ada, owner)).toBe('403 GUILD_PERMISSION_MISSING');
    expect(await ban(ada, await registerPerson(api))).toBe('201');
    const unknown = call(owner, 'POST', at('/bans'), { userId: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' });
    expect(await outcomeOf(unknown)).toBe('404 USER_NOT_FOUND');
  });

  it('and every other use of power is in the audit log', async () => {
    const admin = await registerWithRole(api, 'admin');
    await admit(owner, guild, ada);
    await call(owner, 'PATCH', at(`/members/${ada.user.id}`), { role: 'officer' });
    await ban(owner, eve, 'Sold places in line.');
    await call(owner, 'DELETE', at(`/bans/${eve.user.id}`));
    await call(admin, 'DELETE', at(`/members/${ada.user.id}`));
    const { body } = await call<Schemas['AuditLogPage']>(admin, 'GET', '/admin/audit-log?limit=100');
    const entries = body.items.filter(({ targetId }) => targetId === guild.id);
    expect(entries.map(({ action, actorId, details }) => [action, actorId, details])).toEqual(
      expect.arrayContaining([
        ['guild.role-changed', owner.user.id, { role: 'officer', userId: ada.user.id }],
        ['guild.member-banned', owner.user.id, { userId: eve.user.id, reason: 'Sold places in line.' }],
        ['guild.ban-lifted', owner.user.id, { userId: eve.user.id }],
        ['guild.member-removed', admin.user.id, { userId: ada.user.id }],
      ]),
    );
  });
});
