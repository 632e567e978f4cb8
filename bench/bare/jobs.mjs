/**
 * What the search of jobs is measured beside: bare Fastify and `pg`, the same rows and indexes, the statements that one
 * would write by hand. No validation, no cursors, no cache, no tags, no limits; two words that many jobs have are ranked
 * in all of them.
 *
 * Run by fork with DATABASE_URL set, on a database that has Guildhall's tables; tells its port by message.
 */
import fastify from 'fastify';
import { Pool } from 'pg';
import { answering } from '../programs/answering.mjs';

const COLUMNS = `id, title, category, budget_min, budget_max, currency, skills, location, remote, poster_id, company_id,
  guild_id, openings, application_count, published_at, expires_at`;
const OPEN = `status = 'open' AND (expires_at IS NULL OR expires_at > now())`;

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = fastify();

app.route({ method: 'GET', url: '/jobs', handler: search });

await app.listen({ port: 0, host: '127.0.0.1' });
answering({}, { port: app.server.address().port });

async function search(request) {
  const { q, category, budgetMin, budgetMax, currency, limit } = request.query;
  const { rows } =
    q === undefined
      ? await pool.query(
          `SELECT ${COLUMNS} FROM jobs
            WHERE ${OPEN} AND category = $1 AND budget_max >= $2 AND budget_min <= $3 AND currency = $4
            ORDER BY published_at DESC, id DESC LIMIT $5`,
          [category, Number(budgetMin), Number(budgetMax), currency, Number(limit) + 1],
        )
      : await pool.query(
          `SELECT ${COLUMNS} FROM jobs, websearch_to_tsquery('job_words', job_search_text($1)) AS query
            WHERE ${OPEN} AND words @@ query AND budget_max >= $2
            ORDER BY ts_rank(words, query) DESC, id DESC LIMIT $3`,
          [q, Number(budgetMin), Number(limit) + 1],
        );
  return { items: rows.slice(0, Number(limit)).map(toItem), hasMore: rows.length > Number(limit) };
}

function toItem(row) {
  return {
    id: row.id,
    status: 'open',
    title: row.title,
    category: row.category,
    budgetMin: Number(row.budget_min),
    budgetMax: Number(row.budget_max),
    currency: row.currency,
    skills: row.skills,
    location: row.location,
    remote: row.remote,
    posterId: row.poster_id,
    companyId: row.company_id,
    guildId: row.guild_id,
    openings: row.openings,
    applicationCount: row.application_count,
    publishedAt: row.published_at,
    expiresAt: row.expires_at,
  };
}
