/** The statements of the dashboards, which are kept for half a minute, on an installation of some years. */
import { startProgram } from '../processes.mjs';
import { startDatabase } from '../services.mjs';
import { latencies } from '../table.mjs';
import { fillWithHiring } from './dashboards-data.mjs';

const WARM_UP_TIMES = 5;

export async function measureDashboards({ hiring: { jobs }, dashboards }, say) {
  const databaseUrl = await startDatabase();
  say(`filling in ${jobs.toLocaleString('en')} jobs and ten times as many applications`);
  const { largest, employers, candidates } = await fillWithHiring(databaseUrl, jobs);
  const program = await startProgram('programs/dashboards.mjs', { DATABASE_URL: databaseUrl });
  say('dashboards');
  const works = [
    ['of an employer', 'employer', employers],
    ['of the largest employer', 'employer', [largest]],
    ['of a candidate', 'candidate', candidates],
    ['of the installation', 'admin', [null]],
  ];
  const figures = [];
  for (const [name, work, people] of works) {
    await program.ask(work, { people, times: WARM_UP_TIMES });
    figures.push(figure(name, await program.ask(work, { people, times: dashboards })));
  }
  await program.stop();
  return { figures };
}

function figure(name, measured) {
  return {
    name: `dashboard ${name}, p95`,
    value: measured.p95,
    unit: ' ms',
    measured: `${measured.p95.toFixed(1)} ms (p50/p95/p99 ${latencies(measured)}; ${measured.statements} statement each)`,
    target: { atMost: 50 },
  };
}
