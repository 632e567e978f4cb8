import type { Queryable } from '@guildhall/platform/database/database';

/** Words of the titles and skills of so many of the newest open jobs are known. */
const KNOWN_JOBS = 2_000;

/** Words of jobs that others may be meant for that were mistyped, each once, in lower case. */
export async function findVocabulary(source: Queryable): Promise<string[]> {
  const [row] = await source.query<{ words: string[] | null }>(
    `WITH newest AS (
        SELECT title, skills FROM jobs WHERE status = 'open' ORDER BY published_at DESC, id DESC LIMIT ${KNOWN_JOBS})
     SELECT array_agg(DISTINCT word) AS words FROM newest, string_to_table(
         lower(translate(title || ' ' || job_skills_text(skills), ',;:!?()[]{}"/&|', '               ')), ' ') AS word
      WHERE length(word) BETWEEN 3 AND 30`,
  );
  return row?.words ?? [];
}
