/**
 * Reads dashboards as the product does, one after the other, without keeping them.
 *
 * Run by fork with DATABASE_URL set, on a database that has Guildhall's tables.
 */
import { createRequire } from 'node:module';
import { Pool } from 'pg';
import { compiled } from '../services.mjs';
import { percentiles } from '../statistics.mjs';
import { answering } from './answering.mjs';

createRequire(import.meta.url)('reflect-metadata');

const DAY_MS = 86_400_000;
/** How far back the answers of employers, and the fate of applications, are looked at. */
const RESPONSES_DAYS = 90;
const FUNNEL_DAYS = 30;
const { findEmployerDashboard } = compiled('libs/features/hiring/persistence/employer-dashboard');
const { findCandidateDashboard } = compiled('libs/features/hiring/persistence/candidate-dashboard');
const { findAdminDashboard } = compiled('libs/features/hiring/persistence/admin-dashboard');

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
let statements = 0;
const source = {
  query: async (sql, parameters) => {
    statements++;
    return (await pool.query(sql, parameters)).rows;
  },
};

answering({
  employer: timed((id, now) => findEmployerDashboard(source, id, ago(now, RESPONSES_DAYS), now)),
  candidate: timed((id, now) => findCandidateDashboard(source, id, now)),
  admin: timed((_, now) => findAdminDashboard(source, ago(now, FUNNEL_DAYS), now)),
});

/** Of one person after the other, as often as it is asked for. */
function timed(find) {
  return async ({ people, times }) => {
    statements = 0;
    const took = [];
    for (let time = 0; time < times; time++) {
      const start = performance.now();
      await find(people[time % people.length], new Date());
      took.push(performance.now() - start);
    }
    return { ...percentiles(took), statements: statements / times };
  };
}

function ago(now, days) {
  return new Date(now.getTime() - days * DAY_MS);
}
