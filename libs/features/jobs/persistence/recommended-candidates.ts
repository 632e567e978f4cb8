import type { Queryable } from '@guildhall/platform/database/database';

/** So many of the profiles that share a skill, those written last, are compared by how many they share. */
export const COMPARED_CANDIDATES = 1_000;

/** So many of the profiles that were written last are read before the index of skills is asked. */
const READ_IN_ORDER = 3_000;
const COLUMNS = 'c.user_id, c.headline, c.skills, c.updated_at';
const IS_FIT = 'c.skills && $1::text[] AND c.user_id <> ALL ($2::uuid[])';

/** Where a page starts: most shared skills first, then whose profile was written last. */
export interface RecommendedCandidateKey {
  readonly shared: number;
  readonly updatedAt: string;
  readonly userId: string;
}

export interface RecommendedCandidate {
  readonly userId: string;
  readonly displayName: string;
  readonly headline: string;
  readonly skills: readonly string[];
  /** The skills that they share with the job, in the job's order. */
  readonly why: readonly string[];
  readonly updatedAt: Date;
}

export interface CandidateRecommendation {
  /** What the job asks for; lower case. */
  readonly skills: readonly string[];
  /** People who are left out. */
  readonly without: readonly string[];
}

/**
 * People who are open to work and can do something that a job asks for; locked accounts are nobody's candidates. Found
 * in two steps, as recommended jobs are.
 */
export function findRecommendedCandidates(
  source: Queryable,
  { skills, without }: CandidateRecommendation,
  limit: number,
  after: RecommendedCandidateKey | null,
): Promise<RecommendedCandidate[]> {
  return source.query<RecommendedCandidate>(
    `WITH recent AS MATERIALIZED (
       SELECT * FROM (
         SELECT ${COLUMNS} FROM candidate_profiles c WHERE c.open_to_work
          ORDER BY c.updated_at DESC, c.user_id DESC LIMIT ${READ_IN_ORDER}) AS c
        WHERE ${IS_FIT} ORDER BY updated_at DESC, user_id DESC LIMIT ${COMPARED_CANDIDATES}),
     enough AS MATERIALIZED (SELECT count(*) >= ${COMPARED_CANDIDATES} AS yes FROM recent),
     gathered AS MATERIALIZED (
       SELECT ${COLUMNS} FROM candidate_profiles c
        WHERE NOT (SELECT yes FROM enough) AND c.open_to_work AND ${IS_FIT}),
     latest AS MATERIALIZED (
       SELECT * FROM recent WHERE (SELECT yes FROM enough)
       UNION ALL
       (SELECT * FROM gathered ORDER BY updated_at DESC, user_id DESC LIMIT ${COMPARED_CANDIDATES})),
     compared AS (
       SELECT latest.*, ARRAY(SELECT skill FROM unnest($1::text[]) WITH ORDINALITY AS asked (skill, place)
                               WHERE skill = ANY (skills) ORDER BY place) AS why
         FROM latest)
     SELECT user_id AS "userId", u.display_name AS "displayName", compared.headline, skills, why,
            compared.updated_at AS "updatedAt"
       FROM compared JOIN users u ON u.id = user_id AND u.locked_at IS NULL
      WHERE $4::integer IS NULL OR (cardinality(why), compared.updated_at, user_id) < ($4, $5::timestamptz, $6::uuid)
      ORDER BY cardinality(why) DESC, compared.updated_at DESC, user_id DESC LIMIT $3`,
    [skills, without, limit, after?.shared ?? null, after?.updatedAt ?? null, after?.userId ?? null],
  );
}
