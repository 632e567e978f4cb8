import type { Queryable } from '@guildhall/platform/database/database';
import type { Guild, JoinPolicy } from '../contract/guild';
import type { SearchWords } from '../domain/search-words';
import { GUILD_COLUMNS, GUILD_SOURCE } from './guild-columns';

export const GUILD_SORTS = ['relevance', 'newest'] as const;

export type GuildSort = (typeof GUILD_SORTS)[number];

/** Ranking reads the whole text of a guild: only so many matches are ranked, the newest. */
export const RANKED_MATCHES = 1_000;
/** So many of the newest guilds are read for frequent words, before the index is asked for all that match. */
const READ_IN_ORDER = 2_000;

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
  const ranks = sort === 'relevance' && words !== null;
  const conditions = [
    `g.visibility = 'public' AND g.deleted_at IS NULL`,
    `g.id NOT IN (SELECT guild_id FROM guild_bans WHERE user_id = ${bind(userId)})`,
  ];
  if (slug !== null) conditions.push(`g.slug = ${bind(slug)}`);
  if (joinPolicy !== null) conditions.push(`g.join_policy = ${bind(joinPolicy)}`);
  if (hasFreeSeats !== null) conditions.push(`a.taken + a.held ${hasFreeSeats ? '<' : '>='} a.capacity`);
  const afterId = after && !ranks ? `${bind(after.id)}::uuid` : null;
  if (afterId) conditions.push(`g.id < ${afterId}`);
  // Said of both sides, or reading the allotments in order would start at the first.
  if (afterId && hasFreeSeats !== null) conditions.push(`a.id < ${afterId}`);
  const seats = hasFreeSeats === null ? '' : 'JOIN allotments a ON a.id = g.id';
  const listed: Listed = { seats, conditions: conditions.join(' AND '), afterId };
  const most = ranks ? String(RANKED_MATCHES) : bind(limit);
  const matching = words === null ? inOrder(listed, most) : matchingWords(listed, words, most);
  const page = ranks
    ? rankedPage(words, bind, limit, after)
    : 'page AS (SELECT id, 0::real AS rank, false AS bounded FROM matching)';
  return source.query<FoundGuild>(
    `WITH ${matching}, ${page}
     SELECT ${GUILD_COLUMNS}, page.rank, page.bounded FROM page JOIN (${GUILD_SOURCE}) ON g.id = page.id
      ORDER BY page.rank DESC, page.id DESC`,
    parameters,
  );
}

/** Guilds that are listed and pass the filters, but for words. */
interface Listed {
  readonly seats: string;
  readonly conditions: string;
  /** Where the page starts in the order of ids. */
  readonly afterId: string | null;
}

function inOrder({ seats, conditions }: Listed, most: string): string {
  return `matching AS MATERIALIZED (
    SELECT g.id FROM guilds g ${seats} WHERE ${conditions} ORDER BY g.id DESC LIMIT ${most})`;
}

/**
 * The newest that match. Frequent words are found among the newest guilds; only when that is not enough, the index is
 * asked for all matches, of which there are not so many then. Left to the planner, one of the two would be chosen by
 * statistics, and be a hundred times too slow where these are wrong.
 */
function matchingWords({ seats, conditions, afterId }: Listed, words: string, most: string): string {
  const from = afterId === null ? '' : `AND id < ${afterId}`;
  return `newest AS (
      SELECT id, words FROM guilds WHERE visibility = 'public' AND deleted_at IS NULL ${from}
       ORDER BY id DESC LIMIT ${READ_IN_ORDER}),
    recent AS MATERIALIZED (
      SELECT g.id FROM newest JOIN guilds g USING (id) ${seats}
       WHERE newest.words @@ ${words} AND ${conditions} ORDER BY g.id DESC LIMIT ${most}),
    enough AS MATERIALIZED (SELECT count(*) >= ${most} AS yes FROM recent),
    matching AS MATERIALIZED (
      SELECT id FROM recent WHERE (SELECT yes FROM enough)
      UNION ALL
      (SELECT g.id FROM guild_matches(${words}) AS match JOIN guilds g USING (id) ${seats}
        WHERE NOT (SELECT yes FROM enough) AND ${conditions} ORDER BY g.id DESC LIMIT ${most}))`;
}

/** The same matches are ranked for every page, so that the pages together are one list. */
function rankedPage(
  words: string,
  bind: (value: unknown) => string,
  limit: number,
  after: GuildKey | null,
): string {
  const beyond = after ? `WHERE (rank, id) < (${bind(after.rank)}::real, ${bind(after.id)}::uuid)` : '';
  return `ranked AS (SELECT g.id, ts_rank(g.words, ${words}) AS rank FROM matching JOIN guilds g USING (id)),
    page AS MATERIALIZED (
      SELECT id, rank, (SELECT count(*) FROM matching) >= ${RANKED_MATCHES} AS bounded
        FROM ranked ${beyond} ORDER BY rank DESC, id DESC LIMIT ${bind(limit)})`;
}
