import { ALL, both, type FrequencyOf, type Share, shareOfQuery } from './search-words';

/** So many of the newest open jobs were published at that moment or later. */
export interface Milestone {
  readonly jobs: number;
  readonly since: Date;
}

/** What is known of all jobs, as of a few minutes ago. */
export interface JobStatistics {
  readonly openJobs: number;
  /** Fewest jobs first. */
  readonly milestones: readonly Milestone[];
  readonly wordFrequency: FrequencyOf;
  readonly skillFrequency: (skill: string) => number;
  readonly categoryFrequency: (category: string) => number;
  /** How much of all jobs is at a place that is found by these words. */
  readonly placeShare: (location: string) => Share;
  readonly remoteFrequency: (remote: boolean) => number;
}

/** So many matches are read, whatever they are; of more only the newest. */
const MOST_MATCHES = 2_000;
/** Where fewer were to be expected, to read some more takes less than to begin anew among the newest. */
export const MOST_UNEXPECTED_MATCHES = 4_000;
/** As many are read when that was not to be expected: it takes long, but not so long that it has to be prevented. */
const BEARABLE_MATCHES = 10_000;
/** So many jobs are read in their order to find a page of those that contain something. */
export const READ_IN_ORDER = 2_000;
/** So many when that has nearly been enough: about as much work as gathering what is in a large part of all jobs. */
const MOST_READ_IN_ORDER = 12_000;
/** So many are gathered and put in order where far fewer were to be expected: they are not ranked. */
const BEARABLE_TO_GATHER = 30_000;
/** Matches to expect among the newest jobs when not all are read. */
const WANTED_MATCHES = 250;
/** With as many the newest will do: five pages. */
const ENOUGH_MATCHES = 100;
/** Matches that are found in an index of words in the time in which one job is read. */
const INDEX_ADVANTAGE = 3;

/**
 * Among which jobs matches are looked for: all (`null`), or those that were published since. Ranking has to read every
 * match, and words that are in a large part of all jobs match as large a part.
 */
export type Scope = Date | null;

/** What is asked of jobs, as far as it is known how many comply. */
interface Asked {
  readonly query: string | null;
  readonly skills: readonly string[];
  readonly category: string | null;
  readonly location: string | null;
  readonly remote: boolean | null;
}

/** How much of all jobs has the words and the skills, and is at the place: what indexes find that know no order. */
export function shareOfContents(
  { query, skills, location }: Pick<Asked, 'query' | 'skills' | 'location'>,
  { wordFrequency, skillFrequency, placeShare }: JobStatistics,
): Share {
  return [
    query === null ? ALL : shareOfQuery(query, wordFrequency),
    ...skills.map((skill) => just(skillFrequency(skill))),
    location === null ? ALL : placeShare(location),
  ].reduce(both);
}

/** How much of all jobs is found. What no index is combined with others for does not bound how much has to be read. */
export function shareOf(asked: Asked, statistics: JobStatistics): Share {
  const { category, remote } = asked;
  return [
    category === null ? ALL : just(statistics.categoryFrequency(category)),
    remote === null ? ALL : { most: 1, expected: statistics.remoteFrequency(remote) },
  ].reduce(both, shareOfContents(asked, statistics));
}

function just(frequency: number): Share {
  return { most: frequency, expected: frequency };
}

/** True when all jobs that are such a share can be read. */
export function areFew(share: number, { openJobs }: Pick<JobStatistics, 'openJobs'>): boolean {
  return share * openJobs <= MOST_MATCHES;
}

/**
 * True when a page is to be found sooner by reading jobs in their order, but not too many, than by gathering all that
 * match. Those of a category, and remote ones, are read without the others. What is expected takes contents for
 * independent: where they are not, gathering must be bearable all the same.
 */
export function isReadInOrder(asked: Asked, jobsOnPage: number, statistics: JobStatistics): boolean {
  const { most, expected } = shareOfContents(asked, statistics);
  if (areFew(most, statistics)) return false;
  const gathered = shareOf(asked, statistics).most * statistics.openJobs;
  return expected * READ_IN_ORDER >= jobsOnPage || gathered > BEARABLE_TO_GATHER;
}

/**
 * How many jobs to read in their order, going by what was found among the first {@link READ_IN_ORDER}.
 *
 * @returns `null` when they would be too many
 */
export function readFurther(found: number, jobsOnPage: number): number | null {
  const needed = Math.ceil((1.5 * READ_IN_ORDER * jobsOnPage) / found);
  return needed <= MOST_READ_IN_ORDER ? needed : null;
}

/** Where to look at first, going by what is to be expected. */
export function scopeFor({ expected }: Share, statistics: JobStatistics): Scope {
  return areFew(expected, statistics) ? null : newest(WANTED_MATCHES / expected, statistics);
}

/** Where to look when words are together in many more jobs than was to be expected; `null` when there cannot be too many. */
export function narrowScopeFor({ most }: Share, statistics: JobStatistics): Scope {
  const isBearable = most * statistics.openJobs <= BEARABLE_MATCHES;
  return isBearable ? null : newest(WANTED_MATCHES / most, statistics);
}

/**
 * Where to look when there were far fewer matches than was to be expected, because a filter took them, or words are rarely
 * together. What was found says how many there are.
 *
 * @returns `undefined` when the scope will do
 */
export function widerScope(scope: Scope, matches: number, statistics: JobStatistics): Scope | undefined {
  if (scope === null || matches >= ENOUGH_MATCHES) return undefined;
  const share = matches / jobsIn(scope, statistics);
  const wider = scopeFor({ most: share, expected: share }, statistics);
  return wider === null || wider < scope ? wider : undefined;
}

/** For what is rare among the newest jobs, and frequent all the same. */
export function muchWiderScope(scope: Date, statistics: JobStatistics): Scope {
  const { milestones } = statistics;
  return newest(jobsIn(scope, statistics) * 16, statistics) ?? milestones.at(-1)?.since ?? null;
}

/** Where so many matches are to be expected, going by how many were found in a scope; a large step, but not all at once. */
export function wideScope(scope: Date, found: number, wanted: number, statistics: JobStatistics): Scope {
  const times = Math.min(64, Math.max(4, (1.5 * wanted) / Math.max(1, found)));
  const wide = newest(jobsIn(scope, statistics) * times, statistics);
  return wide !== null && wide < scope ? wide : null;
}

/** True when reading the jobs of a scope one by one is less work than finding all matches there are in an index of words. */
export function isReadThrough(scope: Scope, { most }: Share, statistics: JobStatistics): boolean {
  return scope !== null && jobsIn(scope, statistics) * INDEX_ADVANTAGE < most * statistics.openJobs;
}

function jobsIn(scope: Date, { milestones, openJobs }: JobStatistics): number {
  return milestones.find(({ since }) => since <= scope)?.jobs ?? openJobs;
}

function newest(jobs: number, { milestones }: JobStatistics): Scope {
  return milestones.find((milestone) => milestone.jobs >= jobs)?.since ?? null;
}

/** The last word of a query, when its beginning is enough. */
const BEGINNING = /'([^'\\]+)':\*$/;

/**
 * A query whose last word is taken for a whole one when it is frequent: who types "java" and finds thousands of jobs is not
 * on the way to "javascript".
 */
export function withWholeWords(query: string, statistics: JobStatistics): string {
  const word = BEGINNING.exec(query)?.[1];
  const isWhole = word !== undefined && !areFew(statistics.wordFrequency(word, false), statistics);
  return isWhole ? query.slice(0, -':*'.length) : query;
}
