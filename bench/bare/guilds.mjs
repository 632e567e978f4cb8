/**
 * What guilds are measured beside. Joining: bare Fastify and `pg` with one conditional UPDATE and one INSERT under a
 * unique key in a transaction; who calls is what the body says, and nobody is told. Searching: the product's statement,
 * sent by `pg` alone.
 *
 * Run by fork with DATABASE_URL set, on a database that has Guildhall's tables; tells its port by message.
 */
import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { Pool } from 'pg';
import { answering, together } from '../programs/answering.mjs';
import { compiled } from '../services.mjs';
import { percentiles } from '../statistics.mjs';

const { findGuilds } = compiled('libs/features/guilds/persistence/find-guilds');
const { searchWords } = compiled('libs/features/guilds/domain/search-words');

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query(
  `CREATE TABLE bare_guilds (id uuid PRIMARY KEY, capacity integer NOT NULL, taken integer NOT NULL, version integer NOT NULL) WITH (fillfactor = 70);
   CREATE TABLE bare_members (guild_id uuid NOT NULL REFERENCES bare_guilds, user_id uuid NOT NULL REFERENCES users,
                              joined_at timestamptz NOT NULL, PRIMARY KEY (guild_id, user_id))`,
);
const app = fastify();

app.post('/guilds/:id/join', async (request, reply) => {
  const client = await pool.connect();
  try {
    const member = await join(client, request.params.id, request.body.userId);
    return reply.code(member ? 201 : 409).send(member ?? { code: 'GUILD_FULL' });
  } finally {
    client.release();
  }
});

await app.listen({ port: 0, host: '127.0.0.1' });
answering({ create, search }, { port: app.server.address().port });

async function join(client, guildId, userId) {
  await client.query('BEGIN');
  const { rowCount } = await client.query(
    'UPDATE bare_guilds SET taken = taken + 1, version = version + 1 WHERE id = $1 AND taken < capacity',
    [guildId],
  );
  const { rows } =
    rowCount === 0
      ? { rows: [] }
      : await client.query(
          `INSERT INTO bare_members (guild_id, user_id, joined_at) VALUES ($1, $2, $3)
           ON CONFLICT (guild_id, user_id) DO NOTHING RETURNING *`,
          [guildId, userId, new Date()],
        );
  await client.query(rows.length > 0 ? 'COMMIT' : 'ROLLBACK');
  return rows[0];
}

async function create({ capacity }) {
  const id = randomUUID();
  await pool.query('INSERT INTO bare_guilds VALUES ($1, $2, 0, 1)', [id, capacity]);
  return id;
}

/** Pages of searches as the product cuts them. Latencies are in milliseconds. */
async function search({ searches, userId, concurrency, limit }) {
  const source = { query: async (sql, parameters) => (await pool.query(sql, parameters)).rows };
  const times = [];
  let errors = 0;
  const start = performance.now();
  await together(searches.length, concurrency, async (index) => {
    const { q, joinPolicy = null, hasFreeSeats = null } = searches[index];
    const query = q === undefined ? null : searchWords(q);
    const sort = query === null ? 'newest' : 'relevance';
    const sent = performance.now();
    const rows = await findGuilds(
      source,
      userId,
      { query, slug: null, joinPolicy, hasFreeSeats, sort },
      limit + 1,
      null,
    );
    times.push(performance.now() - sent);
    if (rows.length === 0) errors++;
  });
  return { perSecond: (searches.length * 1000) / (performance.now() - start), ...percentiles(times), errors };
}
