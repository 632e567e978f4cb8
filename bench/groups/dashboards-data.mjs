/** An installation as its dashboards see it: who posted what, who applied, and how that went. */
import { Client } from 'pg';

const EMPLOYERS = 2_000;
const CANDIDATES = 20_000;
const APPLICATIONS_EACH = 10;
/** All of it happened in these days. */
const DAYS = 200;
const STAGES =
  "'applied','applied','applied','shortlisted','interview','offer','hired','rejected','rejected','withdrawn'";
const STATUSES = "'open','open','open','open','open','open','in_progress','completed','closed','draft'";

/** An id as they are made at a moment, so that the newest come last. */
const idAt = (what, at) =>
  `(lpad(to_hex((extract(epoch FROM ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${what}), 1, 3) || '8' || substr(md5(${what}), 4, 15))::uuid`;

/**
 * Fills empty tables directly, ten applications to a job. One employer has a tenth of all jobs, the others share the rest.
 *
 * @returns ids of `{largest, employers, candidates}`
 */
export async function fillWithHiring(databaseUrl, jobs) {
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const indexes = await takeIndexes(database, ['jobs', 'applications']);
  await database.query(
    `CREATE TEMPORARY TABLE people AS SELECT gen_random_uuid() AS id, n FROM generate_series(0, ${EMPLOYERS + CANDIDATES}) AS n;
     INSERT INTO users (id, email, email_canonical, display_name, created_at, updated_at)
       SELECT id, 'person-' || n || '@guildhall.test', 'person-' || n || '@guildhall.test', 'Person ' || n, now(), now() FROM people;
     CREATE INDEX ON people (n);
     ANALYZE people;
     CREATE TEMPORARY TABLE filling AS
       SELECT n, at, ${idAt("'job' || n", 'at')} AS id, (ARRAY[${STATUSES}])[1 + n * 7 % 10] AS status,
              CASE WHEN n % 10 = 0 THEN 0 ELSE 1 + n % ${EMPLOYERS} END AS poster
         FROM (SELECT n, date_trunc('milliseconds', now() - (${jobs} - n) * interval '${DAYS} days' / ${jobs}) AS at
                 FROM generate_series(1, ${jobs}) AS n) AS f;
     INSERT INTO jobs (id, poster_id, status, title, description, category, budget_min, budget_max, currency, skills,
                       location, remote, openings, published_at, created_at, updated_at)
       SELECT f.id, p.id, f.status, 'Job ' || f.n, repeat('word ' || f.n % 500 || ' ', 30), 'category ' || f.n % 20, 1000, 2000, 'EUR',
              ARRAY['skill' || f.n % 50], 'Berlin', false, 1, CASE WHEN f.status = 'draft' THEN NULL ELSE f.at END, f.at, f.at
         FROM filling f JOIN people p ON p.n = f.poster;
     INSERT INTO applications (id, job_id, candidate_id, stage, cover_letter, created_at, changed_at, respond_by, responded_at)
       SELECT ${idAt("'application' || a.n", 'a.at')}, a.job_id, p.id, a.stage, 'I have done this before and would like to do it again.',
              a.at, a.at + interval '1 day', a.at + interval '7 days',
              CASE WHEN a.stage IN ('applied', 'withdrawn') THEN NULL ELSE a.at + interval '1 day' * (1 + a.n % 9) END
         FROM (SELECT f.id AS job_id, f.n * ${APPLICATIONS_EACH} + k AS n, least(f.at + k * interval '7 hours', now()) AS at,
                      (ARRAY[${STAGES}])[1 + (f.n * ${APPLICATIONS_EACH} + k) / 3 % 10] AS stage
                 FROM filling f, generate_series(0, ${APPLICATIONS_EACH - 1}) AS k) AS a
         JOIN people p ON p.n = ${EMPLOYERS + 1} + a.n::bigint * 7919 % ${CANDIDATES};
     INSERT INTO interviews (id, application_id, interviewer_id, candidate_id, status, time_zone, starts_at, ends_at, created_at, updated_at)
       SELECT gen_random_uuid(), a.id, j.poster_id, a.candidate_id, 'confirmed', 'UTC', s.at, s.at + interval '1 hour', a.at, a.at
         FROM (SELECT id, job_id, candidate_id, created_at AS at FROM applications WHERE stage = 'interview') AS a
         JOIN jobs j ON j.id = a.job_id, LATERAL (SELECT a.at + interval '10 days' AS at) AS s
           ON CONFLICT DO NOTHING;`,
  );
  for (const definition of indexes) await database.query(definition);
  for (const table of ['users', 'jobs', 'applications', 'interviews'])
    await database.query(`VACUUM ANALYZE ${table}`);
  const { rows } = await database.query('SELECT id FROM people ORDER BY n');
  await database.end();
  const ids = rows.map(({ id }) => id);
  return { largest: ids[0], employers: ids.slice(1, EMPLOYERS + 1), candidates: ids.slice(EMPLOYERS + 1) };
}

/** Takes away those that no constraint needs. @returns how to make them again */
async function takeIndexes(database, tables) {
  const { rows } = await database.query(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
      WHERE i.indrelid::regclass::text = ANY ($1) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await database.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}
