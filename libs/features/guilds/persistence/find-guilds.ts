import type { Queryable } from '@guildhall/platform/database/database';
import type { Guild, JoinPolicy } from '../contract/guild';
import { GUILD_COLUMNS, GUILD_SOURCE } from './guild-columns';

export const GUILD_SORTS = ['relevance', 'newest'] as const;

export type GuildSort = (typeof GUILD_SORTS)[number];

export interface GuildFilter {
  /** A query as `searchWords` makes it; `null` for any words. */
  readonly words: string | null;
  readonly slug: string | null;
  readonly joinPolicy: JoinPolicy | null;
  /** Only those with a seat that anybody may take, or only those without. */
  readonly hasFreeSeats: boolean | null;
  readonly sort: GuildSort;
}

/** Where a page starts. The rank is 0 where the order does not depend on words. */
export interface GuildKey {
  readonly rank: number;
  readonly id: string;
}

export type FoundGuild = Guild & { readonly rank: number };

const NO_RANK = '0::real';

/**
 * Listed guilds, best or newest first; ids are time-ordered. The text is put together from the filters that are asked
 * for, so that each combination gets a plan of its own: see the README for which index serves which. The page is cut
 * before anything is joined to it: sorted, and read past, are ids and ranks only.
 */
export function findGuilds(
  source: Queryable,
  userId: string,
  filter: GuildFilter,
  limit: number,
  after: GuildKey | null,
): Promise<FoundGuild[]> {
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const { words, slug, joinPolicy, hasFreeSeats, sort } = filter;
  const query = words === null ? null : `to_tsquery('simple', ${bind(words)})`;
  const rank = sort === 'relevance' && query ? `ts_rank(g.words, ${query})` : NO_RANK;
  const conditions = [
    `g.visibility = 'public' AND g.deleted_at IS NULL`,
    `g.id NOT IN (SELECT guild_id FROM guild_bans WHERE user_id = ${bind(userId)})`,
  ];
  if (query) conditions.push(`g.words @@ ${query}`);
  if (slug !== null) conditions.push(`g.slug = ${bind(slug)}`);
  if (joinPolicy !== null) conditions.push(`g.join_policy = ${bind(joinPolicy)}`);
  if (hasFreeSeats !== null) conditions.push(`a.taken + a.held ${hasFreeSeats ? '<' : '>='} a.capacity`);
  if (after) conditions.push(keyCondition(rank, after, bind));
  // Said of both sides, or reading the allotments in order would start at the first.
  if (after && hasFreeSeats !== null && rank === NO_RANK) conditions.push(`a.id < ${bind(after.id)}::uuid`);
  return source.query<FoundGuild>(
    `WITH page AS MATERIALIZED (
       SELECT g.id, ${rank} AS rank FROM guilds g ${hasFreeSeats === null ? '' : 'JOIN allotments a ON a.id = g.id'}
        WHERE ${conditions.join(' AND ')}
        ORDER BY ${rank === NO_RANK ? '' : 'rank DESC, '}g.id DESC LIMIT ${bind(limit)})
     SELECT ${GUILD_COLUMNS}, page.rank FROM page JOIN (${GUILD_SOURCE}) ON g.id = page.id
      ORDER BY page.rank DESC, page.id DESC`,
    parameters,
  );
}

function keyCondition(rank: string, after: GuildKey, bind: (value: unknown) => string): string {
  return rank === NO_RANK
    ? `g.id < ${bind(after.id)}::uuid`
    : `(${rank}, g.id) < (${bind(after.rank)}::real, ${bind(after.id)}::uuid)`;
}
