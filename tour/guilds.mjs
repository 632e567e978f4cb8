import { randomBytes } from 'node:crypto';

const RUN = `run${randomBytes(4).toString('hex')}`;

/** A guild with two seats: finding it, joining, leaving. */
export async function seats(tour, world) {
  const { ada, stranger } = world;
  const made = await tour.step(
    'Ada makes a guild with two seats and takes the first.',
    'POST /guilds',
    {
      token: ada.accessToken,
      headers: { 'idempotency-key': RUN },
      body: { name: `Night Owls ${RUN}`, slug: `night-owls-${RUN}`, capacity: 2, joinPolicy: 'open' },
    },
    { status: 201, has: { memberCount: 1, freeSeats: 1, ownerId: ada.id, version: 1 } },
  );
  const guild = `/guilds/${made.body.id}`;
  world.guild = guild;
  await tour.step(
    'The stranger finds it by the beginning of a word.',
    `GET /guilds?q=${RUN.slice(0, 8)}`,
    { token: stranger.accessToken },
    { status: 200, has: { 'items.0.id': made.body.id } },
  );
  await tour.step(
    'The stranger joins: the last seat is taken.',
    `POST ${guild}/join`,
    { token: stranger.accessToken },
    { status: 201, has: { userId: stranger.id, role: 'member' } },
  );
  await tour.step(
    'Joining twice is joining once.',
    `POST ${guild}/join`,
    { token: stranger.accessToken },
    { status: 409, has: { code: 'GUILD_ALREADY_MEMBER' } },
  );
  await tour.step(
    'Ada cannot leave: a guild has an owner.',
    `POST ${guild}/leave`,
    { token: ada.accessToken },
    { status: 409, has: { code: 'GUILD_LAST_OWNER' } },
  );
  await tour.step(
    'The stranger leaves again, and the seat is free.',
    `POST ${guild}/leave`,
    { token: stranger.accessToken },
    { status: 204 },
  );
}

/** Inviting into a private guild, and editing it without overwriting. */
export async function leading(tour, { ada, stranger, guild }) {
  const { accessToken: token } = ada;
  await tour.step(
    'She makes it private, with the tag of what she has seen.',
    `PATCH ${guild}`,
    { token, headers: { 'if-match': '"1"' }, body: { visibility: 'private', joinPolicy: 'invite' } },
    { status: 200, has: { visibility: 'private', version: 2 } },
  );
  await tour.step(
    'For the stranger it is not there any more.',
    `GET ${guild}`,
    { token: stranger.accessToken },
    { status: 404, has: { code: 'GUILD_NOT_FOUND' } },
  );
  const invited = await tour.step(
    'She invites one person.',
    `POST ${guild}/invitations`,
    { token, body: { maxUses: 1 } },
    { status: 201, has: { maxUses: 1, uses: 0 } },
  );
  await tour.step(
    'Who has the token gets in.',
    `POST /guild-invitations/${invited.body.token}/accept`,
    { token: stranger.accessToken },
    { status: 201, has: { role: 'member' } },
  );
  await tour.step(
    'Fewer seats than members is refused.',
    `PATCH ${guild}`,
    { token, headers: { 'if-match': '"2"' }, body: { capacity: 1 } },
    { status: 422, has: { code: 'GUILD_CAPACITY_BELOW_MEMBERS' } },
  );
  await tour.step(
    'She reads what happened.',
    `GET ${guild}/activity`,
    { token },
    { status: 200, has: { 'items.0.type': 'member-joined', 'items.1.type': 'guild-edited' } },
  );
  await tour.step(
    'She deletes it.',
    `DELETE ${guild}`,
    { token, headers: { 'if-match': '*' } },
    { status: 204 },
  );
}
