import type { Schemas } from '../support/api-client';
import { until } from '../support/until';
import { admit, createGuild } from './guilds';
import type { Passerby } from './people';

export type Room = Schemas['Room'];

/** @throws Error when it is refused */
export async function openDirectRoom(
  one: Passerby,
  other: { readonly user: { readonly id: string } },
): Promise<Room> {
  const { data, response } = await one.client.POST('/api/v1/rooms', {
    body: { kind: 'direct', userId: other.user.id },
  });
  if (!data) throw new Error(`A direct room was answered ${response.status}.`);
  return data;
}

/** The companion that every installation has. */
export const GUIDE = '019aa3f0-0000-7000-8000-000000000001';

/** @throws Error when it is refused */
export async function openCompanionRoom(
  { client }: Pick<Passerby, 'client'>,
  companionId = GUIDE,
): Promise<Room> {
  const { data, response } = await client.POST('/api/v1/rooms', { body: { kind: 'companion', companionId } });
  if (!data) throw new Error(`A room with a companion was answered ${response.status}.`);
  return data;
}

/** The room of a guild, as soon as the member is in it. */
export function roomOfGuild(member: Pick<Passerby, 'client'>, guildId: string): Promise<Room> {
  return until(
    async () => {
      const { data } = await member.client.GET('/api/v1/rooms', { params: { query: { limit: 100 } } });
      return data?.items.find((room) => room.guildId === guildId);
    },
    { what: 'The place in the room of the guild' },
  );
}

/** A new guild and its room, in which all of them are. */
export async function openGuildRoom(
  owner: Passerby,
  ...members: Passerby[]
): Promise<{ guild: Schemas['Guild']; room: Room }> {
  const guild = await createGuild(owner);
  await admit(owner, guild, ...members);
  const rooms = await Promise.all([owner, ...members].map((person) => roomOfGuild(person, guild.id)));
  return { guild, room: rooms[0] as Room };
}
