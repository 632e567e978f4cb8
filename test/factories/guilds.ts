import type { Schemas } from '../support/api-client';
import type { Passerby } from './people';

export type Guild = Schemas['Guild'];
export type GuildPlan = Schemas['CreateGuildRequest'];

let guilds = 0;

/** A public, open guild with ten seats, unless it is said otherwise. @throws Error when it is refused */
export async function createGuild(
  owner: Pick<Passerby, 'client'>,
  plan: Partial<GuildPlan> = {},
): Promise<Guild> {
  const { data, response } = await owner.client.POST('/api/v1/guilds', {
    body: { name: `Guild ${++guilds}`, capacity: 10, joinPolicy: 'open', ...plan },
  });
  if (!data) throw new Error(`The making of a guild was answered ${response.status}.`);
  return data;
}

/** Lets people in with an invitation, whatever the guild's policy. @throws Error when one of them is refused */
export async function admit(
  owner: Pick<Passerby, 'client'>,
  { id }: Pick<Guild, 'id'>,
  ...people: ReadonlyArray<Pick<Passerby, 'client'>>
): Promise<void> {
  const { data } = await owner.client.POST('/api/v1/guilds/{id}/invitations', {
    params: { path: { id } },
    body: { maxUses: Math.max(people.length, 1) },
  });
  if (!data) throw new Error('Nobody could be invited.');
  for (const person of people) {
    const { response } = await person.client.POST('/api/v1/guild-invitations/{token}/accept', {
      params: { path: { token: data.token } },
    });
    if (response.status !== 201) throw new Error(`An invitation was answered ${response.status}.`);
  }
}
