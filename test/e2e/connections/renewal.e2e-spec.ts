import { ConnectionsService } from '@guildhall/features/connections/application/connections.service';
import { ConnectionsHealth } from '@guildhall/features/connections/application/connections.health';
import type { OAuthProvider } from '@guildhall/platform/config/oauth.config';
import { Database } from '@guildhall/platform/database/database';
import { Scheduler } from '@guildhall/platform/schedule/scheduler';
import { type Person, registerPerson, signIn } from '../../factories/people';
import { type Problem, send } from '../../support/api-client';
import { newAccount, OutsideAccounts } from '../../support/outside-accounts';
import { startTestApi, type TestApi } from '../../support/test-api';
import { until } from '../../support/until';

const PROVIDERS = ['instagram', 'twitter', 'facebook', 'gmail', 'outlook', 'linkedin'] as const;

let outside: OutsideAccounts;
let api: TestApi;
let other: TestApi;
let ada: Person;

beforeAll(async () => {
  outside = await OutsideAccounts.start();
  const environment = { ...outside.environment, OUTBOX_POLL_MS: '50' };
  api = await startTestApi({ worker: true, environment });
  other = await startTestApi({ database: api.database, environment });
});
afterAll(async () => {
  await other?.close();
  await api?.close();
  await outside?.stop();
});
beforeEach(async () => {
  await api.database.query('TRUNCATE connections');
  for (const peer of outside.all()) peer.trouble = null;
  ada = await registerPerson(api);
});

function advance(by: { days?: number; hours?: number; minutes?: number }): void {
  for (const { clock } of [api, other]) clock.advance(by);
}

/** Access tokens do not outlive the moving of time. */
async function again(): Promise<void> {
  ada = await signIn(api, ada);
}

async function settled(): Promise<void> {
  await until(
    async () => {
      const [row] = await api.database.query<{ open: number }>(
        `SELECT count(*)::integer AS open FROM outbox_tasks WHERE state = 'dispatched' OR (state = 'pending' AND due_at <= $1)`,
        [api.clock.now()],
      );
      return row?.open === 0;
    },
    { what: 'the end of all due tasks' },
  );
}

/** Moves time past a fire of the schedule, and waits until all that it caused is done. */
async function runSchedule(by: { days?: number; hours?: number } = { hours: 6 }): Promise<void> {
  await settled();
  const { days = 0, hours = 0 } = by;
  const before = api.clock.now();
  // As if the worker had been there all along: it need not look for every fire that it missed.
  await api.database.query('UPDATE schedules SET fired_at = greatest(fired_at, $1)', [
    new Date(before.getTime() + (days * 24 + hours - 6) * 3_600_000),
  ]);
  advance(by);
  await until(
    async () => {
      await api.app.get(Scheduler).tick();
      const [row] = await api.database.query<{ done: boolean }>(
        `SELECT last_finished > $1::timestamptz + interval '1 hour' AS done FROM schedules WHERE id = 'connections.refresh'`,
        [before],
      );
      return row?.done;
    },
    { what: 'the run of the schedule' },
  );
  await settled();
}

function renewals(): Record<OAuthProvider, number> {
  return Object.fromEntries(outside.all().map((peer) => [peer.name, peer.renewals.length])) as Record<
    OAuthProvider,
    number
  >;
}

/** How often each provider was asked since then. */
function since(before: Record<OAuthProvider, number>): Record<string, number> {
  const now = renewals();
  return Object.fromEntries(PROVIDERS.map((provider) => [provider, now[provider] - before[provider]]));
}

const NONE = { instagram: 0, twitter: 0, facebook: 0, gmail: 0, outlook: 0, linkedin: 0 };

const tokenFor = (provider: OAuthProvider, instance: TestApi = api) =>
  instance.app.get(ConnectionsService).accessTokenFor(ada.user.id, provider);

function refresh(provider: OAuthProvider) {
  return send<Problem>(api, 'POST', `/api/v1/connections/${provider}/refresh`, {
    token: ada.accessToken,
  });
}

async function notified(type: string): Promise<number> {
  await settled();
  const rows = await api.database.query('SELECT 1 FROM notifications WHERE user_id = $1 AND type = $2', [
    ada.user.id,
    type,
  ]);
  return rows.length;
}

async function statusOf(provider: OAuthProvider): Promise<string | undefined> {
  await again();
  const { data } = await ada.client.GET('/api/v1/connections/{provider}', { params: { path: { provider } } });
  return data?.status;
}

describe('the schedule, every six hours', () => {
  it('renews each provider’s tokens when its policy says so, over a day and over two months', async () => {
    for (const provider of PROVIDERS) await outside.connect(api, ada, provider);
    const start = renewals();

    const tooEarly = await refresh('instagram');
    expect([tooEarly.status, tooEarly.body.code]).toEqual([422, 'CONNECTION_REFRESH_TOO_EARLY']);
    expect(Number(tooEarly.headers.get('retry-after'))).toBeGreaterThan(23 * 3_600);

    // Tokens of one and two hours: at every run. Google keeps its refresh token, X and Microsoft replace theirs.
    for (let run = 1; run <= 4; run++) {
      await runSchedule();
      expect(since(start)).toEqual({ ...NONE, twitter: run, gmail: run, outlook: run });
    }

    await again();
    advance({ minutes: 1 });
    expect((await refresh('instagram')).status).toBe(200);
    expect(since(start)['instagram']).toBe(1);
    expect((await refresh('instagram')).body.code).toBe('CONNECTION_REFRESH_TOO_EARLY');

    // Tokens of sixty days: when half of their life is over, and not a run before.
    const day1 = renewals();
    await runSchedule({ days: 28 });
    expect(since(day1)).toMatchObject({ instagram: 0, facebook: 0, linkedin: 0 });
    await runSchedule({ days: 1 });
    await runSchedule({ hours: 6 });
    expect(since(day1)).toMatchObject({ instagram: 0, facebook: 1, linkedin: 1 });
    await runSchedule({ days: 1 });
    expect(since(day1)).toMatchObject({ instagram: 1, facebook: 1, linkedin: 1 });
    for (const provider of PROVIDERS)
      expect([provider, await statusOf(provider)]).toEqual([provider, 'active']);
  });

  it('warns of LinkedIn’s 365th day two weeks before, once, and ends the connection on it', async () => {
    await outside.connect(api, ada, 'linkedin');
    const start = renewals();
    for (let month = 1; month <= 11; month++) await runSchedule({ days: 31 });
    await runSchedule({ days: 9 });
    expect(since(start)['linkedin']).toBe(11);
    expect([await statusOf('linkedin'), await notified('connections.expiring')]).toEqual(['active', 0]);

    await runSchedule({ days: 1 });
    expect([await statusOf('linkedin'), await notified('connections.expiring')]).toEqual(['expiring', 1]);
    await runSchedule({ days: 6 });
    await runSchedule({ days: 6 });
    expect([await statusOf('linkedin'), await notified('connections.expiring')]).toEqual(['expiring', 1]);

    const beforeTheEnd = renewals();
    await runSchedule({ days: 2 });
    expect([await statusOf('linkedin'), await notified('connections.needs-reauth')]).toEqual([
      'needs_reauth',
      1,
    ]);
    expect(since(beforeTheEnd)['linkedin']).toBe(0);
  });

  it('lets Facebook’s token go after sixty days without an answer, having warned', async () => {
    await outside.connect(api, ada, 'facebook');
    outside.at('facebook').trouble = { status: 500 };
    await runSchedule({ days: 40 });
    expect(await statusOf('facebook')).toBe('active');
    await runSchedule({ days: 7 });
    expect([await statusOf('facebook'), await notified('connections.expiring')]).toEqual(['expiring', 1]);
    await runSchedule({ days: 14 });
    expect([await statusOf('facebook'), await notified('connections.needs-reauth')]).toEqual([
      'needs_reauth',
      1,
    ]);
  });
});

describe('a token that somebody wants to use', () => {
  it('is renewed once for ten callers on each of two nodes, and not before it has to be', async () => {
    await outside.connect(api, ada, 'twitter');
    const start = renewals();
    const first = await tokenFor('twitter');
    advance({ minutes: 114 });
    expect(await tokenFor('twitter', other)).toBe(first);
    expect(since(start)).toEqual(NONE);

    advance({ minutes: 2 });
    const letGo = outside.at('twitter').hold();
    const callers = [api, other].flatMap((instance) =>
      Array.from({ length: 10 }, () => tokenFor('twitter', instance)),
    );
    await until(() => since(start)['twitter'] === 1, { what: 'the call to the provider' });
    // Nobody holds a connection of the pool meanwhile.
    await until(
      () => {
        const { open, idle } = api.app.get(Database).poolUse();
        return open === idle;
      },
      { what: 'an idle pool' },
    );
    letGo();
    const tokens = new Set(await Promise.all(callers));
    expect(tokens.size).toBe(1);
    expect(tokens).not.toContain(first);
    expect(since(start)).toEqual({ ...NONE, twitter: 1 });
  });

  it('is renewed by whoever comes next when a process died while it asked', async () => {
    await outside.connect(api, ada, 'gmail');
    advance({ minutes: 58 });
    await api.database.query(
      `UPDATE connections SET leased_until = clock_timestamp() + interval '700 milliseconds'`,
    );
    const start = renewals();
    await tokenFor('gmail');
    expect(since(start)['gmail']).toBe(1);
  });

  it('and is refused leads to needs_reauth: one call, one notification, and a new start', async () => {
    const account = newAccount();
    await outside.connect(api, ada, 'gmail', account);
    outside.at('gmail').trouble = { status: 400, body: { error: 'invalid_grant' } };
    advance({ minutes: 61 });
    const start = renewals();
    const outcomes = await Promise.allSettled(
      [api, other].flatMap((instance) => Array.from({ length: 10 }, () => tokenFor('gmail', instance))),
    );
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'CONNECTION_NEEDS_REAUTH' } });
    expect(since(start)['gmail']).toBe(1);
    expect([await statusOf('gmail'), await notified('connections.needs-reauth')]).toEqual([
      'needs_reauth',
      1,
    ]);
    const [row] = await api.database.query<{ gone: boolean }>(
      'SELECT sealed_access_token IS NULL AND sealed_refresh_token IS NULL AS gone FROM connections',
    );
    expect(row?.gone).toBe(true);

    await runSchedule();
    await again();
    expect((await refresh('gmail')).body.code).toBe('CONNECTION_NEEDS_REAUTH');
    expect([since(start)['gmail'], await notified('connections.needs-reauth')]).toEqual([1, 1]);

    outside.at('gmail').trouble = null;
    await outside.connect(api, ada, 'gmail', account);
    expect(outside.at('gmail').tokens).toContain(await tokenFor('gmail'));
    expect(await statusOf('gmail')).toBe('active');
  });
});

describe('a provider in trouble', () => {
  it('that says when is left alone until then, by people and by the schedule', async () => {
    await outside.connect(api, ada, 'outlook');
    outside.at('outlook').trouble = { status: 429, headers: { 'retry-after': '7200' } };
    const start = renewals();
    advance({ minutes: 57 });
    await again();
    // What we have is good for three minutes more.
    expect(await tokenFor('outlook')).toMatch(/./);
    expect(since(start)['outlook']).toBe(1);
    const refused = await refresh('outlook');
    expect([refused.status, refused.body.code]).toEqual([503, 'CONNECTION_PROVIDER_UNAVAILABLE']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(7_000);
    advance({ minutes: 60 });
    await again();
    await expect(tokenFor('outlook')).rejects.toMatchObject({ code: 'CONNECTION_PROVIDER_UNAVAILABLE' });
    expect(since(start)['outlook']).toBe(1);

    outside.at('outlook').trouble = null;
    advance({ minutes: 61 });
    await tokenFor('outlook');
    expect(since(start)['outlook']).toBe(2);
  });

  it('is asked again by the schedule’s task just when it said, and is alarmed about', async () => {
    await outside.connect(api, ada, 'gmail');
    const health = api.app.get(ConnectionsHealth);
    outside.at('gmail').trouble = { status: 503, headers: { 'retry-after': '600' } };
    const start = renewals();
    await runSchedule();
    expect(since(start)['gmail']).toBe(1);
    expect((await health.check()).status).toBe('up');
    for (let tried = 2; tried <= 3; tried++) {
      advance({ minutes: 11 });
      await until(() => since(start)['gmail'] === tried, { what: `try ${tried}` });
      await settled();
    }
    expect(await health.check()).toEqual({ status: 'degraded', details: { failing: { gmail: 1 } } });

    outside.at('gmail').trouble = null;
    advance({ minutes: 11 });
    await until(() => since(start)['gmail'] === 4, { what: 'the try that succeeds' });
    await settled();
    expect((await health.check()).status).toBe('up');
    expect(await statusOf('gmail')).toBe('active');
  });
});
