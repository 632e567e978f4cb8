import type { Queryable } from '@guildhall/platform/database/database';
import type { Guild, JoinPolicy } from '../contract/guild';
import type { SearchWords } from '../domain/search-words';
import { GUILD_COLUMNS, GUILD_SOURCE } from './guild-columns';

export const GUILD_SORTS = ['relevance', 'newest'] as const;

export type GuildSort = (typeof GUILD_SORTS)[number];

/** Ranking reads the whole text of a guild: only so many matches are ranked, the newest. */
export const RANKED_MATCHES = 1_000;

export interface GuildFilter {
  /** `null` for any words. */
  readonly query: SearchWords | null;
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

/** `bounded` is the same in every row: only the newest {@link RANKED_MATCHES} matches were ranked, there may be older ones. */
export type FoundGuild = Guild & { readonly rank: number; readonly bounded: boolean };

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
  const { query, slug, joinPolicy, hasFreeSeats, sort } = filter;
  const words = query && `(to_tsquery('simple', ${bind(query.words)}) && ${bind(query.symbols)}::tsquery)`;
  const conditions = [
    `g.visibility = 'public' AND g.deleted_at IS NULL`,
    `g.id NOT IN (SELECT guild_id FROM guild_bans WHERE user_id = ${bind(userId)})`,
  ];
  if (words) conditions.push(`g.words @@ ${words}`);
  if (slug !== null) conditions.push(`g.slug = ${bind(slug)}`);
  if (joinPolicy !== null) conditions.push(`g.join_policy = ${bind(joinPolicy)}`);
  if (hasFreeSeats !== null) conditions.push(`a.taken + a.held ${hasFreeSeats ? '<' : '>='} a.capacity`);
  const ranks = sort === 'relevance' && words !== null;
  if (after && !ranks) {
    conditions.push(`g.id < ${bind(after.id)}::uuid`);
    // Said of both sides, or reading the allotments in order would start at the first.
    if (hasFreeSeats !== null) conditions.push(`a.id < ${bind(after.id)}::uuid`);
  }
  const from = `FROM guilds g ${hasFreeSeats === null ? '' : 'JOIN allotments a ON a.id = g.id'}
    WHERE ${conditions.join(' AND ')} ORDER BY g.id DESC`;
  const page = ranks
    ? rankedPage(from, words, bind, limit, after)
    : `page AS MATERIALIZED (SELECT g.id, 0::real AS rank, false AS bounded ${from} LIMIT ${bind(limit)})`;
  return source.query<FoundGuild>(
    `WITH ${page}
     SELECT ${GUILD_COLUMNS}, page.rank, page.bounded FROM page JOIN (${GUILD_SOURCE}) ON g.id = page.id
      ORDER BY page.rank DESC, page.id DESC`,
    parameters,
  );
}

/** The same matches are ranked for every page, so that the pages together are one list. */
function rankedPage(
  from: string,
  words: string,
  bind: (value: unknown) => string,
  limit: number,
  after: GuildKey | null,
): string {
  const beyond = after ? `WHERE (rank, id) < (${bind(after.rank)}::real, ${bind(after.id)}::uuid)` : '';
  return `matching AS MATERIALIZED (SELECT g.id ${from} LIMIT ${RANKED_MATCHES}),
    ranked AS (SELECT g.id, ts_rank(g.words, ${words}) AS rank FROM matching JOIN guilds g USING (id)),
    page AS MATERIALIZED (
      SELECT id, rank, (SELECT count(*) FROM matching) >= ${RANKED_MATCHES} AS bounded
        FROM ranked ${beyond} ORDER BY rank DESC, id DESC LIMIT ${bind(limit)})`;
}
