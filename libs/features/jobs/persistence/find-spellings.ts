import type { Queryable } from '@guildhall/platform/database/database';

/** Words of the titles and skills of so many of the newest open jobs are known. */
const KNOWN_JOBS = 2_000;
/** Of `similarity` in pg_trgm: "pyhton" is 0.27 like "python". */
const LEAST_LIKENESS = 0.25;

/**
 * How words are spelled that nothing was found by.
 *
 * @param typed in lower case
 * @returns for each word that is like one of a job the likest; words that are spelled right are like themselves
 */
export async function findSpellings(
  source: Queryable,
  typed: readonly string[],
): Promise<Map<string, string>> {
  const rows = await source.query<{ typed: string; word: string }>(
    `WITH newest AS (
        SELECT title, skills FROM jobs WHERE status = 'open' ORDER BY published_at DESC, id DESC LIMIT ${KNOWN_JOBS}),
      known AS (
        SELECT DISTINCT word FROM newest, string_to_table(
            lower(translate(title || ' ' || job_skills_text(skills), ',;:!?()[]{}"/&|', '               ')), ' ') AS word
         WHERE length(word) BETWEEN 3 AND 30)
     SELECT DISTINCT ON (typed) typed, word FROM unnest($1::text[]) AS typed JOIN known ON similarity(typed, word) > ${LEAST_LIKENESS}
      ORDER BY typed, similarity(typed, word) DESC, word`,
    [typed],
  );
  return new Map(rows.map(({ typed: word, word: spelling }) => [word, spelling]));
}
