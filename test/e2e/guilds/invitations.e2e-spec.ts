import { createGuild, type Guild, type GuildPlan } from '../../factories/guilds';
import { type Person, registerCrowd, registerPerson } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { outcomeOf } from '../../support/outcome';
import { useTestApi } from '../../support/use-test-api';

type Token = { accessToken: string };

const api = useTestApi({ environment: { ACCESS_TOKEN_TTL_SECONDS: '86400' } });
let owner: Person;
let ada: Person;
let eve: Person;
let guild: Guild;

const call = <Body>({ accessToken: token }: Token, method: string, path: string, json?: unknown) =>
  send<Body>(api, method, `/api/v1${path}`, { token, ...(json === undefined ? {} : { json }) });
const at = (path: string) => `/guilds/${guild.id}${path}`;
const join = (person: Token) => outcomeOf(call<Schemas['Problem']>(person, 'POST', at('/join')));
const make = async (plan: Partial<GuildPlan>) => {
  guild = await createGuild(owner, plan);
};
const invite = (json: object = {}) =>
  call<Schemas['NewGuildInvitation']>(owner, 'POST', at('/invitations'), json);
const accept = (person: Token, token: string) =>
  outcomeOf(call<Schemas['Problem']>(person, 'POST', `/guild-invitations/${token}/accept`));

beforeAll(async () => {
  [owner, ada, eve] = [
    await registerPerson(api, { displayName: 'Olga' }),
    await registerPerson(api, { displayName: 'Ada Lovelace' }),
    await registerPerson(api, { displayName: 'Eve' }),
  ];
});

describe('an invitation', () => {
  beforeEach(() => make({ joinPolicy: 'invite', visibility: 'private', capacity: 3 }));

  it('shows a private guild to who has it, and lets them in', async () => {
    const { body } = await invite();
    expect(await join(ada)).toBe('404 GUILD_NOT_FOUND');
    const read = await call<Schemas['ReceivedGuildInvitation']>(
      ada,
      'GET',
      `/guild-invitations/${body.token}`,
    );
    expect(read.body).toMatchObject({ guild: { id: guild.id, name: guild.name }, expiresAt: body.expiresAt });
    expect(await accept(ada, body.token)).toBe('201');
    expect(await accept(ada, body.token)).toBe('410 GUILD_INVITATION_EXPIRED');
    expect(await outcomeOf(call<Schemas['Problem']>(ada, 'GET', at('')))).toBe('200');
  });

  it('is needed where a guild is joined by invitation', async () => {
    await make({ joinPolicy: 'invite' });
    expect(await join(ada)).toBe('403 GUILD_INVITATION_REQUIRED');
    expect(await outcomeOf(call<Schemas['Problem']>(ada, 'POST', at('/waitlist')))).toBe(
      '403 GUILD_INVITATION_REQUIRED',
    );
  });

  it('lets in as many as it is for, also when more come at once', async () => {
    await make({ capacity: 20 });
    const crowd = await registerCrowd(api, 8);
    const { token } = (await invite({ maxUses: 3 })).body;
    const answers = await Promise.all(crowd.map((person) => accept(person, token)));
    expect(answers.toSorted()).toEqual([
      ...Array(3).fill('201'),
      ...Array(5).fill('410 GUILD_INVITATION_EXPIRED'),
    ]);
    const [seats] = await api.database.query(
      `SELECT taken, (SELECT count(*)::integer FROM guild_members WHERE guild_id = a.id) AS members
         FROM allotments a WHERE id = $1`,
      [guild.id],
    );
    expect(seats).toEqual({ taken: 4, members: 4 });
  });

  it('is not spent by who finds no seat, or is a member', async () => {
    await make({ capacity: 2 });
    await join(eve);
    const { token } = (await invite({ maxUses: 1 })).body;
    expect(await accept(ada, token)).toBe('409 GUILD_FULL');
    expect(await accept(eve, token)).toBe('409 GUILD_ALREADY_MEMBER');
    await call<never>(eve, 'POST', at('/leave'));
    expect(await accept(ada, token)).toBe('201');
  });

  it('ends when it is revoked, and when its time is over', async () => {
    const [revoked, short] = [(await invite()).body, (await invite({ expiresInHours: 1 })).body];
    const revoke = () =>
      outcomeOf(call<Schemas['Problem']>(owner, 'DELETE', at(`/invitations/${revoked.id}`)));
    expect([await revoke(), await revoke()]).toEqual(['204', '404 GUILD_INVITATION_NOT_FOUND']);
    expect(await accept(ada, revoked.token)).toBe('410 GUILD_INVITATION_EXPIRED');
    api.clock.advance({ minutes: 61 });
    expect(await accept(ada, short.token)).toBe('410 GUILD_INVITATION_EXPIRED');
  });

  it('is kept as a hash, and shown with its token only once', async () => {
    const { body } = await invite({ maxUses: 2 });
    const list = await call<Schemas['GuildInvitationPage']>(owner, 'GET', at('/invitations'));
    const { token, ...shown } = body;
    expect(list.body.items).toEqual([shown]);
    const rows = await api.database.query('SELECT * FROM guild_invitations');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it.each(['nonsense', 'A'.repeat(43), '%00', 'x'.repeat(90)])(
    'is not there for the token %s',
    async (token) => {
      expect(await accept(ada, token)).toBe('404 GUILD_INVITATION_NOT_FOUND');
    },
  );
});
