/** Guildhall's busiest requests beside a bare program with the same routes, on the same tables. */
import { lastTroubles, makeDataDir, startGuildhall, startServer } from '../processes.mjs';
import { compare, registerPeople } from '../ratios.mjs';
import { compiled } from '../services.mjs';
import { signInTiming } from '../single-figures.mjs';

export async function measureRequests(plan, say) {
  const dataDir = makeDataDir();
  const guildhall = await startGuildhall(dataDir, { RATE_LIMITS: 'off', SEED_DEMO: 'off' });
  const bare = await startServer('bare/server.mjs', { DATABASE_URL: await databaseUrl(dataDir) });
  const emails = await registerPeople(guildhall);
  const sides = { ours: { url: guildhall.url, prefix: '/api/v1' }, bare: { url: bare.url, prefix: '' } };

  say('sign-in timing');
  const timing = await signInTiming(`${guildhall.url}/api/v1`, emails[0], plan.pairs);

  const comparisons = [];
  for (const work of ['me', 'refresh', 'login']) {
    say(work);
    const settings = { rounds: plan.rounds, seconds: plan.seconds[work], emails, scratch: dataDir };
    comparisons.push(await compare(work, sides, settings));
  }
  const troubles = comparisons.some(({ ours }) => ours.errors > 0) ? lastTroubles(dataDir) : '';
  await Promise.all([guildhall.stop(), bare.stop()]);
  return { comparisons, figures: [refreshTail(comparisons[1]), timingFigure(timing)], troubles };
}

/** The bare program works on the tables of the Guildhall that was started for it. */
function databaseUrl(dataDir) {
  const { findRunningEmbeddedPostgres } = compiled('libs/platform/database/embedded/embedded-postgres');
  return findRunningEmbeddedPostgres(dataDir);
}

function refreshTail({ ours, bare }) {
  return {
    name: 'refresh, p99 beside bare',
    value: ours.p99 / bare.p99,
    unit: '×',
    digits: 2,
    target: { atMost: 2 },
  };
}

function timingFigure({ wrongEmail, wrongPassword, difference }) {
  const [email, password] = [wrongEmail, wrongPassword].map((ms) => ms.toFixed(1));
  return {
    name: 'wrong e-mail ~ password',
    value: difference * 100,
    unit: ' %',
    measured: `${email} ~ ${password} ms, ${(difference * 100).toFixed(1)} % apart`,
    target: { atMost: 5 },
  };
}
