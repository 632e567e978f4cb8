import { randomUUID } from 'node:crypto';
import { systemContext } from '@guildhall/kernel/actor-context';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { TaskDefinition } from '@guildhall/platform/outbox/task';
import { SchedulesRepository } from '@guildhall/platform/schedule/schedules.repository';
import { Database } from '@guildhall/platform/database/database';
import { IsInt } from 'class-validator';
import { type Person, registerPerson, registerWithRole } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const TASKS = '/api/v1/admin/tasks';

class Numbered {
  @IsInt()
  number!: number;
}

/** Of these, one with the same number is open at a time. */
const single = new TaskDefinition({
  name: 'test.operated-single',
  queue: 'media',
  payload: Numbered,
  deduplicationKey: ({ number }) => String(number),
});

interface TaskRow {
  readonly name: string;
  readonly queue: string;
  readonly state: string;
  readonly dueInSeconds: number;
  readonly error: string;
  readonly key: string;
}

const idsOf = (page: Schemas['TaskPage']) => page.items.map(({ id }) => id);

/** What operators see and do; no worker runs, so that nothing moves but what they move. */
describe('operators', () => {
  const api = useTestApi();
  let admin: Person;
  let member: Person;
  beforeAll(async () => {
    admin = await registerWithRole(api, 'admin');
    member = await registerPerson(api);
  });
  beforeEach(() => api.database.query('DELETE FROM outbox_tasks'));

  let made = 0;
  const task = async ({
    name = 'test.operated',
    queue = 'email',
    state = 'dead',
    dueInSeconds = 0,
    error,
    key,
  }: Partial<TaskRow> = {}) => {
    const id = `01900000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
    const now = api.clock.now();
    const isFinished = ['done', 'dead', 'cancelled'].includes(state);
    await api.database.query(
      `INSERT INTO outbox_tasks (id, name, queue, payload, state, priority, deduplication_key, runs, attempts, due_at, last_error,
                                 correlation_id, created_at, finished_at)
       VALUES ($1, $2, $3, '{"number": 1}', $4, 5, $5, 3, 3, $6, $7, 'the-causing-request', $8, $9)`,
      [
        id,
        name,
        queue,
        state,
        key ?? null,
        new Date(now.getTime() + dueInSeconds * 1000),
        error ?? null,
        now,
        isFinished ? now : null,
      ],
    );
    return id;
  };
  const stateOf = async (id: string) => {
    const [row] = await api.database.query<{ state: string }>(
      'SELECT state, attempts, finished_at AS "finishedAt" FROM outbox_tasks WHERE id = $1',
      [id],
    );
    return row;
  };
  const listed = async (query: Record<string, string | number> = {}) => {
    const { data, response } = await admin.client.GET(TASKS, { params: { query } });
    if (!data) throw new Error(`The tasks were answered ${response.status}.`);
    return data;
  };
  const act = (path: string, json: unknown = {}, token = admin.accessToken) =>
    send(api, 'POST', `/api/v1/admin/${path}`, { token, json });
  const audited = async (action: string) => {
    const { data } = await admin.client.GET('/api/v1/admin/audit-log', { params: { query: { action } } });
    return data?.items ?? [];
  };

  describe('see tasks', () => {
    it('with what they are about, how they went, and the request that caused them', async () => {
      const id = await task({ error: 'The provider said 503.' });
      expect((await listed()).items).toEqual([
        {
          id,
          name: 'test.operated',
          queue: 'email',
          payload: { number: 1 },
          state: 'dead',
          attempts: 3,
          dueAt: expect.stringMatching(TIME),
          createdAt: expect.stringMatching(TIME),
          finishedAt: expect.stringMatching(TIME),
          lastError: 'The provider said 503.',
          correlationId: 'the-causing-request',
        },
      ]);
    });

    it('by state, queue and name, alone and together, newest first', async () => {
      const dead = await task();
      const other = await task({ name: 'test.other', queue: 'push' });
      const pending = await task({ state: 'pending' });
      const done = await task({ state: 'done', queue: 'push' });
      expect(idsOf(await listed())).toEqual([done, pending, other, dead]);
      expect(idsOf(await listed({ state: 'dead' }))).toEqual([other, dead]);
      expect(idsOf(await listed({ queue: 'push' }))).toEqual([done, other]);
      expect(idsOf(await listed({ name: 'test.other' }))).toEqual([other]);
      expect(idsOf(await listed({ state: 'dead', queue: 'push', name: 'test.other' }))).toEqual([other]);
      expect(idsOf(await listed({ state: 'cancelled' }))).toEqual([]);
    });

    it('page by page, each once, also while new ones arrive', async () => {
      const ids: string[] = [];
      for (let number = 0; number < 7; number++) ids.unshift(await task());
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await listed({ limit: 3, state: 'dead', ...(cursor ? { cursor } : {}) });
        seen.push(...idsOf(page));
        cursor = page.nextCursor;
        await task();
      }
      expect(seen).toEqual(ids);
    });

    it.each(['state=asleep', 'queue=fax', 'name=', 'limit=0', 'cursor=abc', 'offset=3', 'payload=1'])(
      'and are told that ?%s is no filter',
      async (query) => {
        const { status } = await send(api, 'GET', `${TASKS}?${query}`, { token: admin.accessToken });
        expect(status).toBe(400);
      },
    );
  });

  describe('retry', () => {
    it('one dead letter, with all its attempts, once of 20 who press at the same moment', async () => {
      const id = await task({ error: 'no luck' });
      const answers = await Promise.all(Array.from({ length: 20 }, () => act(`tasks/${id}/retry`)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, ...Array(19).fill(409)]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('TASK_NOT_DEAD');
      expect(await stateOf(id)).toEqual({ state: 'pending', attempts: 0, finishedAt: null });
      const entries = (await audited('task.retried')).filter(({ targetId }) => targetId === id);
      expect(entries).toEqual([expect.objectContaining({ actorId: admin.user.id, targetType: 'task' })]);
    });

    it('all dead letters of a name, or all', async () => {
      const [first, second, other] = [await task(), await task(), await task({ name: 'test.other' })];
      const waiting = await task({ state: 'pending', dueInSeconds: 60 });
      expect((await act('tasks/retry', { name: 'test.operated' })).body).toEqual({ retried: 2 });
      expect(await stateOf(other)).toMatchObject({ state: 'dead' });
      expect((await act('tasks/retry')).body).toEqual({ retried: 1 });
      expect((await act('tasks/retry')).body).toEqual({ retried: 0 });
      for (const id of [first, second, other]) expect(await stateOf(id)).toMatchObject({ state: 'pending' });
      expect(await stateOf(waiting)).toMatchObject({ attempts: 3 });
      const [, latest, first_] = await audited('task.all-retried');
      expect(latest).toMatchObject({ targetId: '*', details: { retried: 1 } });
      expect(first_).toMatchObject({ targetId: 'test.operated', details: { retried: 2 } });
    });

    it('no work that an open task is doing already', async () => {
      const dead = await task({ key: 'same' });
      const open = await task({ key: 'same', state: 'pending' });
      expect((await act(`tasks/${dead}/retry`)).body).toMatchObject({ code: 'TASK_NOT_DEAD' });
      expect((await act('tasks/retry')).body).toEqual({ retried: 0 });
      await act(`tasks/${open}/cancel`);
      const twin = await task({ key: 'same' });
      expect((await act('tasks/retry')).body).toEqual({ retried: 1 });
      expect([await stateOf(dead), await stateOf(twin)]).toMatchObject([
        { state: 'dead' },
        { state: 'pending' },
      ]);
    });

    it('without an accident while the same work is asked for anew', async () => {
      const unitOfWork = api.app.get(UnitOfWork);
      for (let number = 0; number < 20; number++) {
        const key = String(number);
        const dead = await task({ name: single.name, queue: 'media', key });
        const [, one, all] = await Promise.all([
          unitOfWork.run(systemContext('racing'), async (tx) => tx.enqueue(single, { number })),
          act(`tasks/${dead}/retry`),
          act('tasks/retry', { name: single.name }),
        ]);
        expect([204, 409]).toContain(one.status);
        expect(all.status).toBe(200);
        const open = await api.database.query(
          `SELECT 1 FROM outbox_tasks WHERE name = $1 AND deduplication_key = $2 AND state = 'pending'`,
          [single.name, key],
        );
        expect(open).toHaveLength(1);
      }
    });
  });

  describe('cancel', () => {
    it.each(['pending', 'dead'])('a task that is %s, once', async (state) => {
      const id = await task({ state });
      const answers = await Promise.all(Array.from({ length: 5 }, () => act(`tasks/${id}/cancel`)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409, 409, 409, 409]);
      expect(await stateOf(id)).toMatchObject({ state: 'cancelled', finishedAt: expect.any(Date) });
      expect((await audited('task.cancelled')).map(({ targetId }) => targetId)).toContain(id);
    });

    it.each(['dispatched', 'done', 'cancelled'])('no task that is %s', async (state) => {
      const id = await task({ state });
      const { status, body } = await act(`tasks/${id}/cancel`);
      expect([status, body.code]).toEqual([409, 'TASK_NOT_WAITING']);
      expect(await stateOf(id)).toMatchObject({ state });
    });
  });

  it('see queues: what waits, for how long, what a dead process left behind, and what was done', async () => {
    await task({ state: 'pending', dueInSeconds: -90 });
    await task({ state: 'dispatched', dueInSeconds: -120 });
    await task({ state: 'pending', dueInSeconds: 60 });
    await task({ state: 'dispatched', dueInSeconds: 30 });
    await task();
    await task({ state: 'done' });
    const { data } = await admin.client.GET('/api/v1/admin/queues');
    expect(data?.items.map(({ queue }) => queue)).toEqual(['ai', 'email', 'maintenance', 'media', 'push']);
    expect(data?.items.find(({ queue }) => queue === 'email')).toEqual({
      queue: 'email',
      waiting: 2,
      delayed: 1,
      running: 1,
      dead: 1,
      finishedLastHour: 1,
      oldestWaitingSeconds: expect.closeTo(120, -1),
    });
    expect(data?.items.find(({ queue }) => queue === 'ai')).toMatchObject({
      waiting: 0,
      oldestWaitingSeconds: 0,
    });
  });

  it('get the alarm of a queue that nobody serves, in health and in the metrics', async () => {
    const look = async () => {
      // What a probe is told is half a second old at most.
      api.clock.advance({ seconds: 1 });
      const { data } = await admin.client.GET('/health/detailed');
      const metrics = await (await fetch(`${api.url}/metrics`)).text();
      return {
        status: data?.checks['outbox']?.status,
        age: Number(/oldest_waiting_seconds\{queue="email"\} (\S+)/.exec(metrics)?.[1]),
        waiting: Number(/queue_tasks\{queue="email",state="waiting"\} (\S+)/.exec(metrics)?.[1]),
      };
    };
    await task({ state: 'pending', dueInSeconds: 30 });
    expect(await look()).toEqual({ status: 'up', age: 0, waiting: 0 });
    api.clock.advance({ seconds: 100 });
    expect(await look()).toEqual({ status: 'degraded', age: expect.closeTo(72, -1), waiting: 1 });
  });

  describe('see schedules', () => {
    const run = { cron: '0 2 * * *', timeZone: 'Africa/Cairo', description: 'At two.' };
    beforeAll(async () => {
      const { clock, app } = api;
      await app
        .get(SchedulesRepository)
        .introduce(app.get(Database), [{ id: 'test.daily', ...run, run: async () => ({}) }], clock.now());
      await api.database.query(
        `UPDATE schedules SET last_outcome = 'failed', last_error = 'The disk is full.' WHERE id = 'test.daily'`,
      );
    });

    it('with the next time and how it went last', async () => {
      const { data } = await admin.client.GET('/api/v1/admin/schedules');
      const daily = data?.items.find(({ id }) => id === 'test.daily');
      expect(daily).toMatchObject({ ...run, lastOutcome: 'failed', lastError: 'The disk is full.' });
      const next = new Date(daily?.nextFireAt as string);
      expect(next.getTime()).toBeGreaterThan(api.clock.now().getTime());
      expect(next.getTime()).toBeLessThanOrEqual(api.clock.now().getTime() + 86_400_000);
      expect(next.toLocaleTimeString('en-GB', { timeZone: run.timeZone })).toBe('02:00:00');
    });

    it('and run one now: once, however often they press', async () => {
      const path = '/api/v1/admin/schedules/test.daily/run';
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => send(api, 'POST', path, { token: admin.accessToken, json: {} })),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(202));
      const { items } = await listed({ name: 'schedule.run' });
      expect(items.map(({ payload }) => payload)).toEqual([
        { scheduleId: 'test.daily', firedAt: expect.any(String) },
      ]);
      expect((await audited('schedule.run')).map(({ targetId }) => targetId)).toContain('test.daily');
    });

    it.each(['nothing', '%00', 'test.daily%20'])('and none that is called %s', async (id) => {
      const { status, body } = await act(`schedules/${id}/run`);
      expect([status, body.code]).toEqual([404, 'SCHEDULE_NOT_FOUND']);
    });
  });

  it('are admins: whoever else asks changes nothing and writes nothing down', async () => {
    const id = await task();
    const before = await api.database.query('SELECT count(*) FROM audit_log');
    const calls = [
      ['POST', `${TASKS}/${id}/retry`],
      ['POST', `${TASKS}/retry`],
      ['POST', `${TASKS}/${id}/cancel`],
      ['POST', `${TASKS}/${randomUUID()}/cancel`],
      ['POST', '/api/v1/admin/schedules/test.daily/run'],
    ] as const;
    for (const [method, path] of calls) {
      expect([path, (await send(api, method, path, { json: {} })).status]).toEqual([path, 401]);
      const refused = await send(api, method, path, { json: {}, token: member.accessToken });
      expect([path, refused.status, refused.body.code]).toEqual([path, 403, 'ROLE_REQUIRED']);
    }
    expect(await stateOf(id)).toMatchObject({ state: 'dead' });
    expect(await api.database.query('SELECT count(*) FROM audit_log')).toEqual(before);
  });
});
