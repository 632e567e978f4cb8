import type { Queryable } from '@guildhall/platform/database/database';
import type { AllotmentRecount, Recount } from '@guildhall/platform/scarcity/allotment-recount';

/** The kind of the allotments that are seats of guilds. */
export const GUILD_SEATS = 'guild-seats';

/** Seats as their rows say: members have taken one, whoever was asked from the waiting list holds one. */
export const guildSeatsRecount: AllotmentRecount = {
  kind: GUILD_SEATS,
  count: async (source: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, Recount>> => {
    const rows = await source.query<Recount & { id: string }>(
      `SELECT guild.id,
              (SELECT count(*)::integer FROM guild_members WHERE guild_id = guild.id) AS taken,
              (SELECT count(*)::integer FROM guild_waitlist WHERE guild_id = guild.id AND offer_id IS NOT NULL) AS held
         FROM unnest($1::uuid[]) AS guild (id)`,
      [ids],
    );
    return new Map(rows.map(({ id, taken, held }) => [id, { taken, held }]));
  },
};
