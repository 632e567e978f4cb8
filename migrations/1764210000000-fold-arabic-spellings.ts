import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `job_search_text` did before, and does with `given` afterwards. */
const searchText = (given: string) => `
  CREATE OR REPLACE FUNCTION job_search_text(given text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      ${given},
      '(\\w)\\+\\+', '\\1plusplus', 'g'),
      '(\\w)#(?!\\w)', '\\1sharp', 'g'),
      '(^|\\W)\\.net\\M', '\\1dotnet', 'gi'),
      '(\\w)-(?=\\w)', '\\1 ', 'g'),
    './_:@=&+#?%~<>*^|$\\', '                   ');`;

const ARABIC = `'[\\u0600-\\u06ff]'`;

/** What was kept for texts with Arabic letters, written anew; other texts stay what they are. */
const KEPT_ANEW = `
  UPDATE jobs SET title = title, skills = skills, description = description, location = location
   WHERE title ~ ${ARABIC} OR description ~ ${ARABIC} OR job_skills_text(skills) ~ ${ARABIC} OR location ~ ${ARABIC};
  -- A query whose last word is a beginning stays one.
  UPDATE saved_searches
     SET location = location,
         query = CASE WHEN query::text LIKE '%'':*' THEN regexp_replace(job_query(q)::text, '''$', ''':*')::tsquery
                      ELSE job_query(q) END
   WHERE q ~ ${ARABIC} OR location ~ ${ARABIC};`;

export class FoldArabicSpellings1764210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Letters that are written one for another (hamzas on alef, alef maqsura for ya, ta marbuta for ha) are one, marks of
      -- vowels and the stretching kashida are none, and the article is no part of a word: the stemmer drops it from some words
      -- and not from others. Of short words the first two letters may be no article.
      ${searchText(`regexp_replace(
        translate(unaccent('unaccent', normalize(given, NFKC)),
          U&'\\0623\\0625\\0622\\0671\\0649\\0629\\0640\\064b\\064c\\064d\\064e\\064f\\0650\\0651\\0652\\0670',
          U&'\\0627\\0627\\0627\\0627\\064a\\0647'),
        '(^|[^\\u0621-\\u064a])\\u0627\\u0644(?=[\\u0621-\\u064a]{2})', '\\1', 'g')`)}
      ${KEPT_ANEW}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${searchText(`unaccent('unaccent', normalize(given, NFKC))`)} ${KEPT_ANEW}`);
  }
}
