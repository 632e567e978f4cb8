import { AdmitMember } from '@guildhall/features/guilds/application/admit-member';
import { BansService } from '@guildhall/features/guilds/application/bans.service';
import { CreateGuild } from '@guildhall/features/guilds/application/create-guild';
import { InvitationsService } from '@guildhall/features/guilds/application/invitations.service';
import { MembersService } from '@guildhall/features/guilds/application/members.service';
import { OwnershipService } from '@guildhall/features/guilds/application/ownership.service';
import { RequestsService } from '@guildhall/features/guilds/application/requests.service';
import type { Visibility } from '@guildhall/features/guilds/contract/guild';
import { systemContext, type UserContext } from '@guildhall/kernel/actor-context';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { type Passerby, registerCrowd, registerWithRole } from '../../factories/people';
import { OPERATIONS } from '../../support/api-document';
import { type RawRequest, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const ACTORS = ['nobody', 'stranger', 'member', 'officer', 'owner', 'banned', 'admin'] as const;

type Actor = (typeof ACTORS)[number];
type Statuses = readonly [number, number, number, number, number, number, number];

/** A guild in which something of everything is under way. */
interface Scene {
  readonly guild: string;
  /** A plain member whom things are done to. */
  readonly other: string;
  readonly banned: string;
  readonly request: string;
  readonly invitation: string;
  readonly token: string;
}

interface Row {
  /** One status for each of {@link ACTORS}, in their order, in a public guild that is open and has room. */
  readonly expected: Statuses;
  readonly request?: (scene: Scene) => RawRequest;
  /** Not about one guild, or opened by a token: a private guild changes nothing. */
  readonly elsewhere?: true;
}

const SEES: Statuses = [401, 200, 200, 200, 200, 404, 200];
const LEADS_OR_MODERATES: Statuses = [401, 403, 403, 200, 200, 404, 200];
const LEADS: Statuses = [401, 403, 403, 200, 200, 404, 403];

const json = (body: object) => () => ({ json: body });

const MATRIX: Readonly<Record<string, Row>> = {
  createGuild: {
    expected: [401, 201, 201, 201, 201, 201, 201],
    request: json({ name: 'Another', capacity: 2, joinPolicy: 'open' }),
    elsewhere: true,
  },
  searchGuilds: { expected: [401, 200, 200, 200, 200, 200, 200], elsewhere: true },
  listMyGuilds: { expected: [401, 200, 200, 200, 200, 200, 200], elsewhere: true },
  getGuild: { expected: SEES },
  getGuildStats: { expected: SEES },
  getGuildStanding: { expected: SEES },
  listGuildMembers: { expected: SEES },
  getGuildMember: { expected: SEES },
  listGuildActivity: { expected: [401, 403, 200, 200, 200, 404, 200] },
  updateGuild: {
    expected: LEADS_OR_MODERATES,
    request: () => ({ json: { name: 'Renamed' }, headers: { 'if-match': '*' } }),
  },
  deleteGuild: {
    expected: [401, 403, 403, 403, 204, 404, 204],
    request: () => ({ headers: { 'if-match': '*' } }),
  },
  joinGuild: { expected: [401, 201, 409, 409, 409, 404, 201], request: json({}) },
  leaveGuild: { expected: [401, 404, 204, 204, 409, 404, 404] },
  changeGuildMember: { expected: [401, 403, 403, 403, 200, 404, 403], request: json({ role: 'officer' }) },
  removeGuildMember: { expected: [401, 403, 403, 204, 204, 404, 204] },
  listGuildBans: { expected: LEADS_OR_MODERATES },
  banFromGuild: {
    expected: [401, 403, 403, 201, 201, 404, 201],
    request: ({ other }) => ({ json: { userId: other } }),
  },
  liftGuildBan: { expected: [401, 403, 403, 204, 204, 404, 204] },
  offerGuildOwnership: {
    expected: [401, 403, 403, 403, 202, 404, 403],
    request: ({ other }) => ({ json: { userId: other } }),
  },
  // It is on offer to the member.
  acceptGuildOwnership: { expected: [401, 404, 200, 404, 404, 404, 404] },
  cancelGuildTransfer: { expected: [401, 404, 204, 404, 204, 404, 404] },
  listGuildRequests: { expected: LEADS },
  decideGuildRequest: { expected: LEADS, request: json({ decision: 'decline' }) },
  // It is somebody else's.
  withdrawGuildRequest: { expected: [401, 404, 404, 404, 404, 404, 404] },
  joinGuildWaitlist: { expected: [401, 409, 409, 409, 409, 404, 409] },
  leaveGuildWaitlist: { expected: [401, 404, 404, 404, 404, 404, 404] },
  listGuildWaitlist: { expected: LEADS_OR_MODERATES },
  inviteToGuild: { expected: [401, 403, 403, 201, 201, 404, 403], request: json({}) },
  listGuildInvitations: { expected: LEADS },
  revokeGuildInvitation: { expected: [401, 403, 403, 204, 204, 404, 403] },
  getGuildInvitation: { expected: SEES, elsewhere: true },
  acceptGuildInvitation: { expected: [401, 201, 409, 409, 409, 404, 201], elsewhere: true },
};

const GUILD_OPERATIONS = OPERATIONS.filter(({ template }) =>
  /^\/api\/v1\/(guild|users\/me\/guilds)/.test(template),
);

const api = useTestApi();
let people: Readonly<Record<Exclude<Actor, 'nobody'> | 'other' | 'requester', Passerby>>;

beforeAll(async () => {
  const [stranger, member, officer, owner, banned, other, requester] = (await registerCrowd(
    api,
    7,
  )) as Tuple<Passerby>;
  const admin = await registerWithRole(api, 'admin');
  people = { stranger, member, officer, owner, banned, other, requester, admin };
});

type Tuple<Item> = [Item, Item, Item, Item, Item, Item, Item];

const idOf = (name: keyof typeof people) => people[name].user.id;
const contextOf = (name: keyof typeof people): UserContext => ({
  ...systemContext('test-setup'),
  userId: idOf(name),
  role: 'member',
  sessionId: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55',
});

async function setScene(visibility: Visibility): Promise<Scene> {
  const plan = { name: 'Night Owls', capacity: 20, joinPolicy: 'open', visibility } as const;
  const { id } = await api.app.get(CreateGuild).run(contextOf('owner'), idOf('owner'), plan);
  await api.app.get(UnitOfWork).run(contextOf('owner'), async (tx) => {
    for (const name of ['member', 'officer', 'other'] as const)
      await api.app.get(AdmitMember).run(tx, { guildId: id, userId: idOf(name), seat: 'free' });
  });
  const as = contextOf('owner');
  await api.app.get(MembersService).changeRole(as, id, idOf('officer'), 'officer');
  await api.app.get(BansService).ban(as, id, idOf('banned'), '');
  await api.app.get(OwnershipService).offer(as, id, idOf('member'));
  const request = await api.app.get(RequestsService).ask(contextOf('requester'), id, '');
  const invited = await api.app.get(InvitationsService).create(as, id, { maxUses: 9, hours: 1 });
  return {
    guild: id,
    other: idOf('other'),
    banned: idOf('banned'),
    request: request.id,
    invitation: invited.invitation.id,
    token: invited.token,
  };
}

async function statusFor(actor: Actor, operationId: string, scene: Scene): Promise<number> {
  const { method, template } = OPERATIONS.find(
    ({ operation }) => operation.operationId === operationId,
  ) as (typeof OPERATIONS)[number];
  const path = template
    .replace('{id}', scene.guild)
    .replace('{userId}', operationId === 'liftGuildBan' ? scene.banned : scene.other)
    .replace('{requestId}', scene.request)
    .replace('{invitationId}', scene.invitation)
    .replace('{token}', scene.token);
  const token = actor === 'nobody' ? {} : { token: people[actor].accessToken };
  const request = MATRIX[operationId]?.request?.(scene) ?? {};
  return (await send<unknown>(api, method, path, { ...request, ...token })).status;
}

describe('who may do what in a guild', () => {
  it('is decided here for every route of guilds', () => {
    const operations = GUILD_OPERATIONS.map(({ operation }) => operation.operationId);
    expect(Object.keys(MATRIX).toSorted()).toEqual(operations.toSorted());
  });

  it.each(Object.entries(MATRIX))('%s', async (operationId, { expected }) => {
    const statuses: number[] = [];
    for (const actor of ACTORS) statuses.push(await statusFor(actor, operationId, await setScene('public')));
    expect(Object.fromEntries(ACTORS.map((actor, index) => [actor, statuses[index]]))).toEqual(
      Object.fromEntries(ACTORS.map((actor, index) => [actor, expected[index]])),
    );
  });
});

describe('a private guild', () => {
  const about = Object.entries(MATRIX).filter(([, { elsewhere }]) => !elsewhere);

  it('is not there for strangers and the banned, on any route', async () => {
    const scene = await setScene('private');
    for (const [operationId] of about)
      for (const actor of ['stranger', 'banned'] as const)
        expect([operationId, actor, await statusFor(actor, operationId, scene)]).toEqual([
          operationId,
          actor,
          404,
        ]);
  });

  it('is there for its members as a public one is, and not for who asked to join before', async () => {
    const scene = await setScene('private');
    for (const operationId of ['getGuild', 'listGuildMembers', 'listGuildActivity'])
      expect([operationId, await statusFor('member', operationId, scene)]).toEqual([operationId, 200]);
    const { status } = await send<unknown>(api, 'GET', `/api/v1/guilds/${scene.guild}`, {
      token: people.requester.accessToken,
    });
    expect(status).toBe(404);
  });
});
