/**
 * What the outbox is measured beside: `pg` that writes the same rows and later marks them, each with a statement of
 * its own. Nobody is told of them and nothing is run.
 *
 * Run by fork with DATABASE_URL set, on a database that has Guildhall's tables.
 */
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { answering, together } from '../programs/answering.mjs';
import { percentiles } from '../statistics.mjs';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query('CREATE TABLE bare_tasks (LIKE outbox_tasks INCLUDING ALL)');

answering({ each });

/** The latencies are those of the inserts. */
async function each({ count, concurrency }) {
  await pool.query('TRUNCATE bare_tasks');
  const ids = Array.from({ length: count }, () => randomUUID());
  const times = [];
  const start = performance.now();
  await together(count, concurrency, async (number) => {
    const sent = performance.now();
    await insert(ids[number], number);
    times.push(performance.now() - sent);
  });
  await together(count, concurrency, (number) => mark(ids[number]));
  const seconds = (performance.now() - start) / 1000;
  return { perSecond: count / seconds, ...percentiles(times) };
}

function insert(id, number) {
  return pool.query(
    `INSERT INTO bare_tasks (id, name, queue, payload, state, priority, due_at, correlation_id, created_at)
     VALUES ($1, 'bench.count', 'maintenance', $2, 'pending', 5, $3, 'bench', $3)`,
    [id, JSON.stringify({ number }), new Date()],
  );
}

function mark(id) {
  return pool.query(`UPDATE bare_tasks SET state = 'done', finished_at = $2 WHERE id = $1`, [id, new Date()]);
}
